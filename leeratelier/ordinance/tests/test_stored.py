"""A tree that goes into the database and comes out again is the same tree."""

from hypothesis import given
from hypothesis import strategies as st

from leeratelier.ordinance.rules import marking
from leeratelier.ordinance.rules.check import check
from leeratelier.ordinance.rules.parse import parse
from leeratelier.ordinance.rules.stored import from_json, result_from_json, results_to_json, to_json
from leeratelier.ordinance.rules.tree import Ordinance, Unit

_WORDS = st.text(max_size=20)
_KINDS = st.sampled_from(["article", "paragraph", "point", "text"])
_UNITS = st.recursive(
    st.builds(Unit, id=_WORDS, kind=_KINDS, label=_WORDS, text=_WORDS, number=st.none() | _WORDS),
    lambda inner: st.builds(
        Unit, id=_WORDS, kind=_KINDS, heading=_WORDS, children=st.lists(inner, max_size=3).map(tuple)
    ),
    max_leaves=8,
)


@given(st.lists(_UNITS, max_size=4).map(tuple), st.lists(_WORDS, max_size=2).map(tuple))
def test_a_tree_comes_back_as_it_was_property(parts: tuple[Unit, ...], remarks: tuple[str, ...]) -> None:
    ordinance = Ordinance(parts, remarks)
    assert from_json(to_json(ordinance)) == ordinance


def test_results_come_back_as_they_were() -> None:
    findings = check(parse("Artikel 1 Doel\nInwoners doen mee bij de voorbereiding van beleid op {datum}.")).findings
    stored = results_to_json(findings)
    assert [result_from_json(each) for each in stored] == [finding.result for finding in findings]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=5))
def test_pieces_are_together_the_text_again_property(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [marking.Mark(start, end, number, "error", 1) for number, (start, end) in enumerate(sorted(spans), 1)]
    assert "".join(piece.text for piece in marking.pieces(text, marks)) == text


def test_what_the_law_misses_comes_first() -> None:
    text = "Participatieverordening\nArtikel 1 Doel\nInwoners doen mee bij de voorbereiding van beleid op {datum}."
    findings = check(parse(text)).findings
    ordered = marking.in_order_of_weight(findings)
    assert ordered[0].rule.kind == "wet"
    assert ordered[0].result.outcome == "missing"
    assert [each.result.outcome for each in ordered if each.result.outcome in ("met", "not_applicable")] == [
        each.result.outcome for each in ordered[-sum(f.result.outcome in ("met", "not_applicable") for f in ordered) :]
    ]


def test_a_mark_stands_where_the_finding_points() -> None:
    ordinance = parse("Artikel 1 Doel\nDe termijn is {datum} lang.")
    findings = marking.in_order_of_weight(check(ordinance).findings)
    unit = next(unit for unit in ordinance.walk() if "{datum}" in unit.text)
    marked = [piece.text for piece in marking.pieces(unit.text, marking.marks(findings)[unit.id]) if piece.mark]
    assert "{datum}" in " ".join(marked)
