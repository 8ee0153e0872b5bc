"""Where two states stand and what comes next, with the sentence behind every number."""
__version__ = "0.1.0"
