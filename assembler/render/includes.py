"""Files that a template includes, put in the places of their tags before anything is compiled.

A tag ``{%p include "onderdelen/slot.docx" %}`` alone in its paragraph becomes the body of that file. So loops, conditions and names around
it hold for what is included, and whatever looks at tags or fields sees them where they will be.
"""

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from assembler.diagnostics import Diagnostic, Words, diagnose, has_errors
from assembler.diagnostics.suggestions import did_you_mean
from assembler.diagnostics.words import words
from assembler.lean import dataclass
from assembler.ooxml.joining import Draft, Guest, Joiner
from assembler.ooxml.namespaces import qn
from assembler.ooxml.package import Package, write_package
from assembler.ooxml.reading import read_package
from assembler.ooxml.xml import Element
from assembler.packs import Shelf
from assembler.render.compile import compile_package
from assembler.render.include_tags import included_file
from assembler.render.marks import NUMBER
from assembler.render.normalise import Normaliser
from assembler.render.stories import NOTES, notes_part, story_parts
from assembler.render.template import CompiledTemplate, Use, use_of
from assembler.source import TemplatePlace

if TYPE_CHECKING:
    from assembler.plan.known import Known

MAX_DEPTH = 10
MAX_INCLUDES = 500
MAX_ELEMENTS = 300_000
"""Of all that is included together: a file that includes others, each more than once, grows fast."""


@dataclass(frozen=True)
class Whole:
    """A template with what it includes in its place.

    ``places`` are those of the paragraphs that are numbered already, ``uses`` the files that were looked for, and ``files`` all packages
    that it is made of, as they were, each with how messages call it.
    """

    package: Package
    places: tuple[TemplatePlace, ...]
    uses: tuple[Use, ...]
    files: tuple[tuple[str, Package], ...]
    found: list[Diagnostic]


def compile_whole(data: bytes, name: str, shelf: Shelf, known: "Known | None" = None) -> tuple[CompiledTemplate | None, list[Diagnostic]]:
    """The compiled template with what it includes, or every fault that was found.

    With the facts that there are, that is also what goes wrong with these.
    """
    whole, found = read_template(data, name, shelf)
    if whole is None:
        return None, found
    compiled = compile_package(whole.package, name, whole.places)
    found = [*found, *whole.found, *compiled.found]
    if known is not None:
        from assembler.render.tag_errors import tag_errors  # this module is loaded by every build, what it looks at now is not

        found += tag_errors(compiled.tags, known)
    if has_errors(found):
        return None, found
    content = write_package(whole.package) if whole.uses else data
    return CompiledTemplate(name, data, content, compiled.parts, compiled.places, compiled.settled, whole.uses), found


def read_template(data: bytes, name: str, shelf: Shelf) -> tuple[Whole | None, list[Diagnostic]]:
    """The template in ``data`` with what it includes, or why it cannot be read."""
    package, found = read_package(data, name)
    if package is None or has_errors(found):
        return None, found
    includer = _Includer(shelf)
    whole = includer.completed(package, name, shelf.start, (name,), guest=False)
    return Whole(whole, tuple(includer.places), tuple(includer.uses), ((name, package), *includer.fragments), includer.found), found


class _Includer:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._guests: dict[str, Guest | None] = {}
        self._looked: dict[str, tuple[str, bytes] | None] = {}
        self._count = 0
        self._elements = 0
        self.places: list[TemplatePlace] = []
        self.uses: list[Use] = []
        self.fragments: list[tuple[str, Package]] = []
        self.found: list[Diagnostic] = []

    def completed(self, package: Package, name: str, folder: str, chain: tuple[str, ...], *, guest: bool) -> Package:
        """The package with all that it includes. Where something was included, and in every guest, paragraphs are numbered:
        what is put together can no longer be told apart."""
        stories = [part for part, _ in story_parts(package)]
        draft = Draft(package)
        parts = stories[:1] if guest else stories
        tags = {part: [*_include_paragraphs(draft.root(part))] for part in parts}
        if not guest and not any(tags.values()):
            return package
        self._number(draft, name, [part for part in parts if tags[part] or guest], guest=guest)
        joiner = Joiner(draft, stories)
        for part, paragraphs in tags.items():
            for paragraph, file in paragraphs:
                self._include(joiner, draft, part, paragraph, file, folder, chain)
        return draft.finished()

    def _number(self, draft: Draft, name: str, parts: list[str], *, guest: bool) -> None:
        normaliser = Normaliser(name, self.places)
        notes = [notes_part(draft.package, kind) for kind in NOTES] if guest else []
        for part in [*parts, *(one for one in notes if one is not None)]:
            normaliser.number(draft.root(part), part)
        self.places = normaliser.places

    def _include(self, joiner: Joiner, draft: Draft, part: str, paragraph: Element, file: str, folder: str, chain: tuple[str, ...]) -> None:
        place = self.places[int(paragraph.get(NUMBER))]
        guest = self._guest(file, folder, place, chain)
        problem = _misplaced(guest, part == draft.package.main_part, paragraph, file, place) if guest is not None else None
        self.found += [problem] if problem is not None else []
        if guest is None or problem is not None:
            paragraph[:] = [one for one in paragraph if one.tag == qn("w:pPr")]  # it was told, and is not to be told again
            return
        self._elements += joiner.insert(guest, part, paragraph)

    def _guest(self, file: str, folder: str, place: TemplatePlace, chain: tuple[str, ...]) -> Guest | None:
        """The file that a tag names, complete itself; None when it cannot be had, which was told."""
        found = self._look(file, folder, place)
        if found is None:
            return None
        path, name, data = found
        self._count += 1
        problem = _too_much(name, chain, self._count, self._elements)
        if problem is not None:
            self.found.append(diagnose("T022", place=place, name=file, problem=problem))
            return None
        if name not in self._guests:
            self._guests[name] = self._read(path, name, data, chain)
        return self._guests[name]

    def _read(self, path: str, name: str, data: bytes, chain: tuple[str, ...]) -> Guest | None:
        package, found = read_package(data, name)
        self.found += found
        if package is None or has_errors(found):
            return None
        self.fragments.append((name, package))
        guest = Guest(self.completed(package, name, posixpath.dirname(path), (*chain, name), guest=True))
        sections = [one for one in guest.main.iter(qn("w:sectPr")) if one.getparent().tag == qn("w:pPr")]
        for section in sections:
            place = self.places[int(next(section.iterancestors(qn("w:p"))).get(NUMBER))]
            self.found.append(diagnose("T023", place=place, name=name, thing=_SECTION, hint=_ONE_SECTION))
        return guest if not sections else None

    def _look(self, file: str, folder: str, place: TemplatePlace) -> tuple[str, str, bytes] | None:
        """Path, name and content of a file: first from the folder of the file with the tag, then from that of the pack."""
        problem = _not_within(file)
        names = dict.fromkeys((file, file.translate(_AS_TYPED)))
        paths = [posixpath.normpath(path) for name in names for path in (posixpath.join(folder, name), name)]
        for path in [] if problem else dict.fromkeys(paths):
            found = self._file(path)
            if found is not None:
                return path, *found
        known = [] if problem else self._shelf.names()
        hint = (_INSIDE if problem is _OUTSIDE else _WORD_FILE) if problem else did_you_mean(file, known, _THERE) or _LOOK
        self.found.append(diagnose("T021", place=place, name=file, problem=problem or _NOT_THERE, hint=hint))
        return None

    def _file(self, path: str) -> tuple[str, bytes] | None:
        if path not in self._looked:
            found = self._shelf.read(path)
            self._looked[path] = (found.name, found.data) if found is not None else None
            self.uses.append(use_of(path, found))
        return self._looked[path]


