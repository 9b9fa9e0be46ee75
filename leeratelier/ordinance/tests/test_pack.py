"""The papers of the council: what they say, what they leave open, who gets them."""

from __future__ import annotations

import datetime
import io
import zipfile
from xml.etree import ElementTree

import pytest
from django.test import Client

from conftest import signed_in
from leeratelier.accounts.models import User
from leeratelier.documents.text import carriable
from leeratelier.documents.tree import Block, BulletList, Facts, Heading, NumberedList, Paragraph, list_items, plain
from leeratelier.files.rules.lines import Extracted, Line
from leeratelier.municipalities.models import Municipality
from leeratelier.ordinance import actions, packing
from leeratelier.ordinance.choosing import defaults, room_of
from leeratelier.ordinance.models import CouncilPack, OrdinanceText
from leeratelier.ordinance.report.decision import decision
from leeratelier.ordinance.report.pack import papers_of, read_me, still_open
from leeratelier.ordinance.report.proposal import proposal
from leeratelier.ordinance.report.summary import summaries, summary_document
from leeratelier.ordinance.rules.choices import by_slug, choices
from leeratelier.ordinance.rules.compose import compose
from leeratelier.ordinance.rules.facts import Facts as OrdinanceFacts
from leeratelier.privacy.models import LogEntry
from leeratelier.workspaces import actions as dossier
from leeratelier.workspaces.models import Workspace

HERE = "/werkruimte/voorbeelddam/verordening/raadsstukken/"
ZIP = f"{HERE}raadsstukken.zip"
MUST = [choice for choice in choices() if choice.unavoidable]
OLD = "Inspraakverordening Voorbeelddam\nArtikel 1 Doel\nDe raad wil dit.\nArtikel 2 Slot\nTot hier."
NASTY = '</w:t><script>alert(1)</script> & =HYPERLINK("x") \x01 #set page() {{ 1 }}'
PAPERS = [
    "1-raadsvoorstel",
    "2-raadsbesluit",
    "3-verordening-met-toelichting",
    "4-was-wordt",
    "5-keuzes-met-redenen",
    "6-toetsrapport",
    "7-samenvatting-per-artikel",
]


@pytest.fixture
def opened(voorbeelddam: Municipality, lawyer: User) -> Workspace:
    """An old text, every choice answered, and the text that follows from them."""
    _bring_in(voorbeelddam, lawyer)
    for choice in MUST:
        _answer(voorbeelddam, choice.slug, lawyer, f"Omdat {choice.slug} hier werkt.")
    dossier.answer_with_defaults(voorbeelddam, defaults(), lawyer)
    _compose(voorbeelddam, lawyer)
    return voorbeelddam.workspace


@pytest.fixture
def pack(opened: Workspace) -> packing.Pack:
    return _pack(opened)


def test_the_proposal_argues_with_the_reasons_and_warns_with_what_pleads_against(pack: packing.Pack) -> None:
    words = _words(proposal(pack).blocks)
    for choice in MUST:
        assert f"Omdat {choice.slug} hier werkt." in words
        for con in choice.option[-1].cons:
            assert con[1:] in words
    assert "Artikel 150 van de Gemeentewet" in words
    assert "Voorgesteld wordt" in words


def test_a_default_of_ours_is_no_argument_of_the_municipality(pack: packing.Pack) -> None:
    words = _words(proposal(pack).blocks)
    waiting = next(asked for asked in pack.room.later)
    assert waiting.row
    assert waiting.row.reason not in words
    assert f"{waiting.choice.title}: {waiting.chosen}" in words


def test_what_nobody_told_stays_an_open_place(pack: packing.Pack) -> None:
    words = _words(proposal(pack).blocks)
    for place in (
        "nummer van het voorstel",
        "samenvatting",
        "functie van de portefeuillehouder",
        "aanleiding in uw gemeente",
    ):
        assert f"[invullen: {place}]" in words
    assert "[invullen: datum van de raadsvergadering]" in _words(decision(pack).blocks)


def test_a_choice_without_a_reason_asks_for_one(opened: Workspace, lawyer: User) -> None:
    _answer(opened.municipality, MUST[0].slug, lawyer, "", version=1)
    assert f"[invullen: reden bij ‘{MUST[0].title}’]" in _words(proposal(_pack(opened)).blocks)


def test_what_is_filled_in_takes_the_open_place(opened: Workspace, client: Client) -> None:
    told = {
        "proposal_number": "2026-101",
        "adopted_on": "2026-12-17",
        "proposed_on": "2026-11-24",
        "portfolio": "wethouder participatie",
        "summary": "Wij regelen het.\nIn één keer.",
        "points": "Het beleid van 2012 in te trekken.",
        "old": "1",
        "version": 0,
    }
    assert client.post(HERE, told).status_code == 302
    pack = _pack(opened)
    words = _words(proposal(pack).blocks)
    for expected in ("2026-101", "17 december 2026", "wethouder participatie", "In één keer."):
        assert expected in words
    assert "[invullen: samenvatting]" not in words
    decided = _words(decision(pack).blocks)
    assert "gelezen het voorstel van het college van burgemeester en wethouders van 24 november 2026" in decided
    assert "Het beleid van 2012 in te trekken." in decided
    assert "Aldus vastgesteld in de openbare vergadering van 17 december 2026." in decided
    assert decided.index("De burgemeester,") < decided.index("De griffier,")


