"""How all tests run."""

from hypothesis import settings

# how long an example takes says how busy the machine is, not whether the answer is right
settings.register_profile("selon", deadline=None)
settings.load_profile("selon")
