"""Front matter of the Markdown files: questions, news, topics, pages, and their translations."""

from __future__ import annotations

from typing import Literal

from cchc.model.release import Correction, Releasable
from cchc.model.values import Day, Declared, Id, Text


class Basis(Declared):
    """The place in a plan that an answer or a news item rests on, and the day on which it was compared."""

    plan: Id
    at: Text
    checked_on: Day | None = None


class Approval(Declared):
    """Who approved the text, and when."""

    by: Text
    on: Day


class Question(Releasable):
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
    approved: Approval | None = None
    corrections: tuple[Correction, ...] = ()


class QuestionTwin(Declared):
    """The translation of an entry."""

    question: Text


class NewsItem(Releasable):
    """A news item."""

    title: Text
    summary: Text
    published: Day
    revised: Day | None = None
    unit: Id | None = None
    topics: tuple[Id, ...] = ()
    basis: tuple[Basis, ...] = ()
    corrections: tuple[Correction, ...] = ()


class NewsTwin(Declared):
    """The translation of a news item."""

    title: Text
    summary: Text


class TopicProse(Declared):
    """The text of a topic page."""

    summary: Text


class Page(Declared):
    """An editorial page."""

    title: Text
    description: Text
