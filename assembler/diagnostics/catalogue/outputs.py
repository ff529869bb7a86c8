"""O0: writing the documents."""

from assembler.diagnostics.catalogue.entry import Entry, error

OUTPUTS: dict[str, Entry] = {
    "O001": error(
        "Twee documenten zouden hetzelfde bestand worden: {file}.",
        "Geef ze in pack.yaml onder file elk een eigen naam.",
        "Two documents would become the same file: {file}.",
        "Give each its own name under file in pack.yaml.",
    ),
    "O002": error(
        "De uitvoer kan niet geschreven worden: {reason}.",
        "Staat het bestand nog open in Word? Sluit het, of kies met -o een andere map.",
        "The output cannot be written: {reason}.",
        "Is the file still open in Word? Close it, or choose another folder with -o.",
    ),
}
