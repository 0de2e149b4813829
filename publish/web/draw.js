// The drawing: lanes and the scale from which each event stands by itself were decided when the page was written.
const data = JSON.parse(document.getElementById("data").textContent);
const canvas = document.getElementById("line"), ctx = canvas.getContext("2d");
const events = data.events, view = { start: 0, scale: 1, scroll: 0, width: 1, height: 1 };
let selected = -1, hovered = -1, found = null, pending = 0, ink = {};
const AXIS = 46, RUG = 24, LANE = 25, BAR = 19, DOT = 5, GAP = 6, TAIL = 56, FONT = '"Noto Sans","Open Sans",system-ui,"Segoe UI",Arial,sans-serif';

const x = (t) => (t - view.start) / view.scale;
const at = (px) => view.start + px * view.scale;
const laneTop = (lane) => AXIS + 6 + RUG + lane * LANE - view.scroll;
const alone = (e) => e.scale >= view.scale;
const matches = (i) => found === null || found.has(i);

function redraw() { if (!pending) pending = requestAnimationFrame(() => { pending = 0; draw(); }); }

function readInk() {
  const style = getComputedStyle(document.body);
  for (const name of ["paper", "text", "muted", "rule", "grid", "grid-major", "cluster", "cluster-text", "link"]) ink[name] = style.getPropertyValue("--" + name).trim();
}
const tints = new Map();
// tint mixes share of a colour into the paper.
function tint(color, share) {
  const key = color + share + ink.paper;
  if (!tints.has(key)) {
    const part = (hex, i) => parseInt(hex.length === 4 ? hex[1 + i] + hex[1 + i] : hex.slice(1 + 2 * i, 3 + 2 * i), 16);
    tints.set(key, "rgb(" + [0, 1, 2].map((i) => Math.round(part(ink.paper, i) * (1 - share) + part(color, i) * share)).join(",") + ")");
  }
  return tints.get(key);
}

function draw() {
  const ratio = window.devicePixelRatio || 1;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.fillStyle = ink.paper;
  ctx.fillRect(0, 0, view.width, view.height);
  const step = STEPS.find((s) => s.size / view.scale >= 58) || STEPS[STEPS.length - 1], major = majorOf(step);
  drawEras();
  grid(step, ink.grid);
  grid(major, ink["grid-major"]);
  const [shown, below] = drawEvents();
  drawAxis(step, major);
  drawRug();
  drawEraNames();
  if (below) drawBelow(below);
  return shown + below;
}
// drawEras paints the stretches of time that have a name, behind everything.
const FOOT = 18;
function eachEra(f) {
  for (const e of data.eras) {
    const left = Math.max(x(e.begin), 0), right = Math.min(x(e.end), view.width);
    if (left < right) f(e, left, right - left);
  }
}
function drawEras() { eachEra((e, left, width) => { ctx.fillStyle = tint(e.color, .1); ctx.fillRect(left, AXIS, width, view.height - AXIS); }); }
function drawEraNames() {
  if (!data.eras.length) return;
  ctx.fillStyle = ink.paper;
  ctx.fillRect(0, view.height - FOOT, view.width, FOOT);
  ctx.font = "bold 11px " + FONT;
  eachEra((e, left, width) => {
    ctx.fillStyle = tint(e.color, .22);
    ctx.fillRect(left, view.height - FOOT, width, FOOT);
    ctx.fillStyle = ink.text;
    if (ctx.measureText(e.name).width + 10 < width) ctx.fillText(e.name, left + 5, view.height - 5);
  });
}
// faded is a colour of which nothing is seen: what fades shows what lies below.
const faded = (color) => (color.startsWith("#") ? color.slice(0, 7) + "00" : color.replace("rgb(", "rgba(").replace(")", ",0)"));
// drawBelow tells of lanes that the window is too low for.
function drawBelow(n) {
  const label = n + " below ↓";
  ctx.font = "bold 11px " + FONT;
  const width = ctx.measureText(label).width + 16;
  ctx.fillStyle = ink.cluster;
  ctx.beginPath(); ctx.roundRect(view.width - width - 10, view.height - 28 - (data.eras.length ? FOOT : 0), width, 20, 10); ctx.fill();
  ctx.fillStyle = ink["cluster-text"];
  ctx.fillText(label, view.width - width - 2, view.height - 14 - (data.eras.length ? FOOT : 0));
}
function ticks(step, f) {
  const end = at(view.width);
  for (let t = step.floor(view.start), n = 0; t < end && n < 400; t = step.next(t), n++) f(t);
}
function grid(step, color) {
  ctx.fillStyle = color;
  ticks(step, (t) => ctx.fillRect(Math.floor(x(t)), AXIS, 1, view.height - AXIS));
}
function drawAxis(step, major) {
  ctx.fillStyle = ink.paper;
  ctx.fillRect(0, 0, view.width, AXIS);
  ctx.fillStyle = ink.rule;
  ctx.fillRect(0, AXIS - 1, view.width, 1);
  ctx.textBaseline = "alphabetic";
  ctx.font = "11px " + FONT;
  ticks(step, (t) => { ctx.fillStyle = ink.rule; ctx.fillRect(Math.floor(x(t)), 26, 1, 20); ctx.fillStyle = ink.muted; ctx.fillText(tickLabel(step, t), x(t) + 5, 39); });
  ctx.font = "bold 12.5px " + FONT;
  const all = [];
  ticks(major, (t) => all.push(t));
  all.forEach((t, i) => { // the first label sticks to the left edge, until the next one pushes it out
    const label = majorLabel(major, t), room = (i + 1 < all.length ? x(all[i + 1]) : view.width) - 8, left = Math.max(x(t), 0) + 5;
    ctx.fillStyle = ink.rule;
    ctx.fillRect(Math.floor(x(t)), 4, 1, 42);
    ctx.fillStyle = ink.text;
    if (left + ctx.measureText(label).width < room) ctx.fillText(label, left, 18);
  });
}

