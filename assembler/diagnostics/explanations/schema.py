"""S: the schema of the data file."""

from assembler.diagnostics.explanations.entry import Explanation, explanation

SCHEMA: dict[str, Explanation] = {
    "S001": explanation(
        "Dit veld is verplicht, omdat de documenten er niet zonder kunnen en het nergens uit af te leiden is. Vul het in op de "
        "plaats die de melding noemt. Wat er hoort te staan, leest u in de uitleg bij de melding.",
        "This field must be there, because the documents cannot do without it and it follows from nothing else. Fill it in at the "
        "place that the message names. What belongs there is told with the message.",
        """
        meeting:
          council: transportraad
          date: 2026-06-08
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg
        """,
    ),
    "S002": explanation(
        "Een veld met deze naam hoort hier niet. Wat erin staat zou nergens gedrukt worden, en daarom wordt het geweigerd. Vaak is "
        "het een typefout, of staat het veld een niveau te hoog of te laag. Verbeter de naam of zet het veld op zijn plaats.",
        "No field of this name belongs here. What it holds would be printed nowhere, so it is refused. Often it is a typing error, "
        "or the field stands one level too high or too low. Correct the name or put the field in its place.",
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          palce: Luxemburg
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg
        """,
    ),
    "S003": explanation(
        "In dit veld staat een ander soort waarde dan er hoort: een tekst waar een lijst hoort, of een groep waar een tekst hoort. "
        "De melding zegt wat het moet zijn. Een lijst staat tussen vierkante haken, of heeft een streepje voor elk onderdeel.",
        "This field holds another kind of value than belongs there: a text in the place of a list, or a group in the place of a "
        "text. The message says what it must be. A list stands in square brackets, or has a dash before each entry.",
        """
        letters:
          signatories: minister
          date: 2026-05-22
        """,
        """
        letters:
          signatories: [minister]
          date: 2026-05-22
        """,
    ),
    "S004": explanation(
        "Dit veld kent maar enkele mogelijke waarden, en wat er staat is daar niet een van. De melding noemt ze alle. Neem er een "
        "over, precies zoals zij daar staat.",
        "This field has only a few possible values, and what stands there is none of them. The message names them all. Take one, "
        "exactly as it stands there.",
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg
          agenda: definitief
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg
          agenda: final
        """,
    ),
    "S005": explanation(
        "Deze waarde moet een vaste vorm hebben, zoals een vergaderjaar met twee jaartallen of een kleur met zes cijfers. Wat er "
        "staat heeft die vorm niet. De uitleg bij de melding geeft een voorbeeld; schrijf het net zo.",
        "This value must have a fixed form, such as a parliamentary year with two years or a colour with six digits. What stands "
        "there does not have it. The words with the message give an example; write it likewise.",
        """
        officials:
          minister:
            office: Minister van Infrastructuur en Waterstaat
            name: Sietske Brandenbarg
            color: groen
        """,
        """
        officials:
          minister:
            office: Minister van Infrastructuur en Waterstaat
            name: Sietske Brandenbarg
            color: B9E4C9
        """,
    ),
    "S006": explanation(
        "Deze lijst is leeg, maar er moet ten minste één onderdeel in staan: een brief heeft een ondertekenaar, een nota een "
        "geadresseerde. Vul de lijst aan.",
        "This list is empty, but it must have at least one entry: a letter has somebody who signs it, a memo somebody it is for. "
        "Complete the list.",
        """
        letters:
          signatories: []
          date: 2026-05-22
        """,
        """
        letters:
          signatories: [minister]
          date: 2026-05-22
        """,
    ),
    "S007": explanation(
        "De naam van het veld staat er, maar er staat niets achter. Dan is niet te zien of u het nog wilde invullen. Vul het in. "
        "Hebt u het veld niet nodig, haal dan ook de naam weg.",
        "The name of the field is there, but nothing stands after it. Nobody can see then whether you still meant to fill it in. "
        "Fill it in. If you do not need the field, remove its name too.",
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place:
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          place: Luxemburg
        """,
    ),
    "S008": explanation(
        "Deze twee velden sluiten elkaar uit: een noot is bijvoorbeeld een Kamerstuk of een webadres, en niet allebei. Houd het "
        "veld dat u bedoelt en haal het andere weg. Hebt u ze beide nodig, maak er dan twee onderdelen van.",
        "These two fields exclude each other: a note is, for instance, a parliamentary paper or a web address, not both. Keep the "
        "field you mean and remove the other. If you need both, make two entries.",
        """
        annotated_agenda:
          background: De Commissie heeft een voorstel gedaan.[^voorstel]

        footnotes:
          voorstel:
            com: {year: 2025, number: 930}
            web: {url: https://commission.europa.eu/}
        """,
        """
        annotated_agenda:
          background: De Commissie heeft een voorstel gedaan.[^voorstel]

        footnotes:
          voorstel:
            com: {year: 2025, number: 930}
        """,
    ),
    "S009": explanation(
        "Een sleutel is de korte naam waarmee u iets elders in het bestand aanhaalt. Zij bestaat uit kleine letters, cijfers, - en "
        "_, en begint met een letter of een cijfer; spaties en hoofdletters kunnen niet. Een sleutel wordt nergens gedrukt, dus "
        "kort is goed.",
        "A key is the short name by which you refer to something elsewhere in the file. It is made of small letters, digits, - and "
        "_, and starts with a letter or a digit; spaces and capitals are not possible. A key is never printed, so short is fine.",
        """
        side_events:
          Ontbijt met de Benelux:
            name: ontbijt met de Benelux
            date: 2026-06-08
        """,
        """
        side_events:
          ontbijt:
            name: ontbijt met de Benelux
            date: 2026-06-08
        """,
    ),
    "S010": explanation(
        "Hier hoort een datum, geschreven als jaar-maand-dag. Wat er staat heeft die vorm niet, of het is een dag die niet bestaat, "
        "zoals 32 mei. Kijk op de kalender en schrijf de datum met streepjes.",
        "A date belongs here, written as year-month-day. What stands there does not have that form, or it is a day that does not "
        "exist, such as 32 May. Look at the calendar and write the date with dashes.",
        """
        letters:
          signatories: [minister]
          date: 2026-05-32
        """,
        """
        letters:
          signatories: [minister]
          date: 2026-05-22
        """,
    ),
    "S011": explanation(
        "Dit veld wordt op één regel gedrukt, zoals een naam of een onderwerp, en er staat een regeleinde in. Zet de tekst achter "
        "de dubbele punt op één regel. Lang mag zij zijn: Word breekt haar zelf af.",
        "This field is printed on one line, such as a name or a subject, and there is a line end in it. Put the text after the "
        "colon on one line. It may be long: Word breaks it by itself.",
        """
        letters:
          signatories: [minister]
          date: 2026-05-22
          subject: |
            Geannoteerde agenda
            Transportraad
        """,
        """
        letters:
          signatories: [minister]
          date: 2026-05-22
          subject: Geannoteerde agenda Transportraad
        """,
    ),
    "S012": explanation(
        "Bij een Raad van meer dagen is date de eerste dag en last_date de laatste. Hier valt de laatste dag voor de eerste. "
        "Controleer beide datums. Duurt de Raad één dag, laat last_date dan weg.",
        "For a Council of several days, date is the first day and last_date the last. Here the last day is before the first. Check "
        "both dates. If the Council lasts one day, leave last_date out.",
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          last_date: 2026-06-07
          place: Luxemburg
        """,
        """
        meeting:
          council: transportraad
          date: 2026-06-08
          last_date: 2026-06-09
          place: Luxemburg
        """,
    ),
    "S013": explanation(
        "Een agendapunt heeft een titel nodig voor de lijst en de kop. Vul title in, zoals zij na de soort komt, of label, de korte "
        "naam. Een van beide is genoeg: het andere wordt ervan afgeleid.",
        "An agenda item needs a title for the list and the heading. Fill in title, as it follows the kind, or label, the short "
        "name. One of the two is enough: the other is derived from it.",
        """
        agenda:
          - kind: beleidsdebat
            introduction: |
              De Raad spreekt over betere treinverbindingen.
        """,
        """
        agenda:
          - kind: beleidsdebat
            label: treinen in grensregio’s
            introduction: |
              De Raad spreekt over betere treinverbindingen.
        """,
    ),
}
