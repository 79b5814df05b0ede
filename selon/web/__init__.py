"""The reader: a record as pages for a browser, on this machine unless told otherwise."""
