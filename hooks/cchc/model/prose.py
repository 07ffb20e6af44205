"""Front matter of the Markdown files: questions, news, topics, pages, and their translations."""

from __future__ import annotations

from typing import Literal

from cchc.model.release import Approvable, Correction, Expiring
from cchc.model.values import Day, Declared, Id, ShortSum, Text
from cchc.model.waiver import Waiving


class Basis(Declared):
    """The place in a plan that an answer or a news item rests on, and the day on which it was compared."""

    plan: Id
    at: Text
    checked_on: Day | None = None


class Question(Approvable, Expiring, Waiving):
    """An entry of "Dân hỏi - Cơ quan chức năng trả lời"."""

    kind: Literal["compiled", "asked"]
    question: Text
    topic: Id
    unit: Id
    agency: Text | None = None
    published: Day
    revised: Day | None = None
    asked_on: Day | None = None
    answered_on: Day | None = None
    basis: tuple[Basis, ...] = ()
    corrections: tuple[Correction, ...] = ()


class Twin(Waiving):
    """A translation; ``translates`` is the sum of the original that it was made from (``cchc i18n --accept``)."""

    translates: ShortSum | None = None


class QuestionTwin(Twin):
    """The translation of an entry."""

    question: Text


class NewsItem(Approvable, Expiring, Waiving):
    """A news item."""

    title: Text
    summary: Text
    published: Day
    revised: Day | None = None
    unit: Id | None = None
    topics: tuple[Id, ...] = ()
    basis: tuple[Basis, ...] = ()
    corrections: tuple[Correction, ...] = ()


class NewsTwin(Twin):
    """The translation of a news item."""

    title: Text
    summary: Text


class TopicProse(Waiving):
    """The text of a topic page."""

    summary: Text


class TopicTwin(Twin):
    """The translation of a topic page's text."""

    summary: Text


class Page(Waiving):
    """An editorial page."""

    title: Text
    description: Text


class PageTwin(Twin):
    """The translation of an editorial page."""

    title: Text
    description: Text
