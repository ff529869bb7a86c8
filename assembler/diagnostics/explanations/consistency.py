"""C0: silencing. The rules of consistency themselves are explained by their modules."""

from assembler.diagnostics.explanations.entry import Explanation, explanation

CONSISTENCY: dict[str, Explanation] = {
    "C001": explanation(
        "Een regel is hier uitgezet, maar hij zou hier niets melden. De uitzondering is dus overbodig geworden. Haal haar weg, anders "
        "blijft een latere fout op deze plaats onopgemerkt.",
        "A rule is silenced here, but it would report nothing here, so the exception has become needless. Remove it; otherwise a later "
        "mistake in this place goes unnoticed.",
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          # negeer C127: zo hoort de naam
          place: Luxemburg
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg
        """,
    ),
    "C002": explanation(
        "Een uitzondering noemt een bestaande regel en zegt waarom hij hier niet geldt, en zij staat boven of achter datgene waar zij over "
        "gaat. Hier ontbreekt daar iets aan, zodat er niets is uitgezet. Fouten kunnen niet worden uitgezet, alleen waarschuwingen en "
        "opmerkingen.",
        "An exception names a rule that exists and says why it does not count here, and it stands above or behind what it is about. "
        "Something of that is missing, so nothing is silenced. Errors cannot be silenced, only warnings and notes.",
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          # negeer C127
          place: Luxemburg
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          # negeer C127: zo hoort de naam
          place: Station  Luxemburg
        """,
    ),
}
