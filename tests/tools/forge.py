"""A forge that answers as GitHub's API does, as far as the editors' form asks: branches, files, one pull request each.

Nothing leaves the machine: a browser's requests to api.github.com are answered here. What is answered follows GitHub's
documentation (GraphQL: createRef, createCommitOnBranch, pullRequests; REST: trees, blobs, pulls, labels).
"""

from __future__ import annotations

import json
import re
from base64 import b64decode
from dataclasses import dataclass, field
from hashlib import sha1
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Route

_DAY = "2026-11-21T00:00:00Z"
_AUTHOR = {"name": "Biên tập viên", "email": "a@example.vn", "user": {"id": 1, "login": "bien-tap"}}
_PERSON = {
    "id": 1,
    "login": "bien-tap",
    "name": "Biên tập viên",
    "email": "a@example.vn",
    "avatar_url": "",
    "html_url": "",
}
_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Methods": "*",
}
_ALIAS = re.compile(r'(\w+_\d+):\s*object\((oid|expression): ("(?:[^"\\]|\\.)*")\)')


def oid(data: bytes) -> str:
    """Give the name of a blob."""
    return sha1(data, usedforsecurity=False).hexdigest()


@dataclass
class Forge:
    """A repository: files of each ``branch`` by path, their last commits, the branches that ask to be merged.

    ``asked`` are all requests, in order.
    """

    branches: dict[str, dict[str, bytes]]
    heads: dict[str, str] = field(default_factory=dict)
    pulls: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def answer(self, route: Route) -> None:
        """Answer one request of the browser."""
        request = route.request
        if request.method == "OPTIONS":
            route.fulfill(status=204, headers=_HEADERS)
            return
        path = unquote(urlsplit(request.url).path)
        self.asked.append(f"{request.method} {path}")
        if path == "/graphql":
            body = json.loads(request.post_data or "{}")
            found: Any = {"data": self._queried(body["query"], body.get("variables", {}))}
        else:
            found = self._rested(request.method, path)
        if isinstance(found, bytes):
            route.fulfill(status=200, body=found, headers=_HEADERS)
            return
        route.fulfill(status=200, body=json.dumps(found), headers={**_HEADERS, "Content-Type": "application/json"})

    def head(self, branch: str) -> str:
        """Give the last commit of a branch."""
        return self.heads.setdefault(branch, oid(branch.encode()))

    def commit(self, branch: str, changed: dict[str, bytes], removed: list[str]) -> str:
        """Add a commit to a branch, as a push does."""
        self.branches[branch] = {
            path: data for path, data in {**self.branches[branch], **changed}.items() if path not in removed
        }
        self.heads[branch] = oid(self.head(branch).encode() + b"+")
        return self.heads[branch]

    def _rested(self, method: str, path: str) -> Any:  # noqa: ANN401 - JSON
        if path == "/user":
            return _PERSON
        if "/git/trees/" in path:
            files = self.branches["main"].items()
            return {"tree": [{"type": "blob", "path": one, "sha": oid(data), "size": len(data)} for one, data in files]}
        if "/git/blobs/" in path:
            wanted = path.rpartition("/")[2]
            return next(data for files in self.branches.values() for data in files.values() if oid(data) == wanted)
        if path.endswith("/pulls") and method == "POST":
            day = {"created_at": _DAY, "updated_at": _DAY}
            self.pulls.append(next(name for name in reversed(self.branches) if name != "main"))
            return {"number": len(self.pulls), "node_id": "P", "title": "t", "html_url": "", "head": {"sha": ""}, **day}
        return {}

    def _queried(self, query: str, variables: dict[str, Any]) -> Any:  # noqa: ANN401 - JSON
        given = variables.get("input", {})
        if "createRef" in query:
            branch = given["name"].removeprefix("refs/heads/")
            self.branches[branch], self.heads[branch] = dict(self.branches["main"]), given["oid"]
            return {"createRef": {"ref": {"name": given["name"]}}}
        if "createCommitOnBranch" in query:
            return {"createCommitOnBranch": {"commit": self._committed(query, given)}}
        if "fork: repository" in query:
            return {"fork": {"id": "R"}, "base": {"ref": {"target": {"oid": self.head("main")}}}}
        if "totalCount" in query:
            return {"repository": {"pullRequests": {"totalCount": 0}}}
        if "pullRequests(" in query:
            return {"repository": {"pullRequests": {"nodes": [self._pull(branch) for branch in self.pulls]}}}
        branch = variables.get("branch") or "main"
        history = {"nodes": [{"oid": self.head(branch), "message": "x", "author": _AUTHOR, "committedDate": _DAY}]}
        found: dict[str, Any] = {"defaultBranchRef": {"name": "main"}, "ref": {"target": {"history": history}}}
        found |= {alias: {"target": {"history": history}} for alias in re.findall(r"(\w+_\d+):\s*ref\(", query)}
        found |= {alias: self._blob(by, json.loads(value)) for alias, by, value in _ALIAS.findall(query)}
        return {"repository": found}

    def _committed(self, query: str, given: dict[str, Any]) -> dict[str, Any]:
        branch, changes = given["branch"]["branchName"], given["fileChanges"]
        assert given["expectedHeadOid"] == self.head(branch)
        changed = {one["path"]: b64decode(one["contents"]) for one in changes["additions"]}
        done = self.commit(branch, changed, [one["path"] for one in changes["deletions"]])
        named = re.findall(r'(file_\d+): file\(path: ("(?:[^"\\]|\\.)*")\)', query)
        files = {alias: {"oid": oid(changed[json.loads(path)])} for alias, path in named}
        return {"oid": done, "committedDate": _DAY, **files}

    def _blob(self, by: str, value: str) -> dict[str, Any] | None:
        if by == "expression":
            branch, _, path = value.partition(":")
            data = self.branches[branch].get(path)
        else:
            data = next((one for files in self.branches.values() for one in files.values() if oid(one) == value), None)
        if data is None:
            return None
        binary = b"\0" in data
        text = None if binary else data.decode()
        return {"oid": oid(data), "byteSize": len(data), "isBinary": binary, "isTruncated": False, "text": text}

    def _pull(self, branch: str) -> dict[str, Any]:
        main, own = self.branches["main"], self.branches[branch]
        kinds = {path: "MODIFIED" if path in main else "ADDED" for path, data in own.items() if main.get(path) != data}
        kinds |= {path: "DELETED" for path in main if path not in own}
        return {
            "id": "P", "number": 1, "title": "t", "url": "", "isDraft": True, "isCrossRepository": False,
            "createdAt": _DAY, "updatedAt": _DAY, "headRefName": branch, "headRefOid": self.head(branch),
            "author": {"login": "bien-tap", "avatarUrl": ""}, "labels": {"nodes": [{"name": "sveltia-cms/draft"}]},
            "files": {"nodes": [{"path": path, "changeType": kind} for path, kind in kinds.items()]},
        }  # fmt: skip