def _include_paragraphs(root: Element) -> Iterator[tuple[Element, str]]:
    """The paragraphs that are nothing but a tag that includes a file, each with the file's name."""
    for paragraph in root.iter(qn("w:p")):
        file = included_file(paragraph)
        if file is not None:
            yield paragraph, file


def _misplaced(guest: Guest, in_body: bool, paragraph: Element, file: str, place: TemplatePlace) -> Diagnostic | None:
    """Word has notes in the main text only, not in text boxes there."""
    if in_body and next(paragraph.iterancestors(qn("w:txbxContent")), None) is None:
        return None
    if next(guest.main.iter(qn("w:footnoteReference"), qn("w:endnoteReference")), None) is None:
        return None
    return diagnose("T023", place=place, name=file, thing=_NOTE, hint=_ONLY_IN_TEXT)


def _too_much(name: str, chain: tuple[str, ...], count: int, elements: int) -> Words | None:
    if name in chain:
        told = " → ".join((*chain[chain.index(name) :], name))
        return words("de bestanden voegen elkaar in ({chain})", "the files include each other ({chain})", chain=told)
    if len(chain) > MAX_DEPTH:
        return words("er staan meer dan {limit} bestanden in elkaar", "more than {limit} files are within each other", limit=MAX_DEPTH)
    if count > MAX_INCLUDES or elements > MAX_ELEMENTS:
        return Words("er wordt samen te veel ingevoegd", "too much is included altogether")
    return None


def _not_within(file: str) -> Words | None:
    """What is wrong with a path that leads out of the folders of the pack, or to something else than a Word file."""
    if re.match(r"/|~|[A-Za-z]:", file) or ".." in file.split("/") or re.search(r"[\x00-\x1f]", file):
        return _OUTSIDE
    if not file.lower().endswith(".docx"):
        return Words("het is geen Word-bestand (.docx)", "it is not a Word file (.docx)")
    return None


_AS_TYPED = {ord("‘"): "'", ord("’"): "'", ord("–"): "-"}
"""What Word makes of signs in a name while it is typed."""
_NOT_THERE = Words("dat bestand is er niet", "there is no such file")
_THERE = Words("Dit zijn de Word-bestanden in de map", "These are the Word files in the folder")
_LOOK = Words("Zet het bestand in de map van het sjabloon.", "Put the file in the folder of the template.")
_OUTSIDE = Words("het pad leidt buiten de map van het pakket", "the path leads out of the folder of the pack")
_WORD_FILE = Words("Noem een Word-bestand, met .docx erachter.", "Name a Word file, with .docx behind it.")
_INSIDE = Words(
    'Zet het bestand in de map van het pakket, en noem het vanaf daar: {%p include "onderdelen/slot.docx" %}.',
    'Put the file in the folder of the pack, and name it from there: {%p include "onderdelen/slot.docx" %}.',
)
_SECTION = Words("een sectie-einde", "a section break")
_ONE_SECTION = Words(
    "Haal het sectie-einde in dat bestand weg; een ingevoegd bestand volgt de pagina-indeling van het sjabloon.",
    "Take the section break out of that file; an included file follows the page layout of the template.",
)
_NOTE = Words("een noot", "a note")
_ONLY_IN_TEXT = Words(
    "Word kent geen noten in kop- en voetteksten en tekstvakken. Voeg het bestand in de gewone tekst in, of haal de noot weg.",
    "Word has no notes in headers, footers and text boxes. Include the file in the plain text, or take the note away.",
)
