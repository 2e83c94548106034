"""A headless Chromium, told what to do over its DevTools protocol with the standard library alone."""

import base64
import json
import os
import shutil
import socket
import struct
import subprocess
import tempfile
import time
import urllib.request


class Browser:
    """One page of a browser of its own."""

    def __init__(self, binary):
        self.folder = tempfile.mkdtemp()
        self.process = subprocess.Popen(
            [binary, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--remote-debugging-port=0", f"--user-data-dir={self.folder}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.count = 0
        self.events = []
        self.rest = b""
        self.socket = self._connect()
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def _connect(self):
        named = os.path.join(self.folder, "DevToolsActivePort")
        end = time.time() + 60
        while time.time() < end:
            try:
                with open(named, encoding="utf-8") as file:
                    port = int(file.readline())
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/json") as answer:
                    pages = [page for page in json.load(answer) if page["type"] == "page"]
                path = pages[0]["webSocketDebuggerUrl"].split("/", 3)[3]
                break
            except (OSError, ValueError, IndexError):
                time.sleep(0.2)
        else:
            raise TimeoutError("the browser does not start")
        connection = socket.create_connection(("127.0.0.1", port))
        connection.settimeout(60)
        key = base64.b64encode(os.urandom(16)).decode()
        connection.sendall(
            (f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
             f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        while b"\r\n\r\n" not in self.rest:
            self.rest += connection.recv(65536)
        self.rest = self.rest.split(b"\r\n\r\n", 1)[1]
        return connection

    def _take(self, count):
        while len(self.rest) < count:
            self.rest += self.socket.recv(1 << 20)
        taken, self.rest = self.rest[:count], self.rest[count:]
        return taken

    def _receive(self):
        message = b""
        while True:
            first, second = self._take(2)
            length = second & 127
            if length == 126:
                length = struct.unpack(">H", self._take(2))[0]
            elif length == 127:
                length = struct.unpack(">Q", self._take(8))[0]
            message += self._take(length)
            if first & 0x80:
                return json.loads(message)

    def call(self, method, **parameters):
        """Asks the browser for something, and waits for its answer."""
        self.count += 1
        data = json.dumps({"id": self.count, "method": method, "params": parameters}).encode()
        mask = os.urandom(4)
        length = bytes([0x80 | len(data)]) if len(data) < 126 else bytes([0x80 | 126]) + struct.pack(">H", len(data))
        self.socket.sendall(b"\x81" + length + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(data)))
        while True:
            message = self._receive()
            if message.get("id") == self.count:
                if "error" in message:
                    raise RuntimeError(message["error"])
                return message["result"]
            self.events.append(message)

    def script(self, text):
        """The value of an expression on the page."""
        result = self.call("Runtime.evaluate", expression=text, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(json.dumps(result["exceptionDetails"])[:400])
        return result["result"].get("value")

    def wait(self, text, seconds=30):
        """Waits until an expression is true."""
        end = time.time() + seconds
        while time.time() < end:
            if self.script(f"Boolean({text})"):
                return
            time.sleep(0.1)
        shown = self.script("document.querySelector('main')?.innerText") or ""
        raise TimeoutError(f"{text} on {self.script('location.href')}, which says: {shown[-1500:]}")

    def show(self, address, width, scheme="light"):
        """Goes to an address in a window of a width."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.call("Page.navigate", url=address)
        self.wait(f"location.href === {json.dumps(address)} && document.readyState === 'complete'")

    def press(self, key, code, text=None):
        """Presses a key."""
        values = {"key": key, "code": key, "windowsVirtualKeyCode": code, "nativeVirtualKeyCode": code}
        self.call("Input.dispatchKeyEvent", type="keyDown", **values, **({"text": text, "unmodifiedText": text} if text else {}))
        self.call("Input.dispatchKeyEvent", type="keyUp", **values)

    def type(self, text):
        """Types a text where the focus is."""
        self.call("Input.insertText", text=text)

    def picture(self, path):
        """Keeps a picture of the whole page."""
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        data = self.call(
            "Page.captureScreenshot", captureBeyondViewport=True,
            clip={"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 8000), "scale": 1})
        with open(path, "wb") as file:
            file.write(base64.b64decode(data["data"]))

    def close(self):
        """Ends the browser."""
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
