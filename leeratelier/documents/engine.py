"""Typst, the engine that draws: pages as PDF, and an SVG as PNG for formats that know no SVG."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import typst

HERE = Path(__file__).parent

# Whatever size an SVG says it has, it comes out as large as it can stand on A4.
SVG_ALONE = b"""#set page(width: auto, height: auto, margin: 0pt, fill: none)
#context {
  let size = measure(image("/figure.svg"))
  image("/figure.svg", width: size.width * calc.min(160mm / size.width, 215mm / size.height))
}
"""


class UndrawableError(ValueError):
    """No font has a letter of the text in this combination."""


def pdf(template: Path, data: str, files: Mapping[str, bytes], made: int) -> bytes:
    """`data` is JSON for the template, `files` are what it may read beside it, `made` a moment in Unix seconds."""
    return _drawn(template.read_bytes(), data, files, "pdf", made)


def svg_as_png(svg: bytes) -> bytes:
    return _drawn(SVG_ALONE, "", {"figure.svg": svg}, "png", made=0)


def _drawn(source: bytes, data: str, files: Mapping[str, bytes], kind: Literal["pdf", "png"], made: int) -> bytes:
    """The engine sees one empty folder with the template and its files, no system font, and no network.

    The template goes in as a file: the engine never forgets a template that came as bytes, and after 65,535 of
    those it gives up.
    """
    with TemporaryDirectory() as folder:
        for name, content in {"document.typ": source, **files}.items():
            Path(folder, name).write_bytes(content)
        try:
            template = Path(folder, "document.typ")
            pages = typst.compile(
                template,
                root=template.parent,
                font_paths=_fonts(),
                ignore_system_fonts=True,
                sys_inputs={"data": data},
                format=kind,
                ppi=220 if kind == "png" else None,
                pdf_standards=["a-2a", "ua-1"] if kind == "pdf" else [],
                timestamp=made,
            )
        except typst.TypstError as error:
            kind_of_error = UndrawableError if "could not be displayed" in error.message else ValueError
            raise kind_of_error(f"This can't become a {kind.upper()}: {error.message}.") from error
    if not isinstance(pages, bytes):
        raise ValueError("A figure is one image, not several pages.")
    return pages


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(HERE / "fonts")])