def test_the_council_day_of_the_dossier_is_proposed(opened: Workspace) -> None:
    opened.key_dates.create(kind="council", day=datetime.date(2026, 12, 10))
    assert "10 december 2026" in _words(decision(_pack(opened)).blocks)


def test_only_what_the_council_decided_is_called_the_councils(opened: Workspace, lawyer: User) -> None:
    row = opened.choice_answers.get(choice=MUST[0].slug)
    assert "De raad besloot" not in _words(proposal(_pack(opened)).blocks)
    dossier.set_choice_status(row, lawyer, status="college", version=row.version)
    assert "De raad besloot" not in _words(proposal(_pack(opened)).blocks)
    dossier.set_choice_status(row, lawyer, status="decided", version=row.version + 1)
    assert _words(proposal(_pack(opened)).blocks).count("De raad besloot") == 1


def test_the_basis_is_that_of_the_ordinance_itself(voorbeelddam: Municipality, lawyer: User) -> None:
    _answer(voorbeelddam, "omgevingswet", lawyer, "", option="wel")
    _compose(voorbeelddam, lawyer)
    words = _words(decision(_pack(voorbeelddam.workspace)).blocks)
    assert "de artikelen 149 en 150 van de Gemeentewet, de artikelen 2.4, 3.1 en 3.4 van de Omgevingswet" in words


def test_a_proposal_of_the_council_itself_waits_for_the_college(opened: Workspace, lawyer: User) -> None:
    _answer(opened.municipality, "voorbereider", lawyer, "", option="raadswerkgroep", version=1)
    pack = _pack(opened)
    assert "gelezen het voorstel van [invullen: naam van de werkgroep of commissie]" in _words(decision(pack).blocks)
    assert any("artikel 147a, vierde lid" in words for words in still_open(pack))


def test_the_zip_has_every_paper_in_order_and_the_same_bytes_each_time(opened: Workspace, client: Client) -> None:
    first, second = client.get(ZIP), client.get(ZIP)
    assert first.content == second.content
    assert first["Content-Disposition"] == 'attachment; filename="raadsstukken-voorbeelddam-versie-2.zip"'
    with zipfile.ZipFile(io.BytesIO(first.content)) as archive:
        assert archive.namelist() == ["LEESMIJ.txt", *(f"{name}.{form}" for name in PAPERS for form in ("docx", "pdf"))]
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        for name in archive.namelist():
            start = b"PK" if name.endswith("docx") else b"%PDF-" if name.endswith("pdf") else b"\xef\xbb\xbf"
            assert archive.read(name).startswith(start)


def test_the_read_me_tells_the_version_and_what_is_open(pack: packing.Pack) -> None:
    words = read_me(pack, papers_of(pack))
    assert "Versie 2: Participatieverordening" in words
    assert "[invullen: samenvatting]" in words
    assert "[datum vergadering]" in words
    assert f"{len(pack.room.later)} keuzes zijn voorlopig ingevuld." in words
    assert "4-was-wordt" in words


def test_without_an_old_text_there_is_no_was_wordt_and_the_read_me_says_so(opened: Workspace, client: Client) -> None:
    client.post(HERE, {"old": "0", "version": 0})
    pack = _pack(opened)
    papers = papers_of(pack)
    assert list(papers) == [name for name in PAPERS if name != "4-was-wordt"]
    assert "Er is geen was-wordt" in read_me(pack, papers)
    assert "Was-wordt" not in _words(proposal(pack).blocks)


def test_a_choice_that_changes_after_the_text_is_told(opened: Workspace, lawyer: User) -> None:
    assert not any("Na deze tekst" in words for words in still_open(_pack(opened)))
    _answer(opened.municipality, MUST[0].slug, lawyer, "Toch anders.", version=1)
    assert any("Na deze tekst veranderde nog 1 keuze" in words for words in still_open(_pack(opened)))


def test_words_that_look_like_markup_stay_words(opened: Workspace, lawyer: User, client: Client) -> None:
    _answer(opened.municipality, MUST[0].slug, lawyer, NASTY, version=1)
    client.post(HERE, {"summary": "</w:p><b>vet</b> & [invullen: iets]", "portfolio": "=1+1", "version": 0})
    with zipfile.ZipFile(io.BytesIO(client.get(ZIP).content)) as archive:
        words = _docx_words(archive.read("1-raadsvoorstel.docx"))
    assert carriable(NASTY) in words
    assert "</w:p><b>vet</b> & [invullen: iets]" in words
    assert "<b>vet</b>" not in client.get(HERE).text


