package publish

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// browsers are the names that Chromium goes by.
var browsers = []string{"chromium", "chromium-browser", "google-chrome"}

// A tab is one page in a headless Chromium, driven over a pipe (Chrome DevTools Protocol).
type tab struct {
	t       testing.TB
	to      *os.File
	from    *bufio.Reader
	session string
	number  int
	asked   []string // addresses that the page asked the network for
	errors  []string // what went wrong in its script
}

// installed is the first of the programs that is there. Without one the test is left out, for the reason given.
func installed(t testing.TB, names []string, missing string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip(missing)
	return ""
}

// openTab opens a page. Without a browser the test is left out, and says so: script/setup installs one.
func openTab(t testing.TB, page string) *tab {
	t.Helper()
	program := installed(t, browsers, "NOT TESTED: the page for browsers, because no Chromium is installed; script/setup installs one")
	path := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	theirIn, to, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	from, theirOut, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1200,800", "--force-device-scale-factor=1",
		"--remote-debugging-pipe", "--user-data-dir="+t.TempDir())
	command.ExtraFiles = []*os.File{theirIn, theirOut}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	theirIn.Close()
	theirOut.Close()
	b := &tab{t: t, to: to, from: bufio.NewReaderSize(from, 1<<20)}
	t.Cleanup(func() {
		b.send("Browser.close", nil)
		done := make(chan struct{})
		go func() { command.Wait(); close(done) }()
		select {
		case <-done:
		case <-time.After(10 * time.Second):
			command.Process.Kill()
			<-done
		}
		to.Close()
		from.Close()
	})
	target := b.call("Target.createTarget", map[string]any{"url": "about:blank"})
	b.session = b.call("Target.attachToTarget", map[string]any{"targetId": target["targetId"], "flatten": true})["sessionId"].(string)
	for _, domain := range []string{"Page", "Runtime", "Network", "Log"} {
		b.call(domain+".enable", nil)
	}
	b.call("Page.navigate", map[string]any{"url": "file://" + path})
	b.until(`document.readyState === "complete" && typeof view !== "undefined" && view.width > 1`)
	return b
}

func (b *tab) send(method string, params map[string]any) int {
	b.number++
	message := map[string]any{"id": b.number, "method": method, "params": params}
	if b.session != "" && !strings.HasPrefix(method, "Browser.") {
		message["sessionId"] = b.session
	}
	data, err := json.Marshal(message)
	if err != nil {
		b.t.Fatal(err)
	}
	b.to.Write(append(data, 0))
	return b.number
}

// call waits for the answer, and notes what happens meanwhile.
func (b *tab) call(method string, params map[string]any) map[string]any {
	b.t.Helper()
	id := b.send(method, params)
	for {
		data, err := b.from.ReadBytes(0)
		if err != nil {
			b.t.Fatalf("%s: the browser has gone: %v", method, err)
		}
		var m struct {
			ID     int
			Method string
			Params json.RawMessage
			Result map[string]any
			Error  *struct{ Message string }
		}
		if err := json.Unmarshal(data[:len(data)-1], &m); err != nil {
			b.t.Fatal(err)
		}
		switch {
		case m.ID == id && m.Error != nil:
			b.t.Fatalf("%s: %s", method, m.Error.Message)
		case m.ID == id:
			return m.Result
		case m.Method == "Network.requestWillBeSent":
			var p struct{ Request struct{ URL string } }
			json.Unmarshal(m.Params, &p)
			b.asked = append(b.asked, p.Request.URL)
		case m.Method == "Runtime.exceptionThrown", m.Method == "Log.entryAdded":
			b.errors = append(b.errors, string(m.Params))
		}
	}
}

// eval gives the value of an expression of the page.
func (b *tab) eval(expression string) any {
	b.t.Helper()
	r := b.call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true, "awaitPromise": true})
	if e, ok := r["exceptionDetails"]; ok {
		b.t.Fatalf("%s: %v", expression, e)
	}
	return r["result"].(map[string]any)["value"]
}

