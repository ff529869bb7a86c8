"""The Raad in a few lines: a table that the nota and the press line both include."""

from rijk_source.markup import paragraph
from rijk_source.package import Template
from rijk_source.table import fixed_table

from .page import columns, fragment

NAME = "onderdelen/kerngegevens.docx"

PARTICIPANTS = (
    "{% if meeting.participation == 'none' %}geen{% elif meeting.attendees %}{{ meeting.attendees | enumerate('phrase') }}"
    "{% else %}nog niet bekend{% endif %}"
)
ROWS = (
    ("Raad", "{{ meeting.council.name | capitalize_first }} (formatie {{ meeting.council.formation }})"),
    ("Datum en plaats", "{{ meeting.dates }}, {{ meeting.place }}"),
    ("Voorzitterschap", "{{ meeting.presidency.country }}"),
    ("Agenda", "{{ 'concept' if meeting.agenda == 'draft' else 'vastgesteld' }}"),
    ("Namens Nederland", PARTICIPANTS),
)


def key_facts() -> Template:
    table = fixed_table(columns(38), "De kerngegevens van de Raad", ("Gegeven", "Deze Raad"), ROWS)
    return fragment(NAME, "Kerngegevens", table, paragraph("EnITussenregel"))
