"""The index beside a record: its rows arranged for looking up, and their words for searching. Rebuilt at any time."""
