"""The yardstick: what somebody would write with docxtpl alone to fill the same four templates from the same data file.

No checks, no Markdown, no notes: prose goes in as plain text. Usage: plain_docxtpl.py MEETING.yaml DIR
"""

import sys
from pathlib import Path
from typing import Any

import jinja2
import yaml
from docxtpl import DocxTemplate

TEMPLATES = Path(__file__).resolve().parent.parent / "templates" / "rijk"


def main(meeting: Path, folder: Path) -> None:
    data = yaml.load(meeting.read_bytes(), Loader=yaml.CSafeLoader)
    environment = jinja2.Environment()
    environment.filters |= {"date": str, "shaded": lambda text, fill: text, "capitalize_first": str.capitalize}
    folder.mkdir(parents=True, exist_ok=True)
    for name, template, facts in documents(data):
        document = DocxTemplate(TEMPLATES / template)
        document.render(facts, environment, autoescape=True)
        document.save(folder / name)


def documents(data: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    """Name, template and context of each document."""
    common = _common(data)
    memo = {**data["memo"], **data["memo"]["variants"][0]}
    explanation = [{name: part.get(name, "") for name in ("heading", "text", "items")} for part in memo["explanation"]]
    memo |= {"explanation": explanation, "advice": "Akkoord te gaan.", "advice_lead": "U wordt geadviseerd om:", "attachment_count": 4}
    addressee = common["officials"][memo["addressee"]]
    letter = {**data["letters"], "signatories": [common["officials"][key] for key in data["letters"]["signatories"]]}
    letter |= {"subject": "Geannoteerde agenda", "opening": "Hierbij.", "closing": "Hoogachtend,", "attachment_count": 2}
    chamber = {"address": ["De voorzitter", "Postbus", "Den Haag"]}
    return [
        ("memo.docx", "memo.docx", {**common, "memo": memo, "addressee": addressee}),
        ("tweede.docx", "letter.docx", {**common, "letter": letter, "chamber": chamber}),
        ("eerste.docx", "letter.docx", {**common, "letter": letter, "chamber": chamber}),
        ("agenda.docx", "agenda.docx", common),
    ]


def _common(data: dict[str, Any]) -> dict[str, Any]:
    officials = {
        key: {**one, "phrase": f"de {one['office']}", "signature": one["office"].upper(), "department": None}
        for key, one in data["officials"].items()
    }
    agenda = [
        {**one, "list_title": one.get("title", ""), "list_end": ";", "memo_title": one.get("title", ""), "heading": one.get("label", "")}
        for one in data["agenda"]
    ]
    return {
        "officials": officials,
        "agenda": agenda,
        "items": agenda[:-1],
        "other_business": agenda[-1:],
        "attachments": [{"number": f"{at:02}", "name": "Naam", "information": "Informatie"} for at in range(2, 6)],
        "external": data.get("attachments", []),
        "annotated_agenda": {"title": "Geannoteerde agenda", **data.get("annotated_agenda", {})},
        "meeting": {**data["meeting"], "title": "Milieuraad 17 maart 2026"},
        "document": {"title": "Geannoteerde agenda"},
        "marked_version": False,
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
