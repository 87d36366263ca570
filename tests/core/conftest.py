"""The model's property tests: what a machine under load takes longer for is no failure."""

from hypothesis import settings

settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