def test_two_people_at_once_never_overwrite_each_other_in_silence(
    opened: Workspace, client: Client, editor: User
) -> None:
    client.post(HERE, {"summary": "De eerste.", "version": 0})
    page = signed_in(editor).post(HERE, {"summary": "De tweede.", "version": 0}).text
    assert "Iemand anders heeft dit intussen gewijzigd" in page
    assert "De tweede." in page
    assert CouncilPack.objects.get().fields["summary"] == "De eerste."


def test_the_log_names_the_fields_and_not_the_words(opened: Workspace, client: Client) -> None:
    client.post(HERE, {"summary": "vertrouwelijk", "old": "1", "version": 0})
    entry = LogEntry.objects.filter(deed="ordinance.pack_saved").get()
    assert entry.changes == {"old": [False, True], "summary": [False, True]}


def test_a_reader_takes_the_papers_along_and_fills_nothing_in(opened: Workspace, reader: User, outsider: User) -> None:
    client = signed_in(reader)
    page = client.get(HERE).text
    assert "Haal de raadsstukken op" in page
    assert 'name="summary"' not in page
    assert client.get(ZIP).status_code == 200
    assert client.post(HERE, {"summary": "Van mij.", "version": 0}).status_code == 403
    assert signed_in(outsider).get(ZIP).status_code == 404
    assert not CouncilPack.objects.exists()


def test_without_a_text_there_is_nothing_to_decide(voorbeelddam: Municipality, client: Client) -> None:
    assert "Er is nog geen tekst" in client.get(HERE).text
    assert client.get(ZIP).status_code == 404
    assert client.post(HERE, {"version": 0}).status_code == 200
    assert not CouncilPack.objects.exists()


def test_a_text_from_elsewhere_has_no_summary_and_the_page_says_so(voorbeelddam: Municipality, lawyer: User) -> None:
    _bring_in(voorbeelddam, lawyer)
    pack = _pack(voorbeelddam.workspace)
    assert summary_document(pack.reading.ordinance, "Voorbeelddam", pack.day, 1) is None
    assert "Deze tekst heeft geen uitleg per artikel van ons." in signed_in(lawyer).get(HERE).text
    assert any("ingebracht en niet uit de keuzes gemaakt" in words for words in still_open(pack))


def test_the_summary_is_the_explanation_of_the_clause_and_never_a_reason(pack: packing.Pack) -> None:
    told = {article.id: words for article, words in summaries(pack.reading.ordinance)}
    assert told["art:begrippen"].startswith("Dit artikel zegt wat de woorden in deze verordening betekenen.")
    assert not any("Omdat " in words or "Gekozen is:" in words for words in told.values())
    assert not any("{" in words for words in told.values())


def test_a_short_explanatory_note_leaves_nothing_to_summarise(voorbeelddam: Municipality, lawyer: User) -> None:
    short = next(option.slug for option in by_slug()["toelichting"].option if option.slug != "volledig")
    _answer(voorbeelddam, "toelichting", lawyer, "", option=short)
    _compose(voorbeelddam, lawyer)
    assert summaries(_pack(voorbeelddam.workspace).reading.ordinance) == ()


def test_the_page_and_the_zip_ask_at_most_ten_queries(
    opened: Workspace, client: Client, django_assert_max_num_queries: object
) -> None:
    for address in (HERE, ZIP):
        with django_assert_max_num_queries(10):  # type: ignore[operator]
            assert client.get(address).status_code == 200


@pytest.fixture
def client(lawyer: User) -> Client:
    return signed_in(lawyer)


def _bring_in(municipality: Municipality, by: User) -> OrdinanceText:
    lines = tuple(Line(line) for line in OLD.splitlines())
    return actions.bring_in(municipality, Extracted(lines, "txt", ""), by)


def _answer(
    municipality: Municipality, slug: str, by: User, reason: str, *, option: str = "", version: int = 0
) -> None:
    chosen = option or by_slug()[slug].option[-1].slug
    dossier.answer_choice(municipality, slug, by, option=chosen, fill_ins={}, reason=reason, version=version)


def _compose(municipality: Municipality, by: User) -> OrdinanceText:
    municipality.refresh_from_db()
    composed = compose(room_of(municipality.workspace).answers, OrdinanceFacts(name=municipality.name, year=2026))
    return actions.keep_composed(municipality, composed.ordinance, by)


def _pack(workspace: Workspace) -> packing.Pack:
    found = packing.pack_of(workspace.municipality, workspace)
    assert found
    return found


def _words(blocks: object) -> str:
    return "\n".join(words for block in blocks for words in _block_words(block))  # type: ignore[attr-defined]


def _block_words(block: Block) -> list[str]:
    match block:
        case Heading():
            return [block.text]
        case Paragraph():
            return [plain(block.text)]
        case Facts():
            return [f"{name} {plain(text)}" for name, text in block.pairs]
        case BulletList() | NumberedList():
            return [plain(item.text) for item in list_items(block)]
    return []


def _docx_words(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        tree = ElementTree.fromstring(archive.read("word/document.xml"))
    paragraphs = tree.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p")
    return "\n".join("".join(paragraph.itertext()) for paragraph in paragraphs)
