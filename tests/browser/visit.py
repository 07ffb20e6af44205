"""One reader in front of the site, and what a test asks of a page."""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Browser, Page

Size = tuple[int, int]
PHONE, SMALL, DESK = (360, 740), (320, 568), (1280, 800)
SIZES = {"phone": PHONE, "small": SMALL, "desk": DESK}
ANSWER = "ai-giup-toi-nop-ho-so-truc-tuyen-o-hai-phong"
#: Pages to look at, with their twins.
TWINS = {
    "/": "/en/",
    "/ke-hoach/long-khanh-2024/": "/en/plans/long-khanh-2024/",
    f"/hoi-dap/{ANSWER}/": f"/en/qa/{ANSWER}/",
    "/duong-day-nong/": "/en/hotlines/",
    "/lich/": "/en/calendar/",
    "/du-lieu/": "/en/data/",
    "/du-lieu/plans/": "/en/data/plans/",
    "/lich/2024/6/": "/en/calendar/2024/6/",
}
PATHS = [*TWINS, *TWINS.values()]

#: How much wider than the window a page is, and the elements that stick out of it.
OVERFLOW = """() => {
  const wide = document.documentElement.clientWidth;
  const boxed = (one) => { for (let e = one; e; e = e.parentElement)
    if (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) && e !== document.documentElement
        && e !== document.body) return true; return false; };
  const out = [...document.body.querySelectorAll("*")].filter((one) => {
    const box = one.getBoundingClientRect();
    return one.checkVisibility() && box.width && box.right > wide + 1 && !boxed(one) && !one.closest(".skip"); });
  return [document.documentElement.scrollWidth - wide,
          out.slice(0, 5).map((one) => one.tagName + "." + one.className)];
}"""


class Visit:
    """One reader: a page, everything that was asked for, and everything that went wrong on it."""

    def __init__(
        self,
        browser: Browser,
        address: str,
        size: Size,
        javascript: bool = True,
        scheme: Literal["light", "dark"] = "light",
        bypass_csp: bool = False,
    ) -> None:
        width, height = size
        self.context = browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            base_url=address,
            color_scheme=scheme,
            bypass_csp=bypass_csp,
        )
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.asked: list[str] = []
        self.wrong: list[str] = []
        self.page.on("console", lambda said: self._note(said.text, said.type in {"error", "warning"}))
        self.page.on("pageerror", lambda error: self._note(str(error)))
        self.page.on("requestfailed", lambda asked: self._note(f"{asked.failure} {asked.url}"))
        self.page.on("response", lambda answer: self._note(f"{answer.status} {answer.url}", answer.status >= 400))
        self.page.on("request", lambda asked: self._note(f"to {asked.url}", not asked.url.startswith(f"{address}/")))
        self.page.on("request", lambda asked: self.asked.append(asked.url))

    def _note(self, text: str, is_wrong: bool = True) -> None:
        if is_wrong and not text.startswith("net::ERR_ABORTED"):  # what was still loading when the reader went on
            self.wrong.append(text)

    def resize(self, size: Size) -> None:
        """Make the window another size."""
        self.page.set_viewport_size({"width": size[0], "height": size[1]})

    def close(self) -> None:
        """Go away; nothing may have gone wrong."""
        self.context.close()
        assert not self.wrong