// until waits for a condition of the page.
func (b *tab) until(condition string) {
	b.t.Helper()
	for range 200 {
		if b.eval(condition) == true {
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	b.t.Fatalf("never: %s; %v", condition, b.errors)
}

func (b *tab) key(name string) {
	for _, kind := range []string{"keyDown", "keyUp"} {
		p := map[string]any{"type": kind, "key": name}
		if len(name) == 1 && kind == "keyDown" {
			p["text"] = name
		}
		b.call("Input.dispatchKeyEvent", p)
	}
}

func (b *tab) mouse(kind string, x, y float64, more map[string]any) {
	p := map[string]any{"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1}
	for k, v := range more {
		p[k] = v
	}
	b.call("Input.dispatchMouseEvent", p)
}

func TestThePageWorksInABrowser(t *testing.T) {
	page, _ := write(t, bridge(t, 80), Request{Format: Web, Sources: true, Sheet: webSheet("Bridge <b>")})
	b := openTab(t, page)
	if got := b.eval(`document.querySelector("h1").textContent + "|" + counter.textContent`); got != "Bridge <b>|80 events" {
		t.Errorf("%v", got)
	}
	// The first view shows all time, and all events by themselves or in a count.
	if got := b.eval(`(() => { const alone = draw(); return alone + rug.reduce((n, c) => n + c.count, 0); })()`); got != 80.0 {
		t.Errorf("%v of 80 events are shown or counted", got)
	}
	scale := b.eval("view.scale").(float64)
	b.mouse("mouseWheel", 600, 300, map[string]any{"deltaX": 0, "deltaY": -240, "button": "none"})
	b.until(fmt.Sprintf("view.scale < %g", scale*.7))
	start := b.eval("view.start").(float64)
	b.mouse("mousePressed", 600, 300, nil)
	b.mouse("mouseMoved", 400, 300, nil)
	b.mouse("mouseReleased", 400, 300, nil)
	b.until(fmt.Sprintf("view.start > %g", start))
	b.key("0")
	b.until(fmt.Sprintf("Math.abs(view.scale / %g - 1) < 1e-6", scale))
	b.key("Home")
	b.until(`!panel.hidden && panel.querySelector("h2").textContent === "Span 0 of the bridge is laid"`)
	b.key("ArrowRight")
	b.until(`panel.querySelector("h2").textContent === "Span 1 of the bridge is laid"`)
	if got := b.eval(`panel.querySelector("blockquote").textContent + panel.querySelector("a").href`); !strings.Contains(got.(string), "It reopened on 3 May 2019") || !strings.Contains(got.(string), "https://example.org/") {
		t.Errorf("%v", got)
	}
	b.until("x((events[1].begin + events[1].end) / 2) > 0 && x(events[1].begin) < view.width")
	b.key("Escape")
	b.until("panel.hidden")
	b.eval(`find.value = "span 77"; find.dispatchEvent(new Event("input"))`)
	b.until(`counter.textContent === "1 of 80 events"`)
	for _, address := range b.asked {
		if !strings.HasPrefix(address, "file://") && !strings.HasPrefix(address, "about:") {
			t.Errorf("the page asked for %s", address)
		}
	}
	if len(b.errors) > 0 {
		t.Errorf("errors in the page: %v", b.errors)
	}
}

// A page of 10 000 events shows or counts all of them at any zoom; what a frame costs is told, not judged: see -v.
func TestThePageTakesManyEvents(t *testing.T) {
	tl := bridge(t, 10_000)
	page, _ := write(t, tl, Request{Format: Web, Sheet: webSheet("Many")})
	b := openTab(t, page)
	got := b.eval(`(() => {
		const times = [];
		for (let i = 0; i < 200; i++) {
			zoomAt(300 + (i * 37) % 600, i % 40 < 20 ? 1.35 : 1 / 1.35);
			const t = performance.now(); draw(); times.push(performance.now() - t);
		}
		times.splice(0, 40); // titles are measured the first time
		times.sort((a, b) => a - b);
		Object.assign(view, whole());
		return { median: times[80], most: times[151], all: draw() + rug.reduce((n, c) => n + c.count, 0) };
	})()`).(map[string]any)
	frames := b.eval(`new Promise((done) => {
		const gaps = []; let last = 0, n = 0;
		const step = (now) => {
			if (last) gaps.push(now - last);
			last = now;
			if (++n > 150) { gaps.sort((a, b) => a - b); done({ median: gaps[75], most: gaps[142] }); return; }
			zoomAt(600, n % 60 < 30 ? 1.06 : 1 / 1.06); view.start += 3 * view.scale; redraw();
			requestAnimationFrame(step);
		};
		requestAnimationFrame(step);
	})`).(map[string]any)
	t.Logf("while it zooms and pans, frames come every %.1f ms in the middle, %.1f ms at 95 %%", frames["median"], frames["most"])
	t.Logf("a frame of 10 000 events takes %.1f ms in the middle, %.1f ms at 95 %%; the page has %.1f MB", got["median"], got["most"], float64(len(page))/1e6)
	if got["all"] != 10000.0 {
		t.Errorf("%v of 10 000 events are shown or counted", got["all"])
	}
}
