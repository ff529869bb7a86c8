"""What a rule of structure may look at."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from assembler.data.model import Dossier
from assembler.data.reader import Tree
from assembler.lean import dataclass

if TYPE_CHECKING:
    from assembler.content.image_files import ImageError


@dataclass(frozen=True)
class Subject:
    """A dossier with its places.

    ``is_file`` tells whether a name, from the data file's ``folder``, is a file that can be read; ``documents`` are the ids of the pack's.
    """

    dossier: Dossier
    tree: Tree
    folder: str
    is_file: Callable[[str], bool]
    documents: Collection[str] = ()
    image_faults: Mapping[str, "ImageError"] = field(default_factory=dict)
    """What is wrong with the files of images, by name."""
