"""What a PDF costs once LibreOffice runs: ours, prepared, mended and checked, beside what LibreOffice makes by itself.

The yardstick is ``soffice --convert-to`` with the same settings, all documents in one start: what its own API, UNO, takes for a document
in a LibreOffice that is running. Both make the PDFs of FEW and of MANY documents; what a further one costs is the difference by their
number, the start left out. The pairs run in turn, so that a machine that drifts drifts for both. Usage: pdf.py [RUNS]
"""

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from dossier import EXAMPLE, seconds, warm_environment

FEW, MANY = 5, 30
OURS = """
import sys
from pathlib import Path
from assembler.pdf.office import find_office
from assembler.pdf.produce import make_pdfs
made, found = make_pdfs(find_office(), {one.name: one.read_bytes() for one in sorted(Path(sys.argv[1]).glob("*.docx"))})
assert made and not found, found
"""
EXPORT = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}'
)


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        few, many = documents(work, FEW), documents(work, MANY)
        made_by_us(few)
        pairs = []
        for _ in range(runs):
            timed = [(made_by_us(one), made_by_libreoffice(one, work)) for one in (few, many)]
            ours, straight = ((after - before) / (MANY - FEW) for before, after in zip(*timed, strict=True))
            pairs.append((ours, straight))
        print(f"{'a further document':42}{'median ms':>9}{'× LibreOffice':>18}")
        ratio = statistics.median(mine / theirs for mine, theirs in pairs)
        print(f"{'made, mended and checked':42}{1000 * statistics.median(mine for mine, _ in pairs):9.0f}{ratio:18.2f}")
        print(f"{'  LibreOffice alone':42}{1000 * statistics.median(theirs for _, theirs in pairs):9.0f}")


def documents(work: Path, count: int) -> Path:
    """A folder with so many documents: those of the example, over and over."""
    once = work / "once"
    if not once.is_dir():
        build = [sys.executable, "-m", "assembler", "build", "-q", str(EXAMPLE), "-o", str(once)]
        subprocess.run(build, check=True, env=warm_environment(work / "cache"))
    folder = work / str(count)
    folder.mkdir()
    given = sorted(once.glob("*.docx"))
    for number in range(count):
        (folder / f"{number:03}.docx").write_bytes(given[number % len(given)].read_bytes())
    return folder


def made_by_us(folder: Path) -> float:
    return seconds([sys.executable, "-c", OURS, str(folder)], warm_environment(None))


def made_by_libreoffice(folder: Path, work: Path) -> float:
    """With a profile of its own, as ours is."""
    with tempfile.TemporaryDirectory(dir=work) as profile:
        option = f"-env:UserInstallation={Path(profile, 'profile').as_uri()}"
        files = sorted(str(one) for one in folder.glob("*.docx"))
        command = ["soffice", option, "--headless", "--convert-to", EXPORT, "--outdir", profile, *files]
        took = seconds(command, warm_environment(None))
        assert len(list(Path(profile).glob("*.pdf"))) == len(files)
    return took


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
