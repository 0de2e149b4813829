// data.mjs MODULES FOLDER READER: a program of others reads a file in FOLDER, and what it understands is compared with the events
// in FOLDER/events.json, which Dateline itself lists. Says how many; fails, and says what, when something else is understood.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, folder] = process.argv.slice(2, 4).map((p) => path.resolve(p));
const need = createRequire(modules + "/");
const load = async (name) => {
	const all = await import(pathToFileURL(need.resolve(name)));
	return all.default ?? all;
};
const read = (name) => fs.readFileSync(path.join(folder, name), "utf8");
const events = read("events.json").trim().split("\n").map((line) => JSON.parse(line));
const known = new Map(events.map((e) => [e.id, e]));

// check tells whether all that a reader found is right; wrong are sentences.
function check(what, count, wrong) {
	console.log(wrong.length > 0 ? `${what}: ${wrong.length} wrong: ${wrong.slice(0, 5).join("; ")}` : `${what}: ${count} events as meant`);
	process.exitCode = wrong.length > 0 ? 1 : 0;
}

// inCalendar are the events whose years have four digits.
const firstDay = (e) => e.earliest?.slice(0, 10);
const inCalendar = events.filter((e) => {
	const years = [e.earliest, e.latest, e.ends?.earliest, e.ends?.latest].filter(Boolean).map((s) => parseInt(s.replace(/^\+/, ""), 10));
	return years.length > 0 && years.every((y) => y >= 1 && y <= 10000);
});

const isoDay = (t) => [String(t.year).padStart(4, "0"), String(t.month).padStart(2, "0"), String(t.day).padStart(2, "0")].join("-");

async function calendar() {
	const ICAL = await load("ical.js");
	const found = new ICAL.Component(ICAL.parse(read("x.ics"))).getAllSubcomponents("vevent").map((v) => new ICAL.Event(v));
	const wrong = [];
	if (found.length !== inCalendar.length) wrong.push(`${found.length} of ${inCalendar.length} events`);
	for (const e of found) {
		const own = known.get(e.uid.replace("@dateline", ""));
		if (!own) wrong.push(`${e.uid} is none of ours`);
		else if (!e.summary.startsWith(own.title)) wrong.push(`“${own.title}” is called “${e.summary}”`);
		else if (firstDay(own) && isoDay(e.startDate) !== firstDay(own)) wrong.push(`“${own.title}” is on ${e.startDate}, not ${firstDay(own)}`);
		if (e.endDate.compare(e.startDate) < 0) wrong.push(`“${e.summary}” ends before it begins`);
	}
	check("iCalendar, by ical.js", found.length, wrong);
}

async function markwhen() {
	const parsed = (await load("@markwhen/parser")).parse(read("x.mw"));
	const found = [];
	const walk = (n) => (n.children ? n.children.forEach(walk) : found.push(n));
	walk(parsed.events);
	const eras = found.filter((f) => f.tags.includes("era"));
	const wrong = [];
	if (found.length - eras.length !== inCalendar.length) wrong.push(`${found.length - eras.length} of ${inCalendar.length} events`);
	if (eras.length !== 1) wrong.push(`${eras.length} of 1 era`);
	for (const f of found) {
		const own = known.get(property(f.properties, "id"));
		if (!own || !firstDay(own)) continue;
		const [from, to] = [f.dateRangeIso.fromDateTimeIso, f.dateRangeIso.toDateTimeIso].map((s) => Date.parse(s));
		if (new Date(from).toISOString().slice(0, 10) !== firstDay(own)) wrong.push(`“${own.title}” is on ${f.dateRangeIso.fromDateTimeIso}, not ${firstDay(own)}`);
		if (to < from) wrong.push(`“${own.title}” ends before it begins`);
	}
	check("Markwhen, by @markwhen/parser", found.length, wrong);
}

// property finds one in the list of pairs that the parser gives, or in an object.
function property(all, name) {
	const entries = Array.isArray(all) ? all : Object.entries(all ?? {});
	return String(entries.find((e) => e[0] === name)?.[1] ?? "");
}

async function linkedData() {
	const jsonld = await load("jsonld");
	// The vocabulary itself is not fetched: that every name is one of schema.org's is what its context would say too.
	const documentLoader = async (url) => ({ contextUrl: null, documentUrl: url, document: { "@context": { "@vocab": "https://schema.org/", "@base": "x:" } } });
	const quads = await jsonld.toRDF(JSON.parse(read("x.jsonld")), { documentLoader });
	const of = (name) => quads.filter((q) => q.predicate.value === "https://schema.org/" + name);
	const kinds = quads.filter((q) => q.predicate.value.endsWith("#type") && q.object.value === "https://schema.org/Event");
	const wrong = [];
	if (kinds.length !== events.length) wrong.push(`${kinds.length} of ${events.length} events`);
	const names = new Set(of("name").map((q) => q.object.value));
	for (const e of events) if (!names.has(e.title)) wrong.push(`no “${e.title}”`);
	check("schema.org, by jsonld", kinds.length, wrong);
}

// A Whole is a text in one piece, as the selectors of Apache Annotator look through it.
class Whole {
	constructor(data) { this.currentChunk = { data, equals(other) { return other === this; } }; }
	nextChunk() { return null; }
	previousChunk() { return null; }
	precedesCurrentChunk() { return false; }
}

async function annotations() {
	const selector = await import(pathToFileURL(need.resolve("@apache-annotator/selector")));
	const matchers = { TextQuoteSelector: selector.textQuoteSelectorMatcher, TextPositionSelector: selector.textPositionSelectorMatcher };
	const wrong = [];
	let count = 0;
	for (const file of fs.readdirSync(folder).filter((f) => f.endsWith(".annotations"))) {
		const text = JSON.parse(read(file.replace(".annotations", ".article")).split("\n")[0]).article.text;
		for (const a of read(file).trim().split("\n").map((line) => JSON.parse(line))) {
			count++;
			// The words and the place must each lead to one stretch of the text, and to the same one.
			const found = [];
			for (const s of a.target.selector) for await (const r of matchers[s.type](s)(new Whole(text))) found.push(text.slice(r.startIndex, r.endIndex) + "@" + r.startIndex);
			if (found.length !== a.target.selector.length || new Set(found).size !== 1) wrong.push(`${file}: ${a.id} leads to ${found.join(", ") || "nothing"}`);
		}
	}
	if (count === 0) wrong.push("there are none");
	check("Web Annotation, by Apache Annotator", count, wrong);
}

function table() {
	// Any reader of CSV will do to see that rows and quotes are right; this one follows RFC 4180 and nothing else.
	const rows = [...read("x.csv").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)];
	const all = [[]];
	for (const [, quoted, plain, end] of rows) {
		all.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
		if (end !== ",") all.push([]);
	}
	const [header, ...cells] = all.filter((r) => r.length > 1);
	const wrong = [];
	if (cells.length !== events.length) wrong.push(`${cells.length} of ${events.length} rows`);
	for (const row of cells) {
		const e = known.get(row[header.indexOf("id")]);
		if (row.length !== header.length) wrong.push(`a row of ${row.length} cells`);
		else if (row[header.indexOf("title")].replace(/^'/, "") !== e?.title) wrong.push(`“${row[header.indexOf("title")]}” is “${e?.title}”`);
		for (const cell of row) if (/^[=+@\t\r]/.test(cell) || /^-(?![0-9:TZX~?%/.-]+$)/.test(cell)) wrong.push(`a formula: ${cell}`);
	}
	check("CSV, by the rules of RFC 4180", cells.length, wrong);
}

await { calendar, markwhen, linkedData, annotations, table }[process.argv[4]]();
