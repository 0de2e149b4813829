package publish

import (
	"fmt"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/timeline"
)

// touch sends the fingers that are on the glass, none when the last one is lifted.
func (b *tab) touch(kind string, fingers ...[2]float64) {
	points := []map[string]any{}
	for i, f := range fingers {
		points = append(points, map[string]any{"x": f[0], "y": f[1], "id": i})
	}
	b.call("Input.dispatchTouchEvent", map[string]any{"type": kind, "touchPoints": points})
}

// On a phone one finger pans and scrolls, two zoom about their middle, a tap opens an event, and nothing is cut off.
func TestThePageTakesFingers(t *testing.T) {
	page, _ := write(t, bridge(t, 80), Request{Format: Web, Sources: true, Sheet: webSheet("Bridge")})
	b := openTab(t, page)
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": 390, "height": 780, "deviceScaleFactor": 2, "mobile": true})
	b.call("Emulation.setTouchEmulationEnabled", map[string]any{"enabled": true, "maxTouchPoints": 5})
	b.until("view.width === 390")
	if got := b.eval("document.documentElement.scrollWidth + Math.max(...[...document.querySelectorAll('#bar > *')].map((e) => e.getBoundingClientRect().right))"); got.(float64) > 780 {
		t.Errorf("the page is wider than the phone: %v", got)
	}
	scale, middle := b.eval("view.scale").(float64), b.eval("at(200)").(float64)
	b.touch("touchStart", [2]float64{150, 400}, [2]float64{250, 400})
	for i := range 6 {
		d := 10 * float64(i+1)
		b.touch("touchMove", [2]float64{150 - d, 400}, [2]float64{250 + d, 400})
	}
	b.touch("touchEnd")
	b.until(fmt.Sprintf("Math.abs(view.scale / %g - 100 / 220) < .02", scale))
	if after := b.eval("at(200)").(float64); after < middle-2*scale || after > middle+2*scale {
		t.Errorf("what was between the fingers moved by %g pixels", (after-middle)/scale)
	}
	start := b.eval("view.start").(float64)
	b.touch("touchStart", [2]float64{300, 400})
	b.touch("touchMove", [2]float64{250, 400})
	b.touch("touchMove", [2]float64{200, 380})
	b.touch("touchEnd")
	b.until(fmt.Sprintf("Math.abs((view.start - %g) / view.scale - 100) < 4 && view.scroll >= 0", start))
	b.key("0")
	b.until("Math.abs(view.scale / whole().scale - 1) < 1e-6")
	spot := b.eval("(() => { const i = events.findIndex((e) => alone(e) && laneTop(e.lane) > AXIS + RUG && laneTop(e.lane) < view.height - 40 && box(e).left > 20); const q = canvas.getBoundingClientRect(); return [q.left + (box(events[i]).left + box(events[i]).right) / 2, q.top + laneTop(events[i].lane) + 10]; })()").([]any)
	b.touch("touchStart", [2]float64{spot[0].(float64), spot[1].(float64)})
	b.touch("touchEnd")
	b.until("!panel.hidden")
	if len(b.errors) > 0 {
		t.Errorf("errors in the page: %v", b.errors)
	}
}

// Eras lie behind the events of the page, with their names at its foot.
func TestThePageShowsEras(t *testing.T) {
	tl := bridge(t, 80)
	middle := tl.Events[40].Date.Span().Start
	tl.Eras = []timeline.Era{{Name: "The <first> half", Date: timeline.Lasting(timeline.Date{}, timeline.DayOf(middle))}}
	page, _ := write(t, tl, Request{Format: Web, Sheet: webSheet("Bridge")})
	b := openTab(t, page)
	pixel := func(at string) string {
		return fmt.Sprint(b.eval(`(() => { draw(); const r = devicePixelRatio; return [...ctx.getImageData((` + at + `) * r, (view.height - 4) * r, 1, 1).data].join(","); })()`))
	}
	edge := fmt.Sprintf("x(%d)", int64(middle)+86400)
	if in, out := pixel(edge+" - 30"), pixel(edge+" + 30"); in == out || out != "255,255,255,255" {
		t.Errorf("the foot is %s in the era and %s behind it", in, out)
	}
	if got := b.eval("data.eras[0].name"); got != "The <first> half" {
		t.Errorf("%v", got)
	}
}

