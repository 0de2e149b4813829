// page.mjs MODULES FOLDER: writes FOLDER/timelinejs.html, sheet.html and mermaid.html, in which programs for browsers read what
// Dateline wrote. Each says in its title what it made of it; script/readers opens them and looks there.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, folder] = process.argv.slice(2).map((p) => path.resolve(p));
const packages = path.join(modules, "node_modules");
const file = (...parts) => pathToFileURL(path.join(packages, ...parts));
const read = (name) => fs.readFileSync(path.join(folder, name), "utf8");
const literal = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");
const titles = read("events.json").trim().split("\n").map((l) => JSON.parse(l)).filter((e) => e.edtf !== "").map((e) => e.title);

// page is one in which script says at the end what was found: done("", count), or done("what is wrong").
const page = (head, script) => `<!DOCTYPE html><meta charset="utf-8">${head}<body><div id="t" style="width:1200px;height:700px"></div><script>
const done = (wrong, count) => { document.title = wrong ? "FAILED: " + wrong : "ok: " + count + " events as meant"; };
window.onerror = (e) => done(String(e));
window.onunhandledrejection = (e) => done(String(e.reason));
${script}</script>`;

const timelinejs = (config, more) => page(`<link rel="stylesheet" href="${file("@knight-lab/timelinejs", "dist/css/timeline.css")}"><script src="${file("@knight-lab/timelinejs", "dist/js/timeline.js")}"></script>`, `
const titles = ${literal(titles)};
${more}
const line = new TL.Timeline("t", ${config});
const look = () => {
	const taken = line.config?.events ?? [], plain = document.createElement("div");
	const shown = new Set(taken.map((e) => { plain.innerHTML = e.text.headline; return plain.textContent; }));
	const missing = titles.filter((t) => !shown.has(t) && !shown.has("'" + t)); // a sheet takes the apostrophe for "this is text"
	const errors = line.config?.messages?.errors ?? [];
	if (errors.length) done(errors.join("; "));
	else if (taken.length !== titles.length) done(taken.length + " of " + titles.length + " events");
	else if (missing.length) done("no “" + missing[0] + "” and " + (missing.length - 1) + " more");
	else if ((line.config.eras ?? []).length !== 1) done((line.config.eras ?? []).length + " of 1 era");
	else if (document.querySelectorAll(".tl-timemarker").length !== titles.length) done("only " + document.querySelectorAll(".tl-timemarker").length + " marks are drawn");
	else done("", taken.length);
};
setTimeout(look, 4000);`);

fs.writeFileSync(path.join(folder, "timelinejs.html"), timelinejs(literal(JSON.parse(read("x.timelinejs"))), ""));
// The sheet is read as TimelineJS reads one from an address, but what would be fetched is handed over here.
fs.writeFileSync(path.join(folder, "sheet.html"), timelinejs(`"https://docs.google.com/spreadsheets/d/e/x/pubhtml"`,
	`window.fetch = async () => ({ ok: true, status: 200, text: async () => ${literal(read("x.sheet.csv"))} });`));
fs.writeFileSync(path.join(folder, "mermaid.html"), page(`<script src="${file("mermaid", "dist/mermaid.min.js")}"></script>`, `
const text = ${literal(read("x.mermaid"))};
(async () => {
	mermaid.initialize({ startOnLoad: false, maxTextSize: 1e7 });
	const { diagramType } = await mermaid.parse(text);
	const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
	const found = diagram.db.getTasks().reduce((n, t) => n + t.events.length, 0);
	const want = ${titles.length};
	if (diagramType !== "timeline") done("it is a " + diagramType);
	else if (found !== want) done(found + " of " + want + " events");
	else done("", found);
})();`));
