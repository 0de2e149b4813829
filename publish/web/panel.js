// The panel at the right, the legend, and the start. Nothing that an event says is ever read as HTML: all of it is text.
function element(name, text, into, className) {
  const e = document.createElement(name);
  if (text) e.textContent = text;
  if (className) e.className = className;
  into.append(e);
  return e;
}
function openPanel() {
  panel.replaceChildren();
  panel.hidden = false;
  const close = element("button", "×", panel);
  close.id = "close";
  close.setAttribute("aria-label", "Close");
  close.addEventListener("click", () => { select(-1, false); canvas.focus(); });
}
function showPanel(e) {
  if (!e) { panel.hidden = true; return; }
  openPanel();
  element("h2", e.title, panel);
  element("p", e.words, panel, "when");
  if (e.facts) element("p", e.facts, panel, "facts");
  for (const q of e.quotes) {
    const quote = element("blockquote", q.text, panel), source = data.sources[q.source - 1];
    const cite = element("cite", "[" + q.source + "] ", quote);
    if (source.address) {
      const a = element("a", source.name, cite);
      a.href = source.address;
      a.rel = "noopener noreferrer";
      a.target = "_blank";
    } else cite.append(source.name);
  }
  if (e.why) element("p", "Why this date: " + e.why, panel, "why");
}
function listKeys() {
  selected = -1;
  openPanel();
  element("h2", "Keys", panel);
  const list = element("dl", "", panel);
  for (const [name, does] of [...Object.values(KEYS), ["Ctrl ← →", "pan"], ["wheel", "zoom at the pointer"], ["Shift + wheel", "pan"], ["drag", "pan"]]) if (name) { element("dt", name, list); element("dd", does, list); }
  resize();
}
function legend() {
  const box = document.getElementById("legend");
  if (!box) return;
  const add = (name, draw) => {
    const s = element("span", "", box), svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 14 14");
    const shape = document.createElementNS(svg.namespaceURI, draw.shape);
    for (const [k, v] of Object.entries(draw.is)) shape.setAttribute(k, v);
    svg.append(shape);
    s.append(svg, name[0].toUpperCase() + name.slice(1));
  };
  const square = { x: 2.6, y: 2.6, width: 8.8, height: 8.8 }, round = { cx: 7, cy: 7, r: 5 };
  data.categories.forEach((c, i) => { if (events.some((e) => e.category === i)) add(c.name, { shape: c.square ? "rect" : "circle", is: { ...(c.square ? square : round), fill: c.color } }); });
  [["planned", 2], ["possible", 3], ["denied (title struck through)", 4]].forEach(([name, status]) => {
    if (events.some((e) => e.status === status)) add(name, { shape: "circle", is: { ...round, fill: "none", stroke: "currentColor", "stroke-width": 1.5, "stroke-dasharray": status === 3 ? "3 2.2" : "none" } });
  });
}
function resize() {
  const r = canvas.getBoundingClientRect(), ratio = window.devicePixelRatio || 1;
  if (r.width === view.width && r.height === view.height && canvas.width === Math.round(r.width * ratio)) { redraw(); return; }
  view.width = Math.max(r.width, 1);
  view.height = Math.max(r.height, 1);
  canvas.width = Math.round(view.width * ratio);
  canvas.height = Math.round(view.height * ratio);
  view.scroll = Math.min(view.scroll, maxScroll());
  draw();
}
readInk();
legend();
tell();
resize();
Object.assign(view, whole());
document.getElementById("fit").addEventListener("click", fit);
document.getElementById("in").addEventListener("click", () => zoomAt(view.width / 2, 1.5));
document.getElementById("out").addEventListener("click", () => zoomAt(view.width / 2, 1 / 1.5));
document.getElementById("keys").addEventListener("click", listKeys);
new ResizeObserver(resize).observe(canvas);
redraw();