// firefoxes are the names that Firefox goes by.
var firefoxes = []string{"firefox-esr", "firefox"}

// selfTest uses the page as a person does, and paints it green when all of it works: what a browser that is driven by nobody can show.
const selfTest = `
const wrong = [];
window.onerror = (e) => wrong.push(String(e));
const near = (what, a, b) => { if (!(Math.abs(a / b - 1) < .01)) wrong.push(what + ": " + a + ", not " + b); };
const point = (kind, x, id) => canvas.dispatchEvent(new PointerEvent(kind, { pointerId: id, clientX: x, clientY: canvas.getBoundingClientRect().top + 200, bubbles: true, pointerType: "touch" }));
const press = (key) => document.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
canvas.setPointerCapture = () => {};
addEventListener("load", () => {
	resize();
	if (counter.textContent !== "80 events") wrong.push(counter.textContent);
	const scale = view.scale;
	canvas.dispatchEvent(new WheelEvent("wheel", { deltaY: -240, clientX: 600, clientY: 300, cancelable: true, bubbles: true }));
	if (!(view.scale < scale * .7)) wrong.push("the wheel does not zoom");
	const start = view.start;
	point("pointerdown", 600, 1); point("pointermove", 500, 1); point("pointermove", 400, 1); point("pointerup", 400, 1);
	near("a drag", (view.start - start) / view.scale, 200);
	const before = view.scale;
	point("pointerdown", 500, 1); point("pointerdown", 600, 2); point("pointermove", 700, 2); point("pointerup", 700, 2); point("pointerup", 500, 1);
	near("a pinch", before / view.scale, 2);
	press("Home");
	if (panel.hidden || !panel.textContent.includes("Span 0")) wrong.push("Home selects nothing");
	press("Escape");
	if (!panel.hidden) wrong.push("Escape closes nothing");
	draw();
	const ink = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data, seen = new Set();
	for (let i = 0; i < ink.length; i += 4 * 97) seen.add(ink[i] + "," + ink[i + 1] + "," + ink[i + 2]);
	if (seen.size < 8) wrong.push("only " + seen.size + " colours are drawn");
	document.body.innerHTML = wrong.join("; ");
	document.body.style.background = wrong.length ? "#f00" : "#0c0";
});`

// The page works in Firefox too.
func TestThePageWorksInFirefox(t *testing.T) {
	program := installed(t, firefoxes, "NOT TESTED: the page in Firefox, because it is not installed; script/readers installs it")
	page, _ := write(t, bridge(t, 80), Request{Format: Web, Sources: true, Sheet: webSheet("Bridge")})
	// The page's policy allows its own script alone; the test is one more.
	from := strings.Index(page, "<meta http-equiv=\"Content-Security-Policy\"")
	to := from + strings.Index(page[from:], ">") + 1
	page = strings.Replace(page[:from]+page[to:], "</body>", "<script>"+selfTest+"</script></body>", 1)
	dir := t.TempDir()
	path, shot := filepath.Join(dir, "page.html"), filepath.Join(dir, "shot.png")
	if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	command := exec.Command(program, "--headless", "--no-remote", "--profile", filepath.Join(dir, "profile"), "--window-size=1200,800", "--screenshot", shot, "file://"+path)
	if err := os.Mkdir(filepath.Join(dir, "profile"), 0o755); err != nil {
		t.Fatal(err)
	}
	command.Env = append(os.Environ(), "HOME="+dir)
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- command.Wait() }()
	select {
	case <-done:
	case <-time.After(2 * time.Minute):
		command.Process.Kill()
		t.Fatal("Firefox takes no picture in two minutes")
	}
	f, err := os.Open(shot)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if got := color.NRGBAModel.Convert(img.At(600, 600)).(color.NRGBA); got != (color.NRGBA{G: 0xcc, A: 255}) {
		kept := filepath.Join(os.TempDir(), "dateline-firefox.png")
		if data, err := os.ReadFile(shot); err == nil {
			os.WriteFile(kept, data, 0o644)
		}
		t.Errorf("the page is %v: what is wrong stands in %s", got, kept)
	}
}
