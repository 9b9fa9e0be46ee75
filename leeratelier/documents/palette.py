"""The colours of the design, as on the screen."""

INK, SLATE, LINE, MIST, ACCENT, MARK = "#14211c", "#4f5c55", "#d5ddd8", "#eef2ef", "#00653f", "#ffebb8"

# kind of callout: edge and word, and the tint under it; each edge has 6.5:1 or more on its tint
STATES = {
    "ok": ("#00653f", "#edf6f1"),
    "info": ("#1c5a9c", "#eff5fb"),
    "warning": ("#855300", "#fff8e5"),
    "error": ("#ad2318", "#fdf1ef"),
}

AS_DATA = {"ink": INK, "slate": SLATE, "line": LINE, "accent": ACCENT, "mark": MARK, "states": STATES}
