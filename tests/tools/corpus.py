"""Everything hostile that the tests know, in one place: texts, prose, ids, addresses, front matter.

``tests/test_hostile.py`` puts it wherever an editor can type and reads what is published, in every format;
``tests/test_hostile_input.py`` looks at what is refused; ``tests/test_fuzz.py`` mixes it with chance.
"""

from __future__ import annotations

#: What is refused in every text.
REFUSED = {
    "script": "<script>alert(1)</script>",
    "image": '"><img src=x onerror=alert(1)>',
    "svg": "<svg/onload=alert(1)>",
    "comment": "--><!--",
    "cdata": "<![CDATA[x]]>",
    "nul": "a\0b",
    "escape": "a\x1b[2Jb",
    "bidi override": "a\u202eb",
    "bidi isolate": "a\u2066b\u2069",
    "line separator": "a\u2028b",
    "long": "a" * 4001,
}
#: What is a text like any other, and must come out as it went in.
PUBLISHED = {
    "plain": "Chữ thường",
    "templates": "{{7*7}} {% raw %}{# x #} {0} {value} {count} %s %(x)s ${7*7} $(id) `id`",
    "end of cdata": "]]> --! ?> */ \\",
    "attribute": '" onmouseover="alert(1)',
    "apostrophe": "' onfocus='alert(1)' autofocus='",
    "entity": "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &amp;amp; &nbsp;",
    "formula": "=cmd|' /C calc'!A0 javascript:alert(1)",
    "formula +": "+1+1 data:text/html;base64,PHNjcmlwdD4=",
    "formula -": "-2+3+cmd|' /C calc'!A0 //evil.example/",
    "formula @": "@SUM(1+1)*cmd",
    "path": "../../etc/passwd %2e%2e%2f%2e%2e%2fetc%2fpasswd %3Cscript%3E",
    "calendar": "X; Y, Z: \\n \\N BEGIN:VALARM END:VEVENT ATTACH=x",
    "server": "/a/ /b/ 301 * Location: x; return 200; } server { # x",
    "long word": "a" * 3990,
    "hole": "\ue000hole:body\ue001",
    "yes or no": "No",
    "emoji": "👩‍👩‍👧 Z\u0336\u0335a",
}
#: Markdown, which is only read as such in prose.
MARKDOWN = {
    "javascript link": "[x](javascript:alert(1))",
    "spaced link": "[x](java\tscript:alert(1))",
    "encoded link": "[x](&#106;avascript:alert(1)) [y](%6aavascript:alert(1))",
    "reference link": "[x][1]\n\n[1]: javascript:alert(1)",
    "autolink": "<javascript:alert(1)> <data:text/html,x>",
    "attribute in link": '[x](https://a.vn/"onmouseover=alert(1)) [y](https://a.vn "x\\" onclick=\\"y")',
    "fence": "```\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![x](https://evil.example/a.png)\n\n```",
    "code over lines": "`a\n<script>alert(1)</script>`",
    "link by id": "[x](plan:../../etc) [y](agency:x@en) [z](doc:%22%3E)",
    "host": "[x](//evil.example/) [y](/\\evil.example/) [z](\\\\evil.example)",
}
#: What cannot be an id, and so no part of an address or of a file's name.
BAD_IDS = {
    "empty": "",
    "parent": "..",
    "path": "a/../../b",
    "root": "/etc/passwd",
    "backslash": "a\\b",
    "encoded": "%2e%2e%2fb",
    "hidden": ".htaccess",
    "ending": "a.html",
    "query": "a?b=c",
    "fragment": "a#b",
    "capitals": "Ke-Hoach",
    "marks": "kế-hoạch",
    "double hyphen": "a--b",
    "hyphen at the end": "a-",
    "underscore": "__proto__",
    "blank": "a b",
    "look-alike": "а-b",
    "wide digits": "２０２４",
    "long": "a" * 81,
    "wildcard": "*",
    "shell": "$(id)",
    "option": "--help",
}
#: Ids like any others, though they mean something to a program, a system or the portal itself.
ODD_IDS = {
    "object": "constructor",
    "device": "con",
    "number": "0",
    "index": "index",
    "folder": "assets",
    "truth": "no",
    "word": "gone",
    "longest": "a" * 80,
}
#: What cannot be the address of anything, wherever an address may be given.
BAD_ADDRESSES = {
    "javascript": "javascript:alert(1)",
    "capital javascript": "JaVaScRiPt:alert(1)",
    "javascript after a blank": " javascript:alert(1)",
    "data": "data:text/html,<script>alert(1)</script>",
    "vbscript": "vbscript:x",
    "file": "file:///etc/passwd",
    "host alone": "//evil.example/",
    "backslashes": "https:\\\\evil.example",
    "quotes": 'https://a.vn/"onmouseover=alert(1)',
    "blank": "https://a.vn/ onclick=x",
    "line end": "https://a.vn/\\nSet-Cookie: a=b",
    "html": "https://a.vn/<b>",
    "mail with a header": "mailto:a@b.vn%0d%0aBcc: c@d.vn",
    "relative": "../x",
    "ftp": "ftp://a.vn/",
}
#: Front matter and YAML files that are no declarations.
BAD_YAML = {
    "alias": "a: &a x\nb: *a\n",
    "bomb": "a: &a [x, x]\n"
    + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
    "object": "a: !!python/object/apply:os.system [id]\n",
    "binary": "a: !!binary R0lGODlh\n",
    "merge": "a: {<<: {b: c}}\n",
    "duplicate": "title: x\ntitle: y\n",
    "two documents": "a: x\n---\nb: y\n",
    "directive": "%YAML 9.9\n---\na: x\n",
    "deep": "a: " + "[" * 400 + "]" * 400 + "\n",
    "open": "a: [x\n",
    "tab": "a:\n\tb: c\n",
    "nul": "a: x\0y\n",
    "escaped nul": 'a: "x\\0y"\n',
    "surrogate": 'a: "\\ud800"\n',
    "list": "- a\n- b\n",
    "scalar": "x\n",
    "keys that are no texts": "? [a, b]\n: c\n",
    "many": "".join(f"k{number}: x\n" for number in range(50_000)),
    "one long line": "a: " + "x" * 500_000 + "\n",
    "prototype": "__proto__: {admin: true}\nconstructor: x\n",
}
