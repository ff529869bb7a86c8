"""V: the verifier; a finding there is a fault of ours or of a template."""

from assembler.diagnostics.catalogue.entry import Entry, error

VERIFY: dict[str, Entry] = {
    "V001": error(
        "Het gemaakte document voldoet niet aan regel {rule}: {detail}",
        "Dit ligt aan het sjabloon of aan assembler, niet aan uw tekst. Meld het met het sjabloon erbij.",
        "The document made breaks rule {rule}: {detail}",
        "The template or assembler is at fault, not your text. Report it with the template.",
    ),
}
