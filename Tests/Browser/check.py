"""Opens a built chronicle in Chromium, from the disk, and says what is wrong; ends with 1 where anything is.

    check.py SITE

Needs Debian's chromium and the packages of requirements.txt; scripts/test-browser sees to both.
"""

import json
import pathlib
import re
import shutil
import sys
import urllib.parse

import feedparser
import icalendar
from axe_playwright_python.sync_playwright import Axe
from frictionless import validate
from playwright.sync_api import sync_playwright

SITE = pathlib.Path(sys.argv[1]).resolve()
ROOT = SITE.as_uri() + "/"
faults = []


def expect(holds, message):
    if not holds:
        faults.append(message)


def first(pattern):
    return next(str(path.relative_to(SITE)) for path in sorted(SITE.glob(pattern)))


def page_kinds():
    """One page of each kind; not 404.html, whose addresses are those of the server."""
    busiest = max(SITE.glob("people/*.html"), key=lambda path: path.stat().st_size)
    return ["index.html", first("articles/*.html"), f"people/{busiest.name}", "people/index.html",
            first("[0-9]*/[0-9]*/[0-9]*.html"), first("[0-9]*/[0-9]*/index.html"), first("[0-9]*/index.html"),
            "calendar.html", first("places/[a-h]*.html"), "places/index.html", "meetings.html", "data.html",
            "search.html"]


def check_budgets():
    size = lambda pattern: sum(path.stat().st_size for path in SITE.glob(pattern))
    expect(size("assets/*.css") < 20_000, f"the style sheets have {size('assets/*.css')} bytes")
    expect(size("assets/*.js") < 15_000, f"the scripts have {size('assets/*.js')} bytes")
    for path in SITE.rglob("*.html"):
        expect(path.stat().st_size < 100_000, f"{path.relative_to(SITE)} has {path.stat().st_size} bytes")


def check_links():
    """Every link and fragment of the whole site leads somewhere."""
    ids = {path: set(re.findall(r'\bid="([^"]*)"', path.read_text())) for path in SITE.rglob("*.html")}
    for path in ids:
        for href in re.findall(r'(?:href|src)="([^"]*)"', path.read_text()):
            if re.match(r"[a-z]+:", href):
                continue
            name, _, fragment = href.partition("#")
            target = (path.parent / name).resolve() if name else path
            expect(target.is_file(), f"{path.relative_to(SITE)} leads to {href}, which is not there")
            if fragment and target in ids:
                expect(fragment in ids[target], f"{path.relative_to(SITE)} leads to {href}, which has no such part")


def check_files():
    for path in [SITE / "feed.xml", *SITE.glob("people/*.xml"), *SITE.glob("places/*.xml")]:
        feed = feedparser.parse(str(path))
        expect(not feed.bozo and feed.version == "atom10", f"{path.name} is no Atom feed")
    for path in [SITE / "feed.json", *SITE.glob("people/*.json"), *SITE.glob("places/*.json")]:
        feed = json.loads(path.read_text())
        expect(feed["version"].endswith("/1.1") and all("id" in item for item in feed["items"]),
               f"{path.name} is no JSON Feed")
    events = icalendar.Calendar.from_ical((SITE / "calendar.ics").read_bytes()).walk("VEVENT")
    expect(len({str(event["UID"]) for event in events}) == len(events), "events of the calendar share a UID")
    expect(all(event.get("DTSTAMP") and event.get("DTSTART") for event in events), "an event has no date")
    report = validate(str(SITE / "data/datapackage.json"))
    expect(report.valid, f"the data package is not valid: {report.flatten(['message'])[:3]}")


def check_pages(browser):
    for scheme, width in [("light", 1280), ("dark", 390)]:
        context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
        page = watched(context)
        for name in page_kinds():
            page.goto(ROOT + name)
            for violation in Axe().run(page, options={"preload": False}).response["violations"]:
                nodes = [node["html"][:120] for node in violation["nodes"]][:2]
                faults.append(f"{name}, {scheme}: {violation['id']}: {nodes}")
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            expect(wide <= 0, f"{name} is {wide} pixels wider than a window of {width}")
        context.close()


def watched(context):
    """A page of which every message and every request that leaves the site is a fault."""
    page = context.new_page()
    page.on("console", lambda message: faults.append(f"{page.url} says: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"{page.url} fails: {error}"))
    page.on("request", lambda request: expect(
        request.url.startswith((ROOT, "data:")), f"{page.url} asks for {request.url}"))
    return page


def check_search(browser):
    page = watched(browser.new_context())
    page.goto(ROOT + "search.html")
    name = json.loads((SITE / "data/people.json").read_text())[0]["name"]
    page.locator("#q").press_sequentially(name)
    page.wait_for_function("document.querySelector('#results a')")
    expect(page.locator("#results a").first.inner_text() == name, f"'{name}' is not found first")
    page.keyboard.press("ArrowDown")
    expect(page.evaluate("document.activeElement === document.querySelector('#results a')"),
           "the arrow key does not lead to what was found")
    page.keyboard.press("Escape")
    expect(page.evaluate("document.activeElement.id") == "q", "escape does not lead back to the box")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/*.html")
    article = json.loads((SITE / "data/articles.json").read_text())[0]
    page.goto(ROOT + "search.html?q=" + article["date_first"])
    page.wait_for_function("document.querySelector('#results a')")
    expect(article["date_first"].replace("-", "/") in page.locator("#results a").first.get_attribute("href"),
           "a day is not found")
    year = article["date_first"][:4]
    page.goto(f"{ROOT}search.html?from={year}&to={year}")
    page.wait_for_function("document.querySelector('#results .when')")
    expect(all(text.endswith(year) for text in page.locator("#results .when").all_inner_texts()),
           "the filter by year lets other years through")
    busiest = max(json.loads((SITE / "data/people.json").read_text()), key=lambda person: person["articles"])
    day = next(row["date_first"] for row in json.loads((SITE / "data/articles.json").read_text()) if row["date_first"])
    page.goto(f"{ROOT}search.html?q=" + urllib.parse.quote(f"What did {busiest['name']} do in {day[:7]}?"))
    page.wait_for_function("document.querySelectorAll('#results a').length > 1")
    hrefs = page.eval_on_selector_all("#results a", "links => links.map(link => link.getAttribute('href'))")
    expect(hrefs[0] == day[:7].replace("-", "/") + "/index.html" and hrefs[1] == f"people/{busiest['id']}.html#y{day[:4]}",
           f"a question about a person and a month leads to {hrefs[:2]}")
    page.goto(ROOT + "search.html?q=xqzzyx")
    page.wait_for_function("document.getElementById('found').textContent")
    expect(page.locator("#results a").count() == 0, "nonsense is found")


def check_without_scripts(browser):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(ROOT + "search.html")
    expect(page.locator("noscript a, main a[href='people/index.html']").count() > 0, "the search page is a dead end")
    expect(not page.locator("#search").is_visible(), "a form is shown that cannot work")
    page.goto(ROOT + first("articles/*.html"))
    expect(page.locator("#cite a[download]").count() == 3, "an article cannot be cited")


check_budgets()
check_links()
check_files()
with sync_playwright() as playwright:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
    check_pages(browser)
    check_search(browser)
    check_without_scripts(browser)
    browser.close()
for fault in faults[:60]:
    print(fault)
print(f"{len(faults)} faults" if faults else "the site holds in a browser")
sys.exit(1 if faults else 0)
