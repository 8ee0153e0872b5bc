"""What `import detente` offers."""

import doctest

import detente


def test_every_public_name_is_there_and_no_other_is_listed():
    assert sorted(detente.__all__) == sorted(
        [
            "Actor", "Claim", "DetenteError", "Document", "Event", "Evidence", "Ledger",
            "Position", "Refusal", "Tie", "Voice", "code", "evaluate", "read",
        ]
    )  # fmt: skip
    for name in detente.__all__:
        assert getattr(detente, name).__name__ == name


def test_first_example_runs():
    assert doctest.testmod(detente).attempted > 0
    assert doctest.testmod(detente).failed == 0
