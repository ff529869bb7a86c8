"""Writing trees without the declarations that only we need, and with them once."""

from hypothesis import given
from hypothesis import strategies as st

from assembler.ooxml import namespaces as ns
from assembler.ooxml.namespaces import PREFIXES, qn
from assembler.ooxml.xml import parse, serialize, serialize_declaring, serialize_without

TRACE = f'xmlns:trace="{ns.TRACE}"'
NUMBER = qn("trace:p")


def document(*texts: str) -> bytes:
    root = parse(f'<w:document xmlns:w="{PREFIXES["w"]}"/>')
    for number, text in enumerate(texts):
        paragraph = root.makeelement(qn("w:p"), {NUMBER: str(number)})
        paragraph.text = text
        paragraph.set(qn("w:val"), text)
        root.append(paragraph)
    return serialize(root)


TEXTS = st.lists(st.sampled_from([TRACE, f" {TRACE}", f"<x {TRACE}>", ns.TRACE, f'="{ns.TRACE}"', "xmlns", "'", ">", "&"]), max_size=4).map(
    "".join
)


@given(st.lists(TEXTS, max_size=3))
def test_only_declarations_go_whatever_the_text_says(texts: list[str]) -> None:
    root = parse(document(*texts))
    for paragraph in root:
        del paragraph.attrib[NUMBER]
    written = serialize_without(root, ns.TRACE)
    assert [one.nsmap for one in parse(written).iter()] == [{"w": PREFIXES["w"]}] * (len(texts) + 1)
    assert [(one.text, one.get(qn("w:val"))) for one in parse(written)] == [(text or None, text) for text in texts]


@given(st.lists(TEXTS, max_size=3))
def test_a_prefix_is_declared_once_at_the_root(texts: list[str]) -> None:
    root = parse(document(*texts))
    written = serialize_declaring(root, "trace")
    again = parse(written)
    assert again.nsmap == {"w": PREFIXES["w"], "trace": ns.TRACE}
    assert [(one.text, dict(one.attrib)) for one in again] == [(one.text, dict(one.attrib)) for one in root]
    assert serialize_without(again, ns.TRACE).count(f" {TRACE}>".encode()) == 0


def test_what_is_declared_under_another_prefix_goes_too() -> None:
    root = parse(f'<w:p xmlns:w="{PREFIXES["w"]}" xmlns:ns0="{ns.TRACE}"><w:r xmlns:a="{PREFIXES["a"]}"/></w:p>')
    assert serialize_without(root, ns.TRACE).endswith(f'<w:p xmlns:w="{PREFIXES["w"]}"><w:r xmlns:a="{PREFIXES["a"]}"/></w:p>'.encode())
