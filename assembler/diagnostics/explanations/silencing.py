"""How to silence a message: the same words on the screen and in the documentation."""

_NEVER = {
    "nl": "Dit is een fout: los haar op; zij kan niet worden uitgezet.",
    "en": "This is an error: mend it; it cannot be silenced.",
}

_WAYS = {
    "nl": """\
Klopt het toch zoals het er staat? Dan kunt u de melding uitzetten, met de reden erbij.

Voor één plaats, op de regel erboven of aan het eind van de regel:

    # negeer {code}: hier staat waarom

Voor het hele dossier, in het gegevensbestand:

    checks:
      ignore:
        {code}: hier staat waarom

Voor een pakket: hetzelfde in pack.yaml.""",
    "en": """\
Is it right as it stands? Then you can silence the message, with the reason.

For one place, on the line above or at the end of the line:

    # negeer {code}: here stands why

For the whole dossier, in the data file:

    checks:
      ignore:
        {code}: here stands why

For a pack: the same in pack.yaml.""",
}


def how_to_silence(code: str, severity: str, language: str) -> str:
    """An error cannot be silenced; a warning or note can, in three places. Indented lines are to be shown as they are."""
    return _NEVER[language] if severity == "error" else _WAYS[language].format(code=code)
