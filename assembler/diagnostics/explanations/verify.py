"""V: the verifier."""

from assembler.diagnostics.explanations.entry import Explanation, explanation_in_words

VERIFY: dict[str, Explanation] = {
    "V001": explanation_in_words(
        "Elk document wordt nagekeken voordat het bewaard wordt, en in dit document staat iets waar Word over zou struikelen. Aan "
        "uw tekst ligt het niet: het is een fout in het sjabloon of in het programma. Meld het, met het sjabloon en het "
        "gegevensbestand erbij.",
        "Each document is looked over before it is saved, and this document has something that Word would stumble over. Your text "
        "is not to blame: it is a fault in the template or in the program. Report it, with the template and the data file.",
        wrong=("een bladwijzer die begint en niet eindigt", "a bookmark that begins and does not end"),
        right=("een bladwijzer met begin en eind", "a bookmark with a begin and an end"),
    ),
}
