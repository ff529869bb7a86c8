"""The small language between {{ and }}: a hardened Jinja, its filters, and the facts it works on."""
