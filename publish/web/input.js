// What the person does: wheel, drag, pinch, keys, buttons, find.
const panel = document.getElementById("panel"), tip = document.getElementById("tip"), counter = document.getElementById("count");
const LEAST = 1 / 1000, MOST = 2e10 * YEAR / 200;

function zoomAt(px, factor) {
  const t = at(px);
  view.scale = Math.min(Math.max(view.scale / factor, LEAST), MOST);
  view.start = t - px * view.scale;
  redraw();
}
let flight = 0;
// fly goes to a view in about 200 ms; the next gesture takes over.
function fly(start, scale, scroll) {
  cancelAnimationFrame(flight);
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) { Object.assign(view, { start, scale, scroll }); redraw(); return; }
  const from = { ...view }, began = performance.now(), mid = view.width / 2;
  const middle = from.start + mid * from.scale, goal = start + mid * scale;
  const move = (now) => {
    const k = Math.min((now - began) / 200, 1), s = k * k * (3 - 2 * k);
    view.scale = Math.exp(Math.log(from.scale) * (1 - s) + Math.log(scale) * s);
    const w = Math.abs(from.scale - scale) < 1e-12 ? s : (from.scale - view.scale) / (from.scale - scale); // the point that stays runs straight
    view.start = middle + (goal - middle) * w - mid * view.scale;
    view.scroll = from.scroll + (scroll - from.scroll) * s;
    if (k === 1) Object.assign(view, { start, scale, scroll }); else flight = requestAnimationFrame(move);
    redraw();
  };
  flight = requestAnimationFrame(move);
}
const stopFlight = () => cancelAnimationFrame(flight);
// whole is the view of everything, with room at the right for the titles that would be cut there.
function whole() {
  const length = data.end - data.start, now = { ...view };
  Object.assign(view, { start: data.start - length * .025, scale: length * 1.05 / view.width, scroll: 0 });
  for (let i = 0; i < 20 && events.some((e) => alone(e) && box(e).end > view.width); i++) view.scale *= 1.04;
  const { start, scale } = view;
  Object.assign(view, now);
  return { start, scale };
}
function fit() { const w = whole(); fly(w.start, w.scale, 0); }
const maxScroll = () => Math.max(0, AXIS + 6 + RUG + data.lanes * LANE + 10 + (data.eras.length ? FOOT : 0) - view.height);
function scrollBy(d) { view.scroll = Math.min(Math.max(view.scroll + d, 0), maxScroll()); redraw(); }

function select(i, reveal) {
  selected = i;
  if (i >= 0 && reveal) {
    const e = events[i], middle = (e.begin + e.end) / 2;
    let scale = Math.min(view.scale, e.scale > 0 ? e.scale : view.scale), start = view.start, scroll = view.scroll;
    if (scale < view.scale || x(middle) < 30 || x(middle) > view.width - 160) start = middle - view.width * .4 * scale;
    if (e.scale > 0) { const y = laneTop(e.lane); if (y < AXIS + RUG) scroll += y - AXIS - RUG; if (y > view.height - LANE) scroll += y - view.height + LANE + 6; }
    fly(start, scale, Math.min(Math.max(scroll, 0), maxScroll()));
  }
  showPanel(i < 0 ? null : events[i]);
  resize();
}
function neighbour(by) {
  if (!events.length) return;
  let i = selected < 0 ? (by > 0 ? -1 : events.length) : selected;
  for (i += by; i >= 0 && i < events.length; i += by) if (matches(i)) { select(i, true); return; }
}
function hit(px, py) {
  for (let i = events.length - 1; i >= 0; i--) {
    const e = events[i];
    if (!alone(e) || !matches(i)) continue;
    const y = laneTop(e.lane);
    if (py < y || py > y + LANE || py < AXIS) continue;
    const b = box(e);
    if (px >= Math.min(b.bodyLeft, (b.left + b.right) / 2 - DOT) - 3 && px <= b.end) return i;
  }
  return -1;
}