// reach is where an event ends on screen, title included.
function box(e) {
  const left = x(e.begin), right = Math.max(x(e.end), left), thin = right - left < 2 * DOT + 2;
  const bodyLeft = e.open & 1 ? left - TAIL : left, bodyRight = e.open & 2 ? right + TAIL : right;
  const width = e.width + (e.note ? GAP + e.noteWidth : 0), inside = !thin && !e.open && right - left >= width + 16;
  // What begins before the view keeps its title at the edge of it, shortened to what is left of the bar.
  const title = inside ? Math.max(left, 0) + 8 : Math.max(bodyRight, (left + right) / 2 + DOT) + GAP;
  return { left, right, bodyLeft, bodyRight, thin: thin && !e.open, inside, title, room: inside ? right - 8 - title : Infinity, whole: width, end: inside ? bodyRight : Math.max(bodyRight, title + width) };
}
function drawEvents() {
  let shown = 0, below = 0;
  for (let i = 0; i < events.length; i++) {
    const e = events[i];
    if (!alone(e) || !matches(i)) continue;
    if (x(e.begin) - TAIL > view.width || x(e.end) + TAIL + 900 < 0) continue;
    const y = laneTop(e.lane), b = box(e);
    if (b.end < 0 || b.bodyLeft > view.width) continue;
    if (y > view.height - LANE / 2) below++;
    if (y > view.height || y + LANE < AXIS) continue;
    drawBody(e, b, y + 3);
    drawTitle(e, b, y + 3 + BAR / 2);
    if (i === selected || i === hovered) ring(e, b, y + 3, i === selected ? ink.text : ink.muted);
    if (y <= view.height - LANE / 2) shown++;
  }
  return [shown, below];
}
function drawBody(e, b, y) {
  const outline = e.status >= 2, color = data.categories[e.category].color;
  const light = document.body.classList.contains("dark") ? .34 : .25, full = light * 1.8;
  ctx.lineWidth = outline ? 1.6 : 1;
  ctx.strokeStyle = outline ? color : tint(color, e.light ? .7 : 1);
  ctx.setLineDash(e.status === 3 ? [4, 3] : []);
  ctx.fillStyle = outline ? ink.paper : tint(color, b.thin ? (e.light ? .5 : 1) : e.light ? light : full);
  ctx.beginPath();
  if (b.thin) {
    const cx = (b.left + b.right) / 2, cy = y + BAR / 2;
    if (data.categories[e.category].square) ctx.rect(cx - 4.4, cy - 4.4, 8.8, 8.8); else ctx.arc(cx, cy, DOT, 0, 7);
    ctx.fill();
    ctx.stroke();
  } else if (e.soft || e.open) {
    const left = Math.max(b.bodyLeft, -64), right = Math.min(b.bodyRight, view.width + 64), whole = b.bodyRight - b.bodyLeft;
    const fadeLeft = e.open & 1 ? TAIL : e.soft ? whole * .42 : 0, fadeRight = e.open & 2 ? TAIL : e.soft && !e.open ? whole * .42 : 0;
    const g = ctx.createLinearGradient(b.bodyLeft, 0, b.bodyRight, 0), fill = outline ? color : ctx.fillStyle;
    const stop = (px, c) => g.addColorStop(Math.min(Math.max((px - b.bodyLeft) / whole, 0), 1), c);
    stop(b.bodyLeft, fadeLeft ? faded(fill) : fill); stop(b.bodyLeft + fadeLeft, fill); stop(b.bodyRight - fadeRight, fill); stop(b.bodyRight, fadeRight ? faded(fill) : fill);
    ctx.fillStyle = g;
    if (outline) { ctx.fillRect(left, y, right - left, 1.6); ctx.fillRect(left, y + BAR - 1.6, right - left, 1.6); } else ctx.fillRect(left, y, right - left, BAR);
    ctx.fillStyle = color;
    if (e.open & 1) arrow(b.bodyLeft, y + BAR / 2, -1);
    if (e.open & 2) arrow(b.bodyRight, y + BAR / 2, 1);
  } else {
    const left = Math.max(b.left, -64), width = Math.min(b.right, view.width + 64) - left;
    ctx.roundRect(left, y, width, BAR, data.categories[e.category].square ? 3 : Math.min(BAR / 2, width / 2));
    ctx.fill();
    ctx.stroke();
  }
  ctx.setLineDash([]);
}
function arrow(tip, y, side) { ctx.beginPath(); ctx.moveTo(tip, y); ctx.lineTo(tip - side * 7.6, y - 4.7); ctx.lineTo(tip - side * 7.6, y + 4.7); ctx.fill(); }
function ring(e, b, y, color) {
  ctx.strokeStyle = color;
  ctx.lineWidth = 2;
  ctx.beginPath();
  if (b.thin) ctx.arc((b.left + b.right) / 2, y + BAR / 2, DOT + 3, 0, 7); else ctx.roundRect(Math.max(b.bodyLeft, -60) - 3, y - 2, Math.min(b.bodyRight, view.width + 60) - Math.max(b.bodyLeft, -60) + 6, BAR + 4, 5);
  ctx.stroke();
}
// drawTitle keeps to the room that was measured when the page was written: a wider font is drawn narrower.
function drawTitle(e, b, middle) {
  ctx.font = "13px " + FONT;
  ctx.fillStyle = ink.text;
  if (e.shown === undefined) { // measuring is what takes time: once for each title
    e.shown = fitted(e.title, e.width);
    e.shownWidth = Math.min(ctx.measureText(e.shown).width, e.width);
  }
  if (b.room < b.whole) {
    if (b.room <= 30) return;
    ctx.fillText(fitted(e.title, b.room / 1.15), b.title, middle + 4.7, b.room);
    if (e.status === 4) ctx.fillRect(b.title, middle, Math.min(e.shownWidth, b.room), 1);
    return;
  }
  const width = e.shownWidth;
  ctx.fillText(e.shown, b.title, middle + 4.7, e.width + 1);
  if (e.status === 4) ctx.fillRect(b.title, middle, width, 1);
  if (!e.note) return;
  ctx.font = "11px " + FONT;
  ctx.fillStyle = b.inside ? ink.text : ink.muted;
  ctx.fillText(e.note, b.title + width + GAP, middle + 4.7, e.noteWidth + 1);
}
function fitted(text, width) {
  const whole = ctx.measureText(text).width;
  if (whole <= width * 1.15) return text;
  let n = Math.min(text.length, Math.ceil(text.length * width / whole) + 6); // letters are not all as wide
  while (n > 1 && ctx.measureText(text.slice(0, n) + "…").width > width) n--;
  return text.slice(0, n).trimEnd() + "…";
}

