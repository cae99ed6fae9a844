"""`python -m bench.web`: what a page weighs and how still it stands, beside the figures of peers.

Lighthouse runs too where it is installed; name it in LIGHTHOUSE, or have it on the path.
"""

from __future__ import annotations

import gzip
import http.server
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "google-chrome"
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
PAGES = {
    "start": "",
    "municipalities": "kommuner/",
    "municipality": "kommuner/haparanda/",
    "promise": "kommuner/haparanda/2020-2022/",
    "promise, two years of reports": "kommuner/exempelby/2025-2026/",
    "update": "kommuner/exempelby/2024/uppdateringar/2024-q1/",
    "topic": "teman/narkotika/",
    "method": "sa-bedomer-vi/",
}
AUDITED = ("start", "promise", "promise, two years of reports")
# Measured for us on the snapshot of May 2023: HTML, script and CSS, gzip.
PEERS = {
    "WeVis promise-tracker, home": 292,
    "WeVis promise-tracker, list": 291,
    "WeVis promise-tracker, promise": 248,
}
SHIFT = """
window.shift = 0
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value
}).observe({ type: "layout-shift", buffered: true })
"""

QUESTIONS = ("knark", "fotpatrull haparanda", "trygghetsvandring")
FIRST_HIT = 300  # milliseconds, on loopback, for the five municipalities
TYPING = 80  # milliseconds for each letter: somebody quick
WATCH = """() => {
  const list = document.getElementById("hits-list")
  const field = document.querySelector("input[type=search]")
  field.addEventListener("keydown", event => {
    if (event.key === "Enter") window.asked = performance.now()
  })
  window.hit = new Promise(done => new MutationObserver(() => {
    if (window.asked && list.children.length) done(performance.now() - window.asked)
  }).observe(list, { childList: true }))
}"""


class Seen(NamedTuple):
    """What one page asked for, in bytes over the wire, and how much it shifted."""

    html: int
    other: int
    requests: int
    shift: float


class Server(http.server.SimpleHTTPRequestHandler):
    """Serves files compressed, as every host of static sites does."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


@contextmanager
def served() -> Iterator[str]:
    """Build the site, serve it, and yield its address."""
    with tempfile.TemporaryDirectory() as folder:
        build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", folder]
        subprocess.run(build, cwd=ROOT, check=True)
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), partial(Server, directory=folder)
        )
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def seen(browser: Browser, address: str) -> Seen:
    """Open a page as somebody new on a phone, and wait until it is still."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.add_init_script(SHIFT)
    weights: list[int] = []
    page.on("requestfinished", lambda r: weights.append(r.sizes()["responseBodySize"]))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    found = Seen(weights[0], sum(weights[1:]), len(weights), page.evaluate("window.shift"))
    context.close()
    return found


def weigh(site: str) -> None:
    """Print what each type of page weighs, beside the peers."""
    print(f"{'first view, gzip':34}{'kB':>7}{'html':>7}{'rest':>7}{'files':>7}{'CLS':>7}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        for name, address in PAGES.items():
            it = seen(browser, site + address)
            sizes = f"{(it.html + it.other) / 1000:7.1f}{it.html / 1000:7.1f}{it.other / 1000:7.1f}"
            print(f"{name:34}{sizes}{it.requests:7}{it.shift:7.3f}")
        browser.close()
    for name, weight in PEERS.items():
        print(f"{name:34}{weight:7.1f}")


def search(site: str) -> None:
    """Time the first hit on a page that was just opened, from the moment that Enter is pressed."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        for question in QUESTIONS:
            page = browser.new_context().new_page()
            page.goto(f"{site}sok/", wait_until="networkidle")
            load = page.evaluate("performance.getEntriesByType('navigation')[0].duration")
            page.evaluate(WATCH)
            page.get_by_role("searchbox").press_sequentially(question, delay=TYPING)
            page.keyboard.press("Enter")
            first = page.evaluate("window.hit")
            print(
                f"first hit of {question}: {first:.0f} ms of {FIRST_HIT} after Enter, "
                f"{first / load:.1f} of opening the page"
            )
            page.context.close()
        browser.close()


def audit(site: str) -> None:
    """Run Lighthouse's mobile audit where it is installed, or say that it is not."""
    command = os.environ.get("LIGHTHOUSE") or shutil.which("lighthouse")
    if not command:
        print("Lighthouse is not here: npm install lighthouse, and name its file in LIGHTHOUSE")
        return
    for name in AUDITED:
        options = ["--quiet", "--output=json", f"--chrome-flags=--headless=new {FLAGS}"]
        env = {**os.environ, "CHROME_PATH": CHROMIUM}
        done = subprocess.run(
            [command, site + PAGES[name], *options], env=env, capture_output=True, check=True
        )
        report = json.loads(done.stdout)
        scores = {key: round(it["score"] * 100) for key, it in report["categories"].items()}
        shift = report["audits"]["cumulative-layout-shift"]["numericValue"]
        print(f"Lighthouse, mobile, {name}: {scores}, CLS {shift}")


if __name__ == "__main__":
    with served() as address:
        weigh(address)
        search(address)
        audit(address)