// Pointers: one pans, two pinch.
const pointers = new Map();
let pressed = null;
canvas.addEventListener("pointerdown", (ev) => {
  stopFlight();
  canvas.setPointerCapture(ev.pointerId);
  pointers.set(ev.pointerId, { x: ev.offsetX, y: ev.offsetY });
  pressed = { x: ev.offsetX, y: ev.offsetY, moved: false };
});
canvas.addEventListener("pointermove", (ev) => {
  const p = pointers.get(ev.pointerId), now = { x: ev.offsetX, y: ev.offsetY };
  if (!p) { hover(now); return; }
  if (Math.hypot(now.x - pressed.x, now.y - pressed.y) > 3) pressed.moved = true;
  if (pointers.size === 2) {
    const other = [...pointers].find(([id]) => id !== ev.pointerId)[1];
    zoomAt((now.x + other.x) / 2, Math.max(Math.abs(now.x - other.x), 20) / Math.max(Math.abs(p.x - other.x), 20));
  } else if (pressed.moved) {
    view.start -= (now.x - p.x) * view.scale;
    scrollBy(p.y - now.y);
  }
  pointers.set(ev.pointerId, now);
});
for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, (ev) => {
  if (pointers.delete(ev.pointerId) && end === "pointerup" && pressed && !pressed.moved) click(ev.offsetX, ev.offsetY);
});
canvas.addEventListener("pointerleave", () => hover(null));
function click(px, py) {
  const pill = py > AXIS && py < AXIS + 26 ? rug.find((c) => px >= c.left && px <= c.right) : null;
  if (!pill) { select(hit(px, py), false); return; }
  const span = Math.max(pill.to - pill.from, 1);
  if (span / view.width * 1.4 < view.scale * .9) fly(pill.from - span * .2, span / view.width * 1.4, view.scroll); else select(pill.first, false);
}
function hover(p) {
  const i = p ? hit(p.x, p.y) : -1;
  canvas.style.cursor = i >= 0 ? "pointer" : "grab";
  tip.hidden = i < 0;
  if (i >= 0) {
    tip.textContent = events[i].title + " — " + events[i].words;
    tip.style.left = Math.min(p.x + 12, Math.max(view.width - 370, 0)) + "px";
    tip.style.top = Math.min(p.y + 18, view.height - 50) + "px";
  }
  if (i !== hovered) { hovered = i; redraw(); }
}
canvas.addEventListener("wheel", (ev) => {
  ev.preventDefault();
  stopFlight();
  const unit = ev.deltaMode === 1 ? 16 : 1, dx = ev.deltaX * unit, dy = ev.deltaY * unit;
  if (ev.altKey) scrollBy(dy);
  else if (ev.shiftKey || Math.abs(dx) > Math.abs(dy)) { view.start += (dx || dy) * view.scale; redraw(); }
  else zoomAt(ev.offsetX, Math.exp(-dy / 300));
}, { passive: false });

const KEYS = {
  ArrowRight: ["→", "next event", () => neighbour(1)], ArrowLeft: ["←", "event before", () => neighbour(-1)],
  ArrowUp: ["↑ ↓", "scroll the lanes", () => scrollBy(-LANE)], ArrowDown: ["", "", () => scrollBy(LANE)],
  "+": ["+ −", "zoom", () => zoomAt(view.width / 2, 1.5)], "=": ["", "", () => zoomAt(view.width / 2, 1.5)], "-": ["", "", () => zoomAt(view.width / 2, 1 / 1.5)],
  PageDown: ["PgUp PgDn", "a page on, a page back", () => fly(view.start + view.width * .9 * view.scale, view.scale, view.scroll)],
  PageUp: ["", "", () => fly(view.start - view.width * .9 * view.scale, view.scale, view.scroll)],
  Home: ["Home End", "first, last event", () => { selected = -1; neighbour(1); }], End: ["", "", () => { selected = -1; neighbour(-1); }],
  0: ["0", "show everything", fit], f: ["F", "show the selected event", () => select(selected, true)], "/": ["/", "find", () => find.focus()],
  Escape: ["Esc", "clear the selection", () => select(-1, false)], "?": ["?", "this list", listKeys],
};
addEventListener("keydown", (ev) => {
  const typing = ev.target === find;
  if (typing && ev.key !== "Escape" && ev.key !== "Enter" || ev.metaKey || ev.altKey) return;
  if (typing) { if (ev.key === "Enter") neighbour(ev.shiftKey ? -1 : 1); else { find.value = ""; find.dispatchEvent(new Event("input")); canvas.focus(); } return; }
  if (ev.ctrlKey && (ev.key === "ArrowLeft" || ev.key === "ArrowRight")) { view.start += (ev.key === "ArrowLeft" ? -.1 : .1) * view.width * view.scale; redraw(); ev.preventDefault(); return; }
  const key = KEYS[ev.key] || KEYS[ev.key.toLowerCase()];
  if (key && !ev.ctrlKey) { stopFlight(); key[2](); ev.preventDefault(); }
});
const find = document.getElementById("find");
find.addEventListener("input", () => {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  found = words.length ? new Set() : null;
  if (found) events.forEach((e, i) => { const all = e.all || (e.all = [e.title, e.words, e.facts, ...e.quotes.map((q) => q.text)].join(" ").toLowerCase()); if (words.every((w) => all.includes(w))) found.add(i); });
  tell();
  redraw();
});
const plural = (n) => n === 1 ? "1 event" : n.toLocaleString("en") + " events";
function tell() { counter.textContent = found ? found.size.toLocaleString("en") + " of " + plural(events.length) : plural(events.length) + (data.undated ? ", " + data.undated + " not dated" : ""); }
