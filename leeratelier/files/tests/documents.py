"""Documents made for the tests: the smallest file in which one thing can be seen."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
    )
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def zipped(parts: Mapping[str, str | bytes], *, stored: tuple[str, ...] = ()) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return target.getvalue()


def docx(body: str, *, numbering: str = "", styles: str = "", **parts: str) -> bytes:
    """A Word document out of the inside of its body, numbering and styles; `parts` are others, as word/<name>.xml."""
    named = {"numbering": numbering, "styles": styles} | parts
    inside = {f"word/{name}.xml": w(name, content) for name, content in named.items() if content}
    return zipped({"[Content_Types].xml": _TYPES, "word/document.xml": w("document", w_body(body))} | inside)


def w(root: str, inside: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{_W}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        f'xmlns:v="urn:schemas-microsoft-com:vml">{inside}</w:{root}>'
    )


def w_body(inside: str) -> str:
    return f"<w:body>{inside}</w:body>"


def p(text: str, properties: str = "") -> str:
    """A Word paragraph. `properties` stand in `w:pPr`."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def numbered(text: str, number: int, level: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def w_level(index: int, form: str, text: str, more: str = "") -> str:
    inside = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{index}">{inside}</w:lvl>'


def w_list(number: int, *levels: str, overrides: str = "", abstract: int | None = None) -> str:
    """One numbering with levels, or (without levels) another list that shares the abstract numbering."""
    abstract = number if abstract is None else abstract
    made = f'<w:abstractNum w:abstractNumId="{abstract}">{"".join(levels)}</w:abstractNum>' if levels else ""
    return f'{made}<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def odt(text: str, *, styles: str = "", page_styles: str = "") -> bytes:
    """An OpenDocument text out of the inside of its `office:text`, its automatic styles and its styles.xml."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_ODF}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{text}</office:text></office:body></office:document-content>"
    )
    members = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    if page_styles:
        members["styles.xml"] = f"<office:document-styles {_ODF}>{page_styles}</office:document-styles>"
    return zipped(members, stored=("mimetype",))


def odf_level(level: int, form: str, suffix: str = ".", more: str = "") -> str:
    number = f'style:num-format="{form}" style:num-suffix="{suffix}"'
    return f'<text:list-level-style-number text:level="{level}" {number} {more}/>'


def cvdr(regeling: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><cvdr xmlns="http://standaarden.overheid.nl/cvdr/terms/" '
        'xmlns:dcterms="http://purl.org/dc/terms/"><meta><owmskern><dcterms:title>Verordening X</dcterms:title>'
        f"</owmskern></meta><body>{regeling}</body></cvdr>"
    ).encode()


def pdf(source: str) -> bytes:
    import typst

    made = typst.compile(source.encode(), format="pdf", ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return made
