"""The editors' form, published by itself, and a browser in front of it whose private files stand for a folder of git.

The form opens the folder of a checkout through the File System Access API, with a dialogue that no browser without a
window has. The origin private file system has the same interface (WHATWG File System Standard), so it stands in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page

from cchc.model.editor import EditorSettings
from cchc.output.assets import read_assets
from cchc.output.editor import read_editor
from cchc.output.writer import write
from cchc.render.editor import render_editor
from cchc.render.headers import render_headers
from cchc.site import Site
from cchc.site.views.editor import EditorForm, editor_form
from tests.tools.portal import ROOT
from tests.tools.rendering import setting_of

SETTINGS = EditorSettings(forge="github", repository="to-chuc/cong-cchc")
_PICKER = "window.showDirectoryPicker = () => navigator.storage.getDirectory();"
_WRITE = """async (files) => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle(".git", {create: true});
  for (const [path, text] of Object.entries(files)) {
    const names = path.split("/");
    let folder = root;
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, {create: true});
    const stream = await (await folder.getFileHandle(names.at(-1), {create: true})).createWritable();
    await stream.write(text);
    await stream.close();
  }
}"""
_READ = """async () => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, one] of folder.entries()) {
      if (one.kind === "directory") await walk(one, `${path}${name}/`);
      else found[path + name] = await (await one.getFile()).text();
    }
  };
  await walk(await navigator.storage.getDirectory(), "");
  return found;
}"""

_READ_ONE = """async (path) => {
  const names = path.split("/");
  let folder = await navigator.storage.getDirectory();
  for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
  const file = await (await folder.getFileHandle(names.at(-1))).getFile();
  return [...new Uint8Array(await file.arrayBuffer())];
}"""


def with_editor(site: Site, settings: EditorSettings = SETTINGS) -> tuple[Site, EditorForm]:
    """Give a site with its form switched on, and the form's view."""
    portal = site.project.settings.model_copy(update={"editor": settings})
    site = replace(site, project=site.project._replace(settings=portal))
    form = editor_form(site)
    assert form is not None
    return site, form


def publish_editor(site: Site, folder: Path) -> None:
    """Write the form, with everything it needs and the headers of a static host, into an empty folder."""
    site, form = with_editor(site)
    names, assets = read_assets(ROOT / "overrides" / "assets", "https://cchc.example.vn")
    setting = replace(setting_of(site), assets=names)
    write([*render_editor(form, setting), *read_editor(ROOT), render_headers(setting, form), *assets], folder)


def open_editor(page: Page, files: Mapping[str, str]) -> None:
    """Open the form on a checkout that holds ``files`` (texts by path), until its first list is there."""
    page.add_init_script(_PICKER)
    page.goto("/admin/")
    put_files(page, files)
    page.get_by_role("button", name="Làm việc với kho mã nguồn cục bộ").click()
    page.get_by_role("button", name="Tạo bài viết mới").wait_for()


def files_of(page: Page) -> dict[str, str]:
    """Give every file of the checkout as it is now."""
    found: dict[str, str] = page.evaluate(_READ)
    return found


def put_files(page: Page, files: Mapping[str, str]) -> None:
    """Write files (texts by path) into the checkout, as git does when somebody else has changed them."""
    page.evaluate(_WRITE, dict(files))


def bytes_of(page: Page, path: str) -> bytes:
    """Give a file of the checkout that is no text."""
    return bytes(page.evaluate(_READ_ONE, path))
