"""What the types of schema.org that we use may hold, by its vocabulary and by what search engines require.

A property that does not stand here is a mistake: the lists hold only what we use, each checked against schema.org's own
vocabulary (as published in schema-dts 2.1.0). What is required is what Google's pages on structured data require, and
what our readers can count on besides: language, dates, publisher, licence.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator

Schema = dict[str, Any]
_TEXT: Schema = {"type": "string", "minLength": 1, "pattern": "\\S"}
_URL: Schema = {"type": "string", "format": "uri", "pattern": "^https?://"}
#: Days count from eight in the morning, in Vietnam, as in feeds.
_MOMENT: Schema = {"type": "string", "format": "date-time", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T08:00:00\\+07:00$"}
_LANGUAGE: Schema = {"type": "string", "pattern": "^[a-z]{2,3}$"}
_LANGUAGES: Schema = {"type": "array", "items": _LANGUAGE, "minItems": 1, "uniqueItems": True}
_LICENCE: Schema = {"const": "https://creativecommons.org/licenses/by/4.0/"}


def _one(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _many(name: str, least: int = 1) -> Schema:
    return {"type": "array", "items": _one(name), "minItems": least}


def _thing(kind: str, required: str, /, **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": {"@type": {"const": kind}, "@id": _URL, **properties},
        "required": ["@type", *required.split()],
        "additionalProperties": False,
    }


_PAGE = {"url": _URL, "inLanguage": _LANGUAGE, "datePublished": _MOMENT, "dateModified": _MOMENT,
         "publisher": _one("Organization")}  # fmt: skip
_OPEN = {"url": _URL, "license": _LICENCE, "isAccessibleForFree": {"const": True}, "inLanguage": _LANGUAGES,
         "publisher": _one("Organization"), "name": _TEXT,
         "description": {**_TEXT, "minLength": 50, "maxLength": 5000}}  # fmt: skip
#: That of the catalogue is an editor's own; Google asks for fifty letters of a data set only.
_ANY_LENGTH = {**_OPEN, "description": _TEXT}
_TYPES: Mapping[str, Schema] = {
    "Organization": _thing("Organization", "name", name=_TEXT, url=_URL, slogan=_TEXT),
    "WebSite": _thing(
        "WebSite", "name url publisher", name=_TEXT, url=_URL, inLanguage=_LANGUAGES,
        publisher={"type": "object", "properties": {"@id": _URL}, "required": ["@id"], "additionalProperties": False},
    ),
    "FAQPage": _thing(
        "FAQPage", "url inLanguage datePublished publisher mainEntity", **_PAGE, mainEntity=_many("Question")
    ),
    "QAPage": _thing(
        "QAPage", "url inLanguage datePublished publisher mainEntity", **_PAGE, mainEntity=_one("AskedQuestion")
    ),
    "Question": _thing("Question", "name acceptedAnswer", name=_TEXT, acceptedAnswer=_one("Answer")),
    "AskedQuestion": _thing(
        "Question", "name answerCount acceptedAnswer", name=_TEXT, acceptedAnswer=_one("Answer"),
        answerCount={"const": 1}, datePublished=_MOMENT,
    ),
    "Answer": _thing(
        "Answer", "text", text=_TEXT, url=_URL, inLanguage=_LANGUAGE, datePublished=_MOMENT,
        author=_one("Organization"),
    ),
    "NewsArticle": _thing(
        "NewsArticle", "headline description datePublished inLanguage publisher mainEntityOfPage license",
        headline=_TEXT, description=_TEXT, mainEntityOfPage=_URL, isBasedOn={"type": "array", "items": _URL},
        license=_LICENCE, **{name: part for name, part in _PAGE.items() if name != "url"},
    ),
    "DataCatalog": _thing(
        "DataCatalog", "name description url license publisher dataset", **_ANY_LENGTH, dataset=_many("ListedDataset")
    ),
    "ListedDataset": _thing("Dataset", "name description url license", **_OPEN),
    "ListedCatalog": _thing("DataCatalog", "name url", name=_TEXT, url=_URL),
    "Dataset": _thing(
        "Dataset", "name description url license publisher distribution includedInDataCatalog", **_OPEN, version=_TEXT,
        includedInDataCatalog=_one("ListedCatalog"), distribution=_many("DataDownload"),
    ),
    "DataDownload": _thing(
        "DataDownload", "contentUrl encodingFormat", contentUrl=_URL, encodingFormat={"pattern": "^[a-z]+/[a-z+-]+$"}
    ),
    "BreadcrumbList": _thing("BreadcrumbList", "itemListElement", itemListElement=_many("ListItem", 2)),
    "ListItem": _thing(
        "ListItem", "position name item", position={"type": "integer", "minimum": 1}, name=_TEXT, item=_URL
    ),
}  # fmt: skip
#: What a page may be about.
_SUBJECTS = ("Organization", "WebSite", "FAQPage", "QAPage", "NewsArticle", "DataCatalog", "Dataset", "BreadcrumbList")
_SCHEMA: Schema = {
    "$defs": dict(_TYPES),
    "type": "object",
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@graph": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"@type": {"enum": list(_SUBJECTS)}},
                "required": ["@type"],
                "allOf": [{"if": {"properties": {"@type": {"const": name}}}, "then": _one(name)} for name in _SUBJECTS],
            },
            "minItems": 1,
        },
    },
    "required": ["@context", "@graph"],
    "additionalProperties": False,
}
_VALIDATOR = Draft202012Validator(_SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
XPATH = "//script[@type='application/ld+json']"


def blocks(tree: Any) -> list[Any]:  # noqa: ANN401 - lxml's trees
    """Give what the data blocks of a page hold. Raises ValueError when one is no JSON."""
    return [json.loads(block.text or "") for block in tree.xpath(XPATH)]


def errors(block: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    """Say what in a data block is unknown, missing or wrong."""
    for error in _VALIDATOR.iter_errors(block):
        yield f"{error.json_path}: {error.message[:300]}"
    for node in nodes(block, "BreadcrumbList"):
        positions = [item["position"] for item in node["itemListElement"]]
        if positions != list(range(1, len(positions) + 1)):
            yield f"positions {positions}"


def nodes(value: Any, kind: str) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON
    """Give every thing of a type, wherever it stands."""
    if isinstance(value, dict):
        if value.get("@type") == kind:
            yield value
        for entry in value.values():
            yield from nodes(entry, kind)
    elif isinstance(value, list):
        for entry in value:
            yield from nodes(entry, kind)