// The rug counts what has no room: cells are fixed in time, so that panning does not regroup them.
let rug = [];
function drawRug() {
  const cell = Math.pow(2, Math.ceil(Math.log2(view.scale * 64))), cells = new Map(), end = at(view.width);
  rug = [];
  for (let i = 0; i < events.length; i++) {
    const e = events[i];
    if (alone(e) || !matches(i) || e.begin >= end || e.end <= view.start) continue;
    const key = Math.floor(Math.max(e.begin, view.start) / cell);
    const c = cells.get(key) || { count: 0, sum: 0, from: Infinity, to: -Infinity, first: i };
    c.count++; c.sum += Math.max(e.begin, view.start); c.from = Math.min(c.from, e.begin); c.to = Math.max(c.to, e.end);
    cells.set(key, c);
  }
  ctx.font = "bold 11px " + FONT;
  let edge = 0;
  for (const c of [...cells.values()].sort((a, b) => a.sum / a.count - b.sum / b.count)) {
    const label = String(c.count), width = Math.max(ctx.measureText(label).width + 10, 17), y = AXIS + 6;
    const left = Math.min(Math.max(x(c.sum / c.count) - width / 2, edge + 2), view.width - width - 2);
    ctx.fillStyle = ink.cluster;
    ctx.beginPath(); ctx.roundRect(left, y, width, 17, 8.5); ctx.fill();
    ctx.fillStyle = ink["cluster-text"];
    ctx.fillText(label, left + (width - ctx.measureText(label).width) / 2, y + 12.5);
    rug.push({ left, right: left + width, ...c });
    edge = left + width;
  }
}
