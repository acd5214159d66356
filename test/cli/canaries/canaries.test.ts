import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { TextWriter, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { createDemonstration } from "../../../src/cli/demonstration/create-demonstration.js";
import { kindOfFile } from "../../../src/submission/documents/document-kinds.js";
import type { Field } from "../../../src/tables/field.js";
import { MHS001 } from "../../../src/tables/mhsds/mhs001.js";
import { MHS002 } from "../../../src/tables/mhsds/mhs002.js";
import { mhsds6 } from "../../../src/tables/mhsds/mhsds-6.js";
import type { Table } from "../../../src/tables/table.js";
import { runCaptured } from "../run-captured.js";
import { Canaries, CanaryFinder, type CanaryKind, canaryKinds } from "./canary.js";

const trust = fileURLToPath(new URL("../../../examples/fictional-trust", import.meta.url));

/** What stands in headers only where somebody misplaced it; words are what columns are called by. */
const idKinds: readonly CanaryKind[] = ["nhs-number", "spaced-nhs-number", "postcode", "e-mail-address"];

const canaries = new Canaries();
let folder = "";
let finder: CanaryFinder;

const pcref = (...words: readonly string[]) => runCaptured(words, { folder, today: "2025-01-31" });

const csv = (lines: readonly (readonly string[])[]) =>
	lines.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\r\n`).join("");

const header: Readonly<Record<string, string>> = {
	DatSetVer: "6.0",
	OrgIDProvider: "ZSYN0",
	OrgIDSubmit: "ZSYN0",
	PrimSystemInUse: "SYNTHETIC",
	ReportingPeriodStartDate: "2024-04-01",
	ReportingPeriodEndDate: "2024-04-30",
	DateTimeDatSetCreate: "2024-05-20T09:00:00",
};

/** What stands in the cells of a row that hold no canary. */
function usual(field: Field): string {
	for (const { check } of field.rules) if (check.kind === "code-set") return check.permitted[0] ?? "";
	return { text: "A81001", date: "2024-04-05", time: "10:00", datetime: "2024-04-05T10:00:00", number: "1" }[
		field.type
	];
}

/** What stands in columns that identify people; null is a right value that is nobody's. */
const identifiers: Readonly<Record<NonNullable<Field["identifying"]>, readonly (CanaryKind | null)[]>> = {
	"nhs-number": ["nhs-number"],
	"local-identifier": ["mixed-id", "numeric-id", "full-name", "sentence"],
	"professional-registration": ["mixed-id", "name"],
	"birth-date": [null, null, null, "numeric-id", "nhs-number", "name"],
	"death-date": [null, null, "numeric-id", "nhs-number", "name"],
	postcode: ["postcode", "postcode", "postcode", "name", "sentence"],
	"free-text": ["sentence"],
};

/** For every column that identifies nobody, a row for every kind of canary; every column that identifies has one in each. */
function rowsOf(table: Table): readonly (readonly string[])[] {
	const fields = Object.entries(table.fields);
	let row = 0;
	const filled = (planted: string, kind: CanaryKind) => {
		row++;
		return fields.map(([name, field]) => {
			if (name === planted) return canaries.next(kind);
			if (field.identifying === undefined) return usual(field);
			const kinds = identifiers[field.identifying];
			const own = kinds[row % kinds.length] ?? null;
			return own === null ? (field.identifying === "birth-date" ? "1950-01-01" : "") : canaries.next(own);
		});
	};
	const open = fields.filter(([, { identifying }]) => identifying === undefined);
	return open.flatMap(([name]) => canaryKinds.map((kind) => filled(name, kind)));
}

/** Documents that differ from a right one in one value each: a canary, of every kind in turn. */
function spoilt(document: unknown): readonly unknown[] {
	const paths: (readonly PropertyKey[])[] = [];
	const visit = (value: unknown, path: readonly PropertyKey[]): void => {
		if (typeof value !== "object" || value === null) paths.push(path);
		else for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
	};
	visit(document, []);
	const withKeys = idKinds.map((kind) => ({ ...(document as object), [canaries.next(kind)]: "x" }));
	const withValues = paths.map((path) => {
		const copy = structuredClone(document);
		let place = copy as Record<PropertyKey, unknown>;
		for (const key of path.slice(0, -1)) place = place[key] as Record<PropertyKey, unknown>;
		place[path.at(-1) ?? ""] = canaries.next(canaryKinds[canaries.all.length % canaryKinds.length] ?? "name");
		return copy;
	});
	return [...withValues, ...withKeys];
}

async function plantDocuments(): Promise<void> {
	await mkdir(join(folder, "documents"));
	for (const name of await readdir(trust)) {
		const text = await readFile(join(trust, name), "utf8");
		if (name.endsWith(".csv")) {
			const [head = [], ...rows]: string[][] = parse(text);
			const planted = head.flatMap((_, column) =>
				rows.slice(0, canaryKinds.length).map((cells, row) => {
					const kind = canaryKinds[(row + column) % canaryKinds.length] ?? "name";
					return cells.map((cell, index) => (index === column ? canaries.next(kind) : cell));
				}),
			);
			await writeFile(join(folder, "documents", name), csv([head, ...planted]));
		} else {
			const given: unknown = name.endsWith(".json") ? JSON.parse(text) : parseYaml(text);
			const documents = (Array.isArray(given) ? given : [given]).flatMap(spoilt);
			const file = name.replace(/\..*/, ".json");
			await writeFile(join(folder, "documents", file), JSON.stringify(documents));
		}
	}
}

/** Files whose structure is wrong, each in its own way, with canaries wherever it is read to see that. */
async function plantBroken(): Promise<void> {
	await mkdir(join(folder, "broken"));
	const names = Object.keys(MHS002.fields);
	const right = () => [canaries.next("mixed-id"), "A81001", "2024-04-05", ""];
	const kinds = canaryKinds.map((kind) => canaries.next(kind));
	const files: Readonly<Record<string, string>> = {
		"MHS002 without a header.csv": csv([kinds.slice(0, 4), kinds.slice(4, 8)]),
		"MHS002 with columns too many.csv": csv([
			[...names, ...idKinds.map((kind) => canaries.next(kind))],
			right(),
		]),
		"MHS002 with a column twice.csv": csv([[...names, kinds[1] ?? "", kinds[1] ?? ""], right()]),
		"MHS002 with rows of all lengths.csv": csv([names, right(), kinds, kinds.slice(0, 2), right()]),
		"MHS002 with an open quote.csv": `${csv([names, right()])}"${canaries.next("sentence")}`,
		"MHS002 with a NUL.csv": `${csv([names, right()])}${canaries.next("sentence")}\u0000\n`,
		"MHS002 of objects.ndjson": `${JSON.stringify({ [canaries.next("nhs-number")]: canaries.next("sentence") })}\n`,
		"MHS002 of a list.json": JSON.stringify([{ LocalPatientID: [canaries.next("full-name")] }]),
		"MHS002 cut off.json": `[{"LocalPatientID": "${canaries.next("full-name")}`,
		"MHS002 as a page.csv": `<!doctype html><p>${canaries.next("sentence")}`,
	};
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, "broken", name), text);
}

