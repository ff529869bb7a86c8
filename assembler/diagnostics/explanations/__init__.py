"""What every code means, in Dutch and in English, with a wrong and a right example. One module for each group of the catalogue.

Rules of consistency are not here: the docstring of a rule's module explains it (see ``docstrings``). Only who asks for an explanation loads
this, and it loads nothing heavy.
"""

from collections.abc import Mapping

from assembler.diagnostics.explanations.consistency import CONSISTENCY
from assembler.diagnostics.explanations.docstrings import describe
from assembler.diagnostics.explanations.entry import Explanation
from assembler.diagnostics.explanations.expressions import EXPRESSIONS
from assembler.diagnostics.explanations.outputs import OUTPUTS
from assembler.diagnostics.explanations.packages import PACKAGES
from assembler.diagnostics.explanations.packs import PACKS
from assembler.diagnostics.explanations.pdf import PDF
from assembler.diagnostics.explanations.prose import PROSE
from assembler.diagnostics.explanations.reading import READING
from assembler.diagnostics.explanations.references import REFERENCES
from assembler.diagnostics.explanations.schema import SCHEMA
from assembler.diagnostics.explanations.templates import TEMPLATES
from assembler.diagnostics.explanations.verify import VERIFY

EXPLANATIONS: dict[str, Explanation] = {
    **READING,
    **SCHEMA,
    **REFERENCES,
    **PROSE,
    **EXPRESSIONS,
    **PACKS,
    **TEMPLATES,
    **OUTPUTS,
    **PACKAGES,
    **VERIFY,
    **PDF,
    **CONSISTENCY,
}


def explanation_of(code: str, rules: Mapping[str, str]) -> Explanation:
    """The explanation of a code of the catalogue; ``rules`` are the docstrings of the rules of consistency by their codes.

    A code without an explanation is a KeyError, that is a bug.
    """
    return describe(rules[code]) if code in rules else EXPLANATIONS[code]


__all__ = ["EXPLANATIONS", "Explanation", "explanation_of"]
