from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bench.incremental import Incremental
from tests.bench.measure import Cost
from tests.bench.report import Measured, Runs, StageSeconds, bench_json, endings, ratio, table, write


@pytest.fixture
def found() -> Measured:
    ours = Runs(1100, [Cost(5.0, 8.0), Cost(6.0, 9.0), Cost(20.0, 9.5)], 100.0)
    hugo = Runs(1100, [Cost(10.0, 15.0), Cost(10.0, 15.0), Cost(40.0, 16.0)], 250.0)
    material = [Runs(1100, [Cost(5.5, 5.5)], 60.0), Runs(3300, [Cost(33.0, 33.0)], 90.0)]
    return Measured(
        1100, ours, hugo, material, Incremental(1.0, 0.5, 0.25, identical=True), 30.0,
        StageSeconds({"read": 2.0, "workers": 3.0}, {"pages": 4.5}),
        {"cchc": {".html": 3}}, {"home": 2},
    )  # fmt: skip


def test_the_file_has_the_keys_that_were_agreed(found: Measured, tmp_path: Path) -> None:
    write(found, tmp_path / "build/bench.json")
    read = json.loads((tmp_path / "build/bench.json").read_text(encoding="utf-8"))
    assert list(read) == [
        "pages", "ours", "hugo", "material", "ratio_wall_hugo", "ratio_memory_hugo", "ratio_material", "incremental",
        "stages",
    ]  # fmt: skip
    for engine in ("ours", "hugo", "material"):
        assert list(read[engine]) == ["wall_s", "cpu_s", "peak_mib", "pages_per_s"]
    assert read["incremental"] == {"one_edit_s": 1.0, "no_change_s": 0.5, "mkdocs_start_s": 0.25, "identical": True}


def test_medians_and_ratios(found: Measured) -> None:
    read = bench_json(found)
    assert read["ours"] == {"wall_s": 6.0, "cpu_s": 9.0, "peak_mib": 100.0, "pages_per_s": 183.3}
    assert read["ratio_memory_hugo"] == 0.4
    assert read["material"]["pages_per_s"] == 100.0  # of its largest project
    assert read["ratio_material"] == 1.83


def test_ratios_are_those_of_pairs_not_of_medians(found: Measured) -> None:
    assert ratio(found.ours.costs, found.hugo.costs) == 0.5
    assert bench_json(found)["ratio_wall_hugo"] == 0.5


def test_runs_without_a_partner_are_an_error(found: Measured) -> None:
    with pytest.raises(ValueError, match="shorter"):
        ratio(found.ours.costs, found.hugo.costs[:2])


def test_the_table_names_what_only_we_make_and_what_is_left_to_mkdocs(found: Measured) -> None:
    text = "\n".join(table(found))
    assert "0.500  (median of pairs: 0.50, 0.60, 0.50)" in text
    assert "pages that only cchc makes: 2 home" in text
    assert ["MkDocs", "itself", "1.00", "17"] in [line.split() for line in text.splitlines()]
    assert ["pages", "4.50"] in [line.split() for line in text.splitlines()]
    assert "bytes of a clean build: yes" in text
    wrong = found._replace(incremental=found.incremental._replace(identical=False))
    assert "bytes of a clean build: NO" in "\n".join(table(wrong))


def test_files_are_counted_by_ending(tmp_path: Path) -> None:
    for name in ("a.html", "b/c.html", "d.json", "_headers"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    assert endings(tmp_path) == {".html": 2, ".json": 1, "_headers": 1}
