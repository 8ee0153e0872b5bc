"""Every source gives documents or refusals with a reason; nothing stops the rest."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from detente.documents import Document, Limits, Refusal, read

POLISH = "Rosja wydaliła dwóch czeskich dyplomatów. Praga zapowiedziała odpowiedź."
RUSSIAN = "Россия выслала двух чешских дипломатов. Прага пообещала ответить."


def one(path: Path | str, **options: object) -> Document:
    [item] = list(read(path, **options))  # type: ignore[arg-type]
    assert isinstance(item, Document), item
    return item


def refused(path: Path | str, **options: object) -> Refusal:
    [item] = list(read(path, **options))  # type: ignore[arg-type]
    assert isinstance(item, Refusal), item
    assert item.reason and item.hint
    return item


def saved(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_plain_text_states_nothing_and_nothing_is_guessed(tmp_path: Path) -> None:
    document = one(saved(tmp_path, "2022-02-24-kremlin.txt", POLISH))
    assert document.text == POLISH
    assert (document.language, document.published, document.title) == ("pl", None, None)


def test_a_day_and_language_given_stand_only_where_none_is_stated(tmp_path: Path) -> None:
    rows = [
        {"text": POLISH, "published": "2021-04-22", "lang": "pl-PL"},
        {"text": POLISH + " Tak."},
    ]
    path = saved(tmp_path, "a.jsonl", "\n".join(json.dumps(row) for row in rows))
    first, second = read(path, published=date(2020, 1, 1), language="cs")
    assert isinstance(first, Document) and isinstance(second, Document)
    assert (first.published, first.language) == (date(2021, 4, 22), "pl")
    assert (second.published, second.language) == (date(2020, 1, 1), "cs")


def test_retrieved_is_the_time_passed_in(tmp_path: Path) -> None:
    now = datetime(2024, 1, 1, tzinfo=UTC)
    assert one(saved(tmp_path, "a.txt", POLISH), retrieved=now).retrieved == now


def test_text_is_stored_in_nfc_without_invisible_characters(tmp_path: Path) -> None:
    dirty = "Ro\u00adsja wydali\u0142a\u200b dwo\u0301ch\u00a0ludzi.\r\nPraga\x07 milczy.\ttak\r\n"
    document = one(saved(tmp_path, "a.txt", dirty))
    assert document.text == "Rosja wydaliła dwóch ludzi.\nPraga milczy.\ttak"


def test_lone_surrogates_of_json_are_dropped(tmp_path: Path) -> None:
    document = one(
        saved(tmp_path, "a.jsonl", '{"text": "Moscow \\ud800said no to Prague.", "id": 7}')
    )
    assert document.text == "Moscow said no to Prague."
    assert document.external_id == "7"


def test_record_fields_are_kept(tmp_path: Path) -> None:
    row = {
        "id": "pap-1",
        "text": POLISH,
        "title": "Wydalenie",
        "publisher": "PAP",
        "url": "https://example.org/1",
        "published": "2021-04-22T10:00:00Z",
    }
    document = one(saved(tmp_path, "a.ndjson", json.dumps(row)))
    assert (document.external_id, document.title, document.publisher, document.url) == (
        "pap-1",
        "Wydalenie",
        "PAP",
        "https://example.org/1",
    )


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ('{"text": "x', "broken JSON"),
        ('{"text": "' + '\\"' * 500_000, "broken JSON"),
        ("[1, 2]", "no object"),
        ('{"title": "x"}', "`text`"),
        ('{"text": 5}', "`text`"),
        ('{"text": "War began.", "published": "2024-13-45"}', "`published`"),
        ('{"text": "War began.", "lang": "Polish language"}', "`lang`"),
        ('{"text": "War began.", "url": []}', "`url`"),
        ('{"text": "  "}', "no words"),
        ('{"text": ' + "[" * 100_000 + "]" * 100_000 + "}", "nests deeper"),
        ('{"text": "' + "a b " * 600_000 + '"}', "cap"),
    ],
)
def test_a_bad_line_is_named_and_the_next_is_read(tmp_path: Path, line: str, word: str) -> None:
    path = saved(tmp_path, "a.jsonl", f"\n{line}\n{json.dumps({'text': POLISH})}\n")
    bad, good = read(path)
    assert isinstance(bad, Refusal) and isinstance(good, Document)
    assert bad.where == f"{path}:2"
    assert word in bad.reason
    assert bad.error in {"BadRecord", "TooLarge", "Unreadable"}


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"  \n ", "no words"),
        ("a.txt", b"\x00\x01\x02\x03" * 50, "binary"),
        ("a.txt", b"Moscow\x00 said\x00 no\x00 to Prague.", "binary"),
        ("a.txt", POLISH.encode() + b" Pi\xc4", "broken UTF-8"),
        ("a.txt", b"\xff\xfeM", "broken"),
        ("a.txt", b"PK\x03\x04rest", "zip"),
        ("a.zip", b"PK\x03\x04rest", "zip"),
        ("a.html", b"\x89PNG\r\n", "PNG"),
        ("a.docx", b"text", "*.docx"),
        ("a.json", b"{}", "*.json"),
        ("a.pdf", b"no pdf", "named PDF"),
        ("a.pdf", b"%PDF-1.4 broken", "PDF"),
        ("a.html", b"<html><body><script>1</script></body></html>", "no words"),
        ("a.txt", b"word " * 500_000, "cap"),
        ("a.txt", b"word " * 3_000_000, "over"),
        ("a.jsonl", "\ufeff{}".encode("utf-16-le"), "UTF-16"),
    ],
)
def test_unusable_files_are_refused_with_the_reason(
    tmp_path: Path, name: str, content: bytes, word: str
) -> None:
    refusal = refused(saved(tmp_path, name, content))
    assert word in refusal.reason
    assert refusal.error in {"Unreadable", "TooLarge"}


def test_a_folder_is_read_in_order_and_bad_files_do_not_stop_it(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    saved(tmp_path / "b", "1.txt", RUSSIAN)
    saved(tmp_path, "a.txt", POLISH)
    saved(tmp_path, "c.png", b"\x89PNG")
    saved(tmp_path, ".hidden.txt", POLISH)
    first, second, third = read(tmp_path)
    assert isinstance(first, Document) and isinstance(second, Document)
    assert (first.language, second.language) == ("pl", "ru")
    assert isinstance(third, Refusal)


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    secret = saved(tmp_path, "secret.txt", POLISH)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").symlink_to(secret)
    (folder / "b").symlink_to(tmp_path)
    (folder / "c.txt").symlink_to(tmp_path / "gone.txt")
    found = list(read(folder))
    assert len(found) == 3
    assert all(isinstance(item, Refusal) for item in found)


def test_a_linked_folder_inside_does_not_turn_in_circles(tmp_path: Path) -> None:
    saved(tmp_path, "a.txt", POLISH)
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len(list(read(tmp_path))) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_refused_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "regular" in refused(tmp_path).reason


def test_a_missing_file_is_refused() -> None:
    assert "no such file" in refused("/nowhere/at/all.txt").reason


def test_a_path_with_a_nul_is_refused() -> None:
    assert refused("a\x00b.txt").error == "Unreadable"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.txt", POLISH)
    path.chmod(0)
    assert "permitted" in refused(path).reason


@pytest.mark.parametrize(
    ("content", "count"), [(POLISH, 1), (json.dumps({"text": POLISH}) + "\n" * 3, 1)]
)
def test_standard_input_is_text_or_json_lines_by_its_first_line(
    monkeypatch: pytest.MonkeyPatch, content: str, count: int
) -> None:
    wrapped = io.TextIOWrapper(io.BytesIO(content.encode()))
    monkeypatch.setattr(sys, "stdin", wrapped)
    documents = list(read("-"))
    assert [d.text for d in documents if isinstance(d, Document)] == [POLISH] * count


LONG_LINE = """
import re, resource
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (1_200_000_000, 1_200_000_000))
from detente.documents import Refusal, read
for item in read("-", language="pl"):
    print(f"{item.where} {item.error}" if isinstance(item, Refusal) else item.text)
status = Path("/proc/self/status").read_text()  # the peak of this program, not of who began it
print(int(re.search(r"VmHWM:\\s+(\\d+)", status)[1]) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is read from /proc")
def test_a_line_of_100_mb_is_refused_in_bounded_memory_and_the_next_is_read() -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", LONG_LINE], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdin is not None and child.stdout is not None
    child.stdin.write(b'{"text": "')
    for _ in range(100):
        child.stdin.write(b"a" * 1_000_000)
    child.stdin.write(b'"}\n' + json.dumps({"text": POLISH}).encode() + b"\n")
    child.stdin.close()
    *found, peak = child.stdout.read().decode().split("\n")[:-1]
    assert child.wait() == 0
    assert found == ["-:1 TooLarge", POLISH]
    assert int(peak) < 120  # MiB


def test_caps_are_settings(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.txt", POLISH)
    assert refused(path, limits=Limits(max_bytes=20)).error == "TooLarge"
