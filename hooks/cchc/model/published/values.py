"""Kinds of values in what is published, each with what its JSON Schema tells programs.

``x-refers-to`` names the data set whose ``id`` a value is; ``contentMediaType`` says that a text is HTML.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import WithJsonSchema

from cchc.model.project import ORIGINAL

#: "2024-02-06", or "2024-02" or "2024" when the source gives no more.
PARTIAL_DATE = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


def _texts(**more: Any) -> WithJsonSchema:  # noqa: ANN401 - keywords of JSON Schema
    text = {"type": "string", **more}
    other = {"anyOf": [text, {"type": "null"}]}
    return WithJsonSchema(
        {"type": "object", "properties": {ORIGINAL: text}, "required": [ORIGINAL], "additionalProperties": other}
    )


def _text(**more: Any) -> WithJsonSchema:  # noqa: ANN401 - keywords of JSON Schema
    return WithJsonSchema({"type": "string", **more})


def _refers(name: str) -> WithJsonSchema:
    return _text(**{"x-refers-to": name})


#: Text by language code: never null in Vietnamese, null in others when it is not translated.
Texts = Annotated[dict[str, str | None], _texts()]
#: The same, as HTML: paragraphs, lists, emphasis and links, nothing else.
Html = Annotated[dict[str, str | None], _texts(contentMediaType="text/html")]
#: A place in the source document, so that anyone can check.
At = str
Day = Annotated[str, _text(format="date")]
PartialDate = Annotated[str, _text(pattern=PARTIAL_DATE)]
Url = Annotated[str, _text(format="uri")]
PlanId = Annotated[str, _refers("plans")]
UnitId = Annotated[str, _refers("units")]
AgencyId = Annotated[str, _refers("agencies")]
TopicId = Annotated[str, _refers("topics")]
DocumentId = Annotated[str, _refers("documents")]
ChannelId = Annotated[str, _refers("channels")]
IndexId = Annotated[str, _refers("indices")]
