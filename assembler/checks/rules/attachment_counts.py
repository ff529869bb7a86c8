"""A count of attachments that is not the number of attachments.

Het aantal onder Bijlage(n) dat met de hand is opgegeven, terwijl de bijlagentabel van de nota, of wat met de brief meegaat, een ander
aantal heeft. De nota zelf telt niet mee, tenzij het pakket dat anders instelt (`checks.attachments_counted` in pack.yaml). Laat het veld
weg, dan wordt het aantal vanzelf geteld.

English: The count under Bijlage(n) that was given by hand while the memo's table of attachments, or what goes with the letter, has another
number. The memo itself is not counted unless the pack says so (`checks.attachments_counted` in pack.yaml). Leave the field out and the
number is counted for you.

Fout:
    memo:
      date: 2026-02-25
      attachment_count: 5
      variants:
        - addressee: stas

Goed:
    memo:
      date: 2026-02-25
      variants:
        - addressee: stas
"""

from collections.abc import Iterator

from assembler.checks.case import Case
from assembler.diagnostics import Diagnostic, diagnose
from assembler.source import Path

CODE = "C101"


def check(case: Case) -> Iterator[Diagnostic]:
    for path, given, counted in _counts(case):
        if given is not None and given != counted:
            yield diagnose(CODE, case.tree.key_span((*path, "attachment_count")), given=given, counted=counted)


def _counts(case: Case) -> Iterator[tuple[Path, int | None, int]]:
    """Where a count may be given, what it is, and what it should be."""
    memo, letters = case.dossier.memo, case.dossier.letters
    rows = len(case.facts["attachments"]) + (case.pack.checks.attachments_counted == "rows_and_memo")
    if memo is not None:
        yield ("memo",), memo.attachment_count, rows
        for at, variant in enumerate(memo.variants):
            yield ("memo", "variants", at), variant.attachment_count, rows
    enclosures = len(case.facts["enclosures"])
    yield ("letters",), letters.attachment_count, enclosures
    for name, chamber in (("tweede_kamer", letters.tweede_kamer), ("eerste_kamer", letters.eerste_kamer)):
        yield ("letters", name), chamber.attachment_count, enclosures
