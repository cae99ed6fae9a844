"""A municipality that keeps its own repository never needs a fork: the wheel is enough."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from test_mkdocs import DAY, build, bytes_of

MKDOCS_YML = """\
site_name: Löfteskollen
site_url: https://lofteskollen.example/
docs_dir: content
theme: material
plugins: [lofteskollen]
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what git tracks and installed in a folder of its own."""
    source, wheels, target = (tmp_path_factory.mktemp(n) for n in ("source", "wheels", "target"))
    for name in ("generator", "theme", "content"):
        shutil.copytree(ROOT / name, source / name, dirs_exist_ok=True)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    options = ["--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "wheel", *options, "-w", str(wheels), str(source)], check=True)
    wheel = next(wheels.glob("*.whl"))
    subprocess.run([*pip, "install", *options, "--target", str(target), str(wheel)], check=True)
    return target


def test_a_folder_without_pages_of_its_own_gets_those_of_the_package(
    installed: Path, workplace: Path
) -> None:
    shutil.rmtree(workplace / "content")
    (workplace / "content").mkdir()
    (workplace / "mkdocs.yml").write_text(MKDOCS_YML, "utf-8")
    (workplace / "content/om.md").write_text("# Om oss i Provby\n", "utf-8")
    done = build(workplace, {**DAY, "PYTHONPATH": str(installed)})
    assert done.returncode == 0, done.stderr
    assert "Om oss i Provby" in (workplace / "site/om/index.html").read_text("utf-8")
    method = (workplace / "site/sa-bedomer-vi/index.html").read_text("utf-8")
    assert "Händelse och summa" in method
    assert (workplace / "site/exempel/5-lamporna.yml").is_file()


def test_the_wheel_and_five_lines_give_the_same_site(
    installed: Path, workplace: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (workplace / "mkdocs.yml").write_text(MKDOCS_YML, "utf-8")
    code = "import lofteskollen; print(lofteskollen.__file__)"
    env = {**os.environ, "PYTHONPATH": str(installed)}
    where = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
    )
    assert where.stdout.startswith(str(installed))
    done = build(workplace, {**DAY, "PYTHONPATH": str(installed)})
    assert done.returncode == 0, done.stderr
    site = tmp_path_factory.mktemp("site")
    assert build(ROOT, {**DAY, "SITE_URL": ""}, "--site-dir", str(site)).returncode == 0
    mine, theirs = bytes_of(workplace / "site"), bytes_of(site)
    assert set(mine) == set(theirs)
    pages = [name for name in mine if name.startswith("kommuner/") and name.endswith(".html")]
    assert pages
