"""Words with their grammar: one provider a language, all with the same tokens."""

from detente.events.coding.analysis.provider import Analyser, analyser, coded_languages

__all__ = ["Analyser", "analyser", "coded_languages"]
