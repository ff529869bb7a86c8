"""What the check of templates takes from the schema beside names: which prose is one paragraph, and which lists are never empty."""

from assembler.plan.known import known_facts


def test_prose_of_one_paragraph_and_lists_that_are_never_empty() -> None:
    known = known_facts(())
    assert {"information", "opening", "list_title", "memo_title"} <= {*known.lines}
    assert not {"position", "text", "paragraphs", "closing"} & {*known.lines}
    assert "signatories" in known.filled
    assert not {"on_behalf_of", "agenda", "attachments"} & {*known.filled}
