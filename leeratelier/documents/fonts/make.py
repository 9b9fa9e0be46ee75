"""Make the fonts of this folder, and coverage.txt; for a maintainer, see README.md here.

    python -m leeratelier.documents.fonts.make FOLDER

FOLDER holds the unpacked npm packages `public-sans` and `literata` (as `FOLDER/public-sans/files/…woff2`).
"""

import shutil
import sys
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

import typst
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
FAMILIES = {"public-sans": "Public Sans", "literata": "Literata"}
STYLES = [("Regular", "normal", 400), ("Bold", "normal", 700), ("Italic", "italic", 400)]
ALPHABETS = [range(0x20, 0x2E80), range(0xA640, 0xAC00), range(0xFB00, 0xFFFE), range(0x1D400, 0x1F800)]  # no CJK
PROBE = """#set document(title: "t")
#set text(font: ("Public Sans", "DejaVu Sans Mono"))
#for char in sys.inputs.chars.codepoints() [a#(char)a ]
"""
NO_TEXT = {"Cc", "Cn", "Co", "Cs"}
FIXED_STAMP = 3_850_000_000  # seconds since 1904: the same input makes the same file


def make(packages: Path) -> None:
    for slug, family in FAMILIES.items():
        for style, slope, weight in STYLES:
            make_font(packages / slug / "files", slug, family, style, slope, weight)
        shutil.copy(packages / slug / "LICENSE", HERE / f"OFL-{slug}.txt")
    (HERE / "coverage.txt").write_text("\n".join(_ranges(covered_characters())) + "\n")


def make_font(files: Path, slug: str, family: str, style: str, slope: str, weight: int) -> None:
    """One static font with latin and latin-ext together, without hinting."""
    with TemporaryDirectory() as scratch:
        parts = []
        for subset in ["latin", "latin-ext"]:
            font = instancer.instantiateVariableFont(
                TTFont(files / f"{slug}-{subset}-wght-{slope}.woff2"), {"wght": weight}
            )
            font.flavor = None
            parts.append(f"{scratch}/{subset}.ttf")
            font.save(parts[-1])
        merged = Merger().merge(parts)
    _rename(merged, family, style, weight)
    merged["head"].created = merged["head"].modified = FIXED_STAMP
    merged.recalcTimestamp = False
    merged.save(HERE / f"{slug}-{style.lower()}.ttf")


def covered_characters() -> list[str]:
    """The characters that the engine can draw with these fonts and its own; asked by trying, halving what fails."""
    assigned = [chr(point) for span in ALPHABETS for point in span if unicodedata.category(chr(point)) not in NO_TEXT]
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(HERE)])
    with TemporaryDirectory() as scratch:
        probe = Path(scratch, "probe.typ")
        probe.write_text(PROBE)
        engine = typst.Compiler(probe, font_paths=fonts)
        batches = [assigned[start : start + 256] for start in range(0, len(assigned), 256)]
        return [char for batch in batches for char in _drawable(batch, engine)]


def _drawable(chars: list[str], engine: typst.Compiler) -> list[str]:
    try:
        engine.compile(sys_inputs={"chars": "".join(chars)}, pdf_standards=["a-2a", "ua-1"], timestamp=0)
    except typst.TypstError:
        middle = len(chars) // 2
        return _drawable(chars[:middle], engine) + _drawable(chars[middle:], engine) if middle else []
    return chars


def _rename(font: TTFont, family: str, style: str, weight: int) -> None:
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in (0, 5, 13, 14)]
    postscript = f"{family.replace(' ', '')}-{style}"
    for number, text in {1: family, 2: style, 3: postscript, 4: f"{family} {style}", 6: postscript}.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    bold, italic = style == "Bold", style == "Italic"
    font["OS/2"].fsSelection = 0b1000_0000 | (bold << 5) | italic | ((not bold and not italic) << 6)
    font["head"].macStyle = bold | (italic << 1)


def _ranges(chars: list[str]) -> list[str]:
    spans: list[list[int]] = []
    for point in map(ord, chars):
        if spans and spans[-1][1] == point - 1:
            spans[-1][1] = point
        else:
            spans.append([point, point])
    return [f"{first:04X}-{last:04X}" for first, last in spans]


if __name__ == "__main__":
    make(Path(sys.argv[1]))
