"""A client of yaml-language-server, the program behind the YAML extension of VS Code: asks what an editor is shown."""

from __future__ import annotations

import json
import queue
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tests.tools.npm_setup import WEB

PROGRAM = WEB.modules / "yaml-language-server" / "bin" / "yaml-language-server"
#: The first Node.js with which the server starts; Debian 12 has 18, Debian 13 has 20.
NODE = 20
NO_NODE = f"the YAML server needs Node.js {NODE} or newer: install it (Debian 13 and later: apt install nodejs)"
_SECONDS = 60


def missing() -> str | None:
    """Why the server cannot be asked, in one line; None when it can."""
    node = shutil.which("node")
    if node is None:
        return NO_NODE
    said = subprocess.run([node, "--version"], capture_output=True, encoding="utf-8", check=False).stdout.strip()
    if (found := re.match(r"v(\d+)\.", said)) is None or int(found[1]) < NODE:
        return f"{NO_NODE}; this is {said or 'none'}"
    return WEB.missing()


class Spot(NamedTuple):
    """A place in a text, counted from 0 as the protocol does."""

    line: int
    character: int


class YamlServer:
    """A running server with the settings of a workspace."""

    def __init__(self, process: subprocess.Popen[bytes], root: Path, settings: Mapping[str, Any]) -> None:
        self._process, self._settings = process, settings
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._diagnostics: dict[str, list[dict[str, Any]]] = {}
        self._said = threading.Condition()
        self._number = 0
        threading.Thread(target=self._listen, daemon=True).start()
        # The whole of what VS Code's extension tells of itself is not needed: Markdown in answers, settings on demand.
        item = {"snippetSupport": True, "documentationFormat": ["markdown"]}
        can = {
            "textDocument": {"completion": {"completionItem": item}, "hover": {"contentFormat": ["markdown"]}},
            "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}},
        }
        folders = [{"uri": root.as_uri(), "name": root.name}]
        self.ask("initialize", processId=None, rootUri=root.as_uri(), capabilities=can, workspaceFolders=folders)
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=settings)

    def ask(self, method: str, **params: Any) -> Any:  # noqa: ANN401 - JSON
        """Send a request and wait for its answer. Raises AssertionError when the server says that it failed."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        answer = self._answers.get(timeout=_SECONDS)
        assert answer.get("id") == self._number, answer
        assert "error" not in answer, answer
        return answer["result"]

    def _tell(self, method: str, **params: Any) -> None:  # noqa: ANN401 - JSON
        self._send({"method": method, "params": params})

    def open(self, path: Path, text: str | None = None) -> list[dict[str, Any]]:
        """Open a file, or a text as one, and give what the server finds wrong with it. Each path only once."""
        uri, shown = path.as_uri(), path.read_text(encoding="utf-8") if text is None else text
        document = {"uri": uri, "languageId": "yaml", "version": self._number + 1, "text": shown}
        self._tell("textDocument/didOpen", textDocument=document)
        with self._said:
            assert self._said.wait_for(lambda: uri in self._diagnostics, _SECONDS), f"no word about {path}"
            return self._diagnostics[uri]

    def proposals(self, path: Path, spot: Spot) -> dict[str, dict[str, Any]]:
        """Give what may be typed at a place of an open file, by name."""
        found = self.ask("textDocument/completion", textDocument={"uri": path.as_uri()}, position=spot._asdict())
        return {item["label"]: item for item in (found["items"] if isinstance(found, dict) else found)}

    def explanation(self, path: Path, spot: Spot) -> str:
        """Give what is shown over a place of an open file, as Markdown; "" for nothing."""
        found = self.ask("textDocument/hover", textDocument={"uri": path.as_uri()}, position=spot._asdict())
        return str(found["contents"]["value"]) if found else ""

    def _send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while head := self._process.stdout.readline():
            size = int(head.split(b":")[1])
            while self._process.stdout.readline().strip():
                pass
            self._take(json.loads(self._process.stdout.read(size)))

    def _take(self, message: dict[str, Any]) -> None:
        method = message.get("method")
        if method is None:
            self._answers.put(message)
        elif method == "textDocument/publishDiagnostics":
            with self._said:
                self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
                self._said.notify_all()
        elif "id" in message:
            wanted = message["params"].get("items", []) if method == "workspace/configuration" else None
            result = None if wanted is None else [self._settings.get(item.get("section")) for item in wanted]
            self._send({"id": message["id"], "result": result})


@contextmanager
def yaml_server(root: Path, settings: Mapping[str, Any]) -> Iterator[YamlServer]:
    """Run the server for a folder with settings by section ("yaml"); it ends with the context."""
    command = ["node", str(PROGRAM), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            yield YamlServer(process, root, settings)
        finally:
            process.kill()


def sections(flat: Mapping[str, Any]) -> dict[str, Any]:
    """Give settings as VS Code hands them to a server: "yaml.hover": true -> {"yaml": {"hover": true}}."""
    nested: dict[str, Any] = {}
    for name, value in flat.items():
        *steps, last = name.split(".") if not name.startswith("[") else [name]
        current = nested
        for step in steps:
            current = current.setdefault(step, {})
        current[last] = value
    return nested