/** The demonstration, so that something is accepted and counted, with rows full of canaries behind its own. */
async function plantSubmission(): Promise<void> {
	const { files } = createDemonstration({ people: 5000 });
	const population = files.find(({ path }) => path === "population.csv");
	await writeFile(join(folder, "population.csv"), population?.text ?? "");
	for (const extract of ["extract", "refused"]) {
		await mkdir(join(folder, extract));
		await writeFile(join(folder, extract, "MHS000.csv"), csv([Object.keys(header), Object.values(header)]));
	}
	for (const table of mhsds6) {
		if (table.code === "MHS000") continue;
		const own = files.find(({ path }) => path === `submission/${table.code}.csv`);
		const text = own?.text ?? csv([Object.keys(table.fields)]);
		await writeFile(join(folder, "extract", `${table.code}.csv`), text + csv(rowsOf(table)));
		if (own !== undefined) canaries.all.push(...identifiersIn(table, own.text));
	}
	const numbers = Object.keys(MHS001.fields).indexOf("NHSNumber");
	const wrong = rowsOf(MHS001).map((cells, row) =>
		cells.with(numbers, canaries.next(canaryKinds[row % canaryKinds.length] ?? "name")),
	);
	await writeFile(join(folder, "refused", "MHS001.csv"), csv([Object.keys(MHS001.fields), ...wrong]));
}

/** NHS numbers and postcodes of the demonstration's own people: those who are counted. */
function identifiersIn(table: Table, text: string): readonly string[] {
	const [head = [], ...rows]: string[][] = parse(text, { relax_column_count: true, relax_quotes: true });
	const fields: Readonly<Record<string, Field>> = table.fields;
	return head.flatMap((name, column) => {
		const { identifying } = fields[name] ?? {};
		if (identifying !== "nhs-number" && identifying !== "postcode") return [];
		return rows.map((cells) => cells[column] ?? "").filter((value) => value.length >= 8);
	});
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "canaries-"));
	await plantSubmission();
	await plantDocuments();
	await plantBroken();
	finder = new CanaryFinder(canaries.all);
}, 120_000);
afterAll(async () => {
	await rm(folder, { recursive: true, force: true });
});

