"""The fields of the data file as tables in Markdown, with all that their rules say of them: for pages and for the reference of a pack."""

from collections.abc import Iterator, Mapping

from assembler.data.schema import Rules

_KINDS = {
    "text": {"nl": "regel", "en": "line"},
    "inline": {"nl": "alinea", "en": "paragraph"},
    "prose": {"nl": "tekst", "en": "prose"},
    "name": {"nl": "sleutel", "en": "key"},
    "date": {"nl": "datum", "en": "date"},
    "integer": {"nl": "getal", "en": "number"},
    "boolean": {"nl": "true of false", "en": "true or false"},
    "image": {"nl": "afbeelding", "en": "image"},
}
_WORDS: dict[str, dict[str, str]] = {
    "nl": {
        "head": "| veld | soort | uitleg |",
        "or": " of ",
        "key": "sleutel uit `{store}`",
        "groups": "lijst van groepen",
        "list": "lijst: {kind}",
        "group": "groep",
        "keyed": "groepen met een sleutel",
        "required": "Verplicht.",
        "default": "Zonder opgave: `{default}`.",
        "example": "Bijvoorbeeld: {example}",
        "not_with": "Niet samen met {names}.",
    },
    "en": {
        "head": "| field | type | meaning |",
        "or": " or ",
        "key": "key from `{store}`",
        "groups": "list of groups",
        "list": "list: {kind}",
        "group": "group",
        "keyed": "groups by key",
        "required": "Required.",
        "default": "Without it: `{default}`.",
        "example": "Example: {example}",
        "not_with": "Not together with {names}.",
    },
}


def sections(rules: Rules, language: str = "nl", level: str = "##") -> str:
    """A section for every field at the top of the data file, with tables of all that is in it."""
    return "".join(f"\n{level} {name}\n\n{_lead(one, language)}\n" + tables(name, one, language) for name, one in rules.items())


def tables(path: str, rules: Rules, language: str = "nl") -> str:
    """A table of the fields of a group, then the groups inside it; a store or a list is described by what it holds."""
    return "".join(_tables(path, rules, language))


def _tables(path: str, rules: Rules, language: str) -> Iterator[str]:
    if "valuesrules" in rules:
        yield from _tables(f"{path}.{'KEY' if language == 'en' else 'SLEUTEL'}", rules["valuesrules"], language)
        return
    if rules.get("type") == "list":
        yield from _tables(f"{path}[]", rules["schema"], language)
        return
    fields = rules.get("schema", {})
    if not fields:
        return
    yield f"\n`{path}`\n\n{_WORDS[language]['head']}\n|---|---|---|\n"
    for name, inner in fields.items():
        yield f"| `{name}` | {_kind(inner, language)} | {_told(inner, language)} |\n"
    for name, inner in fields.items():
        yield from _tables(f"{path}.{name}", inner, language)


def _lead(rules: Rules, language: str) -> str:
    title, description = rules["meta"]["title"], rules["meta"]["description"]
    return f"**{title}.** {description}{' ' + _WORDS[language]['required'] if rules.get('required') else ''}"


def _kind(rules: Rules, language: str) -> str:
    words: Mapping[str, str] = _WORDS[language]
    if "allowed" in rules:
        return words["or"].join(f"`{choice}`" for choice in rules["allowed"])
    if "refers" in rules:
        return words["key"].format(store=rules["refers"])
    kind = rules["type"]
    if kind == "list":
        inner = rules["schema"]
        return words["groups"] if inner["type"] == "dict" else words["list"].format(kind=_kind(inner, language))
    if kind == "dict":
        return words["group"] if "schema" in rules else words["keyed"]
    return _KINDS[kind][language]


def _told(rules: Rules, language: str) -> str:
    words, meta = _WORDS[language], rules["meta"]
    described = meta["description"] + ("" if meta["description"].endswith((".", "?", "!", "…")) else ".")
    pieces = [f"**{meta['title']}.** {described}"]
    if rules.get("required"):
        pieces.append(words["required"])
    if rules.get("default") not in (None, "", [], {}):
        pieces.append(words["default"].format(default=rules["default"]))
    if "excludes" in rules:
        pieces.append(words["not_with"].format(names=", ".join(f"`{name}`" for name in rules["excludes"])))
    if "example" in meta:
        pieces.append(words["example"].format(example=meta["example"]))
    return " ".join(pieces).replace("|", "\\|").replace("\n", " ")
