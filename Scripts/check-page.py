"""Uses the page of the service in headless Chromium as a person with a keyboard does, and keeps pictures of it.

Arguments: binary; ledger, token file and an order number, or nothing. Pictures lie in .build/serve.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "page"))
from browser import Browser  # noqa: E402

FOLDER = ".build/serve"
LANGUAGES = ["en", "fr", "de", "es", "it"]


def start(binary, ledger, token):
    """The service on a free port: the process and its address."""
    command = [binary, "serve", "--port", "0", "--token-file", token]
    if ledger:
        command += ["--ledger", ledger]
    with tempfile.NamedTemporaryFile("w+", suffix=".txt") as words:
        process = subprocess.Popen(command, stderr=words)
        for _ in range(200):
            with open(words.name, encoding="utf-8") as said:
                found = re.search(r"Listening on (http:[^;]+);", said.read())
            if found:
                return process, found[1]
            time.sleep(0.1)
    process.terminate()
    raise TimeoutError("the service does not start")


def focus_on(browser, name):
    """Goes from field to field with the tabulator until one has the focus, as a person without a mouse does."""
    for _ in range(60):
        if browser.script(f"document.activeElement.id === '{name}'"):
            visible = browser.script("getComputedStyle(document.activeElement).outlineStyle !== 'none'")
            assert visible, f"the focus cannot be seen on {name}"
            return
        browser.press("Tab", 9)
    raise AssertionError(f"{name} cannot be reached with the keyboard")


def fits(browser, width):
    """Nothing reaches beyond the window, but for what scrolls by itself."""
    found = browser.script("document.documentElement.scrollWidth")
    assert found <= width, f"the page is {found} pixels wide in a window of {width}"


def check_estimate(browser, address, language, width, scheme):
    browser.show(f"{address}/?lang={language}", width, scheme)
    focus_on(browser, "estimate-title")
    browser.type("iPhone 12 64GB")
    browser.press("Enter", 13, "\r")
    browser.wait("document.querySelector('#estimate-answer table, #estimate-answer .problem')")
    text = browser.script("document.getElementById('estimate-answer').innerText")
    mark = "." if language == "en" else ","
    for expected in [f"49{mark}2", f"21{mark}2", f"1 × 84 × (2 / 3) − 6{mark}8"]:
        assert expected in text, f"{language}: no {expected} in {text[:300]}"
    assert "undefined" not in text and "null" not in text and "NaN" not in text, text
    fits(browser, width)
    browser.picture(f"{FOLDER}/page-{language}-{width}-{scheme}.png")


def check_sales(browser, address, token, order):
    browser.show(f"{address}/?lang=en", 1280)
    browser.script(f"document.getElementById('token').value = {token!r}; 1")
    for name, field, value, answer in [
            ("order", "order-number", order, "table"), ("order", "order-number", "no such order", ".problem"),
            ("statement", "statement-period", "", ".figures, .problem"), ("headline", "headline-period", "", "blockquote, .problem")]:
        browser.script(f"document.getElementById('{field}').value = {value!r}; 1")
        browser.script(f"document.getElementById('{name}-form').requestSubmit(); 1")
        browser.wait(f"document.querySelector('#{name}-answer').matches(':has({answer})')")
        text = browser.script(f"document.getElementById('{name}-answer').innerText")
        assert "undefined" not in text and "NaN" not in text, text
    fits(browser, 1280)
    browser.picture(f"{FOLDER}/page-sales.png")


def main():
    chromium = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
    if not chromium:
        print("skipped: the page is not looked at, because there is no Chromium; install the package chromium")
        return
    binary, ledger, token, order = (sys.argv[1:] + [None] * 4)[:4]
    os.makedirs(FOLDER, exist_ok=True)
    if not token:
        token = f"{FOLDER}/token.txt"
        with open(token, "w", encoding="utf-8") as file:
            file.write("a-token-for-this-check-only\n")
    service, address = start(binary, ledger, token)
    browser = Browser(chromium)
    try:
        for index, language in enumerate(LANGUAGES):
            width = [1280, 360, 768, 320, 1024][index]
            check_estimate(browser, address, language, width, "dark" if index % 2 else "light")
        if ledger and order:
            with open(token, encoding="utf-8") as file:
                check_sales(browser, address, file.read().strip(), order)
        for event in browser.events:
            method, values = event.get("method"), event.get("params", {})
            if method == "Runtime.exceptionThrown":
                raise AssertionError(f"a mistake in the script: {values}")
            if method == "Log.entryAdded" and values["entry"]["level"] == "error":
                # A problem is an answer, which browsers list as an error.
                assert "status of" in values["entry"]["text"], values
            if method == "Network.requestWillBeSent":
                asked = values["request"]["url"]
                assert asked.startswith((address, "data:", "about:", "blob:")), f"the page asks {asked}"
    finally:
        browser.close()
        service.terminate()
    assert service.wait(20) == 0, "the service does not stop in peace"
    print(f"the page works in {len(LANGUAGES)} languages; pictures in {FOLDER}")


main()