/** Every file below a folder, what is packed in it too; but not the records, which are handed out as they came. */
async function writtenIn(path: string): Promise<readonly { readonly name: string; readonly text: string }[]> {
	const files: { name: string; text: string }[] = [];
	for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = join(entry.parentPath, entry.name);
		const name = relative(path, file).replaceAll("\\", "/");
		if (/(?:^|\/)(?:accepted|rejected)\/(?!.*\.reasons\.csv$)/.test(name)) continue;
		if (!name.endsWith(".xlsx")) files.push({ name, text: await readFile(file, "utf8") });
		else {
			const reader = new ZipReader(new Uint8ArrayReader(await readFile(file)), { useWebWorkers: false });
			for (const packed of await reader.getEntries()) {
				if (packed.directory) continue;
				const text = await packed.getData(new TextWriter(), { useWebWorkers: false });
				files.push({ name: `${name}/${packed.filename}`, text });
			}
		}
	}
	return files;
}

function leaksIn(name: string, text: string): readonly string[] {
	return finder.find(text).map((canary) => {
		const at = text.toLowerCase().indexOf(canary.toLowerCase().slice(0, 8));
		return `${name}: ${canary}: ${text.slice(Math.max(0, at - 150), at + 60)}`;
	});
}

describe("planted identifiers", () => {
	it("stand among rows that are accepted and counted", async () => {
		const { printed } = await pcref("validate", "extract");
		expect(printed).toMatch(/^Accepted in part/);
	});

	it("are more than ten thousand, each found whole, in part, and in the ways in which formats write it", () => {
		expect(canaries.all.length).toBeGreaterThan(10_000);
		for (const canary of canaries.all.slice(0, 500)) {
			const forms = [
				canary,
				canary.slice(-8),
				encodeURIComponent(canary),
				Buffer.from(canary).toString("base64"),
				JSON.stringify({ canary }),
				[...canary].map((character) => `&#${character.charCodeAt(0)};`).join(""),
			];
			for (const form of forms) expect(finder.find(`before ${form} after`)).toContain(canary);
		}
	});

	it.each(
		[
			"validate extract",
			"validate extract --format json",
			"validate extract --format csv --severities catalogue",
			"validate extract --out written --accept surrounding-space,null-literal,day-first-date,serial-date",
			"validate extract refused --out written",
			"validate refused --format json",
			"measure extract --population population.csv --format json",
			"measure extract --audience internal --measures mha.detentions,restrictive.people --format csv",
			"measure refused",
			"report extract --population population.csv --out written/report.html",
			"report extract --audience internal --out written/report.html",
			"report refused --out written/report.html",
			"measure extract/MHS001.csv",
			"report extract --population extract/MHS001.csv",
			"check documents",
			"check documents --organisation ZSYN0",
			"check extract/MHS001.csv documents/feedback.csv",
		].map((line) => [line]),
	)("appear in no output of pcref %s", async (line) => {
		expect(await leaksOf(line.split(" "))).toEqual([]);
	});

	it("appear in what accepted documents say of an organisation only where no form tells that they are", async () => {
		const leaks = await leaksOf(["check", "documents", "--organisation", "ZSYN0", "--format", "json"]);
		const ofPeople = /\d{9}|\d{3} \d{3} \d{4}|@|[A-Z]{2}\d\d \d[A-Z]{2}/;
		expect(leaks.filter((leak) => ofPeople.test(leak.split(": ")[1] ?? ""))).toEqual([]);
		expect(leaks.filter((leak) => !leak.includes('"says"') && !leak.includes('"id"'))).toEqual([]);
	});

	it("appear in no message of a schema", async () => {
		const planted = new Set(canaries.all);
		for (const name of (await readdir(join(folder, "documents"))).filter((file) => file.endsWith(".json"))) {
			const documents: readonly object[] = JSON.parse(
				await readFile(join(folder, "documents", name), "utf8"),
			);
			for (const { schema } of [kindOfFile(name)].flatMap((kind) => kind ?? [])) {
				// zod repeats the names of fields that it does not know
				const known = documents.filter((document) => !Object.keys(document).some((key) => planted.has(key)));
				const found = known.map((document) => schema.safeParse(document).error);
				expect(leaksIn(name, JSON.stringify(found) + found.map(String).join("\n"))).toEqual([]);
			}
		}
	});

	it("appear in no output about files whose structure is wrong", async () => {
		for (const name of await readdir(join(folder, "broken"))) {
			for (const more of [
				["--out", "written"],
				["--format", "json"],
				["--columns", "LocalPatientID,GMPReg"],
			]) {
				expect(await leaksOf(["validate", join("broken", name), ...more])).toEqual([]);
			}
		}
	});
});

/** Runs a command, looks for canaries in everything that comes out of it, and removes what it wrote. */
async function leaksOf(words: readonly string[]): Promise<readonly string[]> {
	const { code, printed, informed } = await pcref(...words);
	expect([0, 1, 2]).toContain(code);
	expect(printed + informed).not.toBe("");
	const written = words.includes("--out") ? await writtenIn(join(folder, "written")) : [];
	await rm(join(folder, "written"), { recursive: true, force: true });
	return [
		...leaksIn("printed", printed),
		...leaksIn("informed", informed),
		...written.flatMap(({ name, text }) => leaksIn(name, text)),
	];
}
