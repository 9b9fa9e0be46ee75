from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from leeratelier.accounts.models import User
from leeratelier.revisions import actions
from leeratelier.revisions.actions import Conflict, history, keep
from leeratelier.revisions.models import Revision

pytestmark = pytest.mark.django_db
ARTICLE = ("ordinance.article", "12")


def test_versions_are_numbered_and_the_newest_comes_first(editor: User) -> None:
    keep(*ARTICLE, "een", editor, None, scope="municipality:voorbeelddam")
    second = keep(*ARTICLE, "twee", editor, 1, note="aangescherpt")
    assert (second.number, second.scope, second.author) == (2, "municipality:voorbeelddam", editor)
    assert [revision.text for revision in history(*ARTICLE)] == ["twee", "een"]
    assert not history("ordinance.article", "13")


@pytest.mark.parametrize("expected", [None, 1, 3])
def test_who_started_from_another_version_gets_the_current_one_and_overwrites_nothing(
    editor: User, lawyer: User, expected: int | None
) -> None:
    keep(*ARTICLE, "een", editor, None)
    theirs = keep(*ARTICLE, "van de jurist", lawyer, 1)
    with pytest.raises(Conflict) as conflict:
        keep(*ARTICLE, "van de adviseur", editor, expected)
    assert conflict.value.current == theirs
    assert history(*ARTICLE).count() == 2


def test_a_first_version_cannot_follow_another(editor: User) -> None:
    with pytest.raises(Conflict) as conflict:
        keep(*ARTICLE, "een", editor, 4)
    assert conflict.value.current is None


def test_saving_the_same_text_makes_no_version(editor: User) -> None:
    first = keep(*ARTICLE, "een", editor, None)
    assert keep(*ARTICLE, "een", editor, 1) == first


def test_of_two_at_the_same_moment_one_wins_and_the_other_hears_it(
    editor: User, lawyer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other saved between our look and our write: only the unique key stands in the way."""
    first = keep(*ARTICLE, "een", editor, None)
    theirs = keep(*ARTICLE, "van de jurist", lawyer, 1)
    looks = iter([Revision.objects.filter(pk=first.pk), history(*ARTICLE)])
    monkeypatch.setattr(actions, "history", lambda kind, key: next(looks))
    with pytest.raises(Conflict) as conflict:
        keep(*ARTICLE, "van de adviseur", editor, 1)
    assert conflict.value.current == theirs


def test_the_database_holds_one_revision_per_number(editor: User) -> None:
    keep(*ARTICLE, "een", editor, None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Revision.objects.create(kind=ARTICLE[0], key=ARTICLE[1], number=1, text="nog eens")


def test_a_version_goes_when_the_deed_fails(editor: User) -> None:
    with transaction.atomic():
        keep(*ARTICLE, "een", editor, None)
        transaction.set_rollback(True)
    assert not history(*ARTICLE)


def test_a_long_history_with_its_authors_is_one_question(
    editor: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(20):
        keep(*ARTICLE, f"versie {number}", editor, number or None)
    with django_assert_num_queries(1):
        assert {str(revision.author) for revision in history(*ARTICLE)} == {editor.name}
