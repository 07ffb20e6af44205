"""The page templates' engine: Jinja, escaping everything, with the shortcuts that a site of many pages needs.

What templates mean is Jinja's; only the code that Jinja makes of them is more direct. Measured on 1,900 pages, that
halves the time of a page: most of it went into looking at each called function for marks that none of ours has, into
trying the attributes of dictionaries before their keys, and into escaping anew what is marked as safe.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from cchc.render.compiled import CompiledTemplates
from cchc.render.escaping import escaped
from cchc.render.setting import Templates


class _Generator(CodeGenerator):
    """Calls functions directly: none that templates get asks for the context (jinja2.pass_context and the like)."""

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - Jinja's
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - Jinja's own
        self.write("environment.shown(")


class _Environment(jinja2.Environment):
    """Looks into dictionaries by key first: what templates read are dictionaries."""

    code_generator_class = _Generator

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - any value
        """Give an entry or attribute. What is missing is an error as soon as it is used."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Give the names that every template has, as one dictionary: it is copied often, and nobody adds to it."""
        return {**self.globals, **(d or {})}

    @staticmethod
    def shown(value: object) -> str:
        """Give a value as it stands in HTML: escaped, unless it is marked as safe. It is not marked again as that."""
        return value if type(value) is Markup else escaped(value) if type(value) is str else escape(value)


@lru_cache(maxsize=4)
def environment(templates: Templates) -> jinja2.Environment:
    """Give the environment for templates: everything is escaped, a name that is missing is an error."""
    return _Environment(
        loader=jinja2.DictLoader(dict(templates)),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,  # all of them, in a dictionary
        bytecode_cache=CompiledTemplates(),
    )


def compile_all(templates: Templates) -> None:
    """Compile all templates, or take up what was compiled before. Raises jinja2.TemplateError when one is wrong."""
    jinja = environment(templates)
    for name, _ in templates:
        jinja.get_template(name)


def fill(jinja: jinja2.Environment, name: str, values: dict[str, Any]) -> str:
    """Render a template with ``values``, which are all that it may use: Jinja would copy them for each.

    Raises jinja2.TemplateError when the template is wrong or not there, and what it calls raises.
    """
    template = jinja.get_template(name)
    try:
        return "".join(template.root_render_func(template.new_context(values, shared=True)))
    except Exception:  # noqa: BLE001 - raised again: its traceback is made to name the template and the line
        jinja.handle_exception()
