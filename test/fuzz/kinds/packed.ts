import { readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import * as zip from "@zip.js/zip.js";
import type { RandomNumbers } from "../../../src/cli/demonstration/random-numbers.js";
import { validateSubmission } from "../../../src/submission/validate-submission.js";
import { handedOut, sameBytes } from "../check-tables.js";
import { expectedRecords } from "../expected-records.js";
import { type FuzzInput, sourcesOf } from "../fuzz-input.js";
import { type Kind, must } from "../kind.js";
import { cuts, mutatedBytes, mutatedText } from "../mutations.js";
import { delimitedText, someRecords, someTable } from "../seed-tables.js";
import { type ZipEntry, zipFile } from "../zip-file.js";

const encoder = new TextEncoder();

function textFile(random: RandomNumbers): { readonly name: string; readonly bytes: Uint8Array } {
	const seed = someTable(random);
	let text = delimitedText(random, [seed.header, ...someRecords(random, seed)]);
	if (random.chance(0.5)) text = mutatedText(random, text);
	return { name: `${seed.table.code}.csv`, bytes: encoder.encode(text) };
}

const gzip: Kind = {
	name: "gzip files",
	share: 4,
	make(random) {
		const { name, bytes } = textFile(random);
		let packed = new Uint8Array(gzipSync(bytes, { level: 1 }));
		if (random.chance(0.6)) packed = mutatedBytes(random, packed) as Uint8Array<ArrayBuffer>;
		return { files: [{ name: `${name}.gz`, bytes: packed }], pieces: cuts(random) };
	},
	async check(input) {
		const submission = await validateSubmission(sourcesOf(input), { scope: "tables" });
		const [table] = await handedOut(submission);
		if (!submission.readable || table === undefined) return;
		const inside = unpacked(input.files[0]?.bytes ?? new Uint8Array(0));
		if (inside === null) return;
		const { refused, records } = expectedRecords(inside);
		if (refused === "another form") return;
		must(refused === null, () => `read, but should be refused: ${refused}`);
		const body = records.slice(1);
		must(
			table.records.length === body.length,
			() => `${table.records.length} records, but ${body.length} are in the file`,
		);
		for (const [index, { bytes }] of body.entries()) {
			must(sameBytes(table.records[index]?.bytes, bytes), () => `record ${index + 1} has other bytes`);
		}
	},
};

/** What is in a gzip file; null where it is damaged or no gzip any more. */
function unpacked(bytes: Uint8Array): Uint8Array | null {
	try {
		return new Uint8Array(gunzipSync(bytes));
	} catch {
		return null;
	}
}

const oddPaths = [
	"../MHS002.csv",
	"/MHS001.csv",
	"a\\MHS002.csv",
	"",
	"C:\\MHS002.csv",
	"MHS002.csv\0.txt",
	"folder/",
];
const oddSizes = [0, 1, 10, 0xffff_ffff, 0x7fff_ffff];

function wrong(random: RandomNumbers, entry: ZipEntry): ZipEntry {
	switch (random.whole(0, 6)) {
		case 0:
			return { ...entry, name: random.oneOf(oddPaths) };
		case 1:
			return { ...entry, stated: { size: random.oneOf(oddSizes) } };
		case 2:
			return { ...entry, stated: { packed: random.oneOf(oddSizes) } };
		case 3:
			return { ...entry, stated: { checksum: random.whole(0, 0xffff_ffff) } };
		case 4:
			return { ...entry, flags: random.whole(0, 0xffff) };
		case 5:
			return { ...entry, bytes: zipFile([entry]) };
		default:
			return { ...entry, bytes: new Uint8Array(gzipSync(entry.bytes)) };
	}
}

const archives: Kind = {
	name: "ZIP archives",
	share: 4,
	make(random) {
		const entries = Array.from({ length: random.whole(0, 3) }, (): ZipEntry => {
			const entry = { ...textFile(random), stored: random.chance(0.3) };
			return random.chance(0.3) ? wrong(random, entry) : entry;
		});
		let bytes = zipFile(entries, random.chance(0.05) ? { count: random.whole(0, 0xffff) } : {});
		if (random.chance(0.3)) bytes = mutatedBytes(random, bytes);
		return { files: [{ name: "extract.zip", bytes }], pieces: cuts(random) };
	},
	check: accounted,
};

/** The parts of the workbooks among the fixtures. */
const workbooks: readonly (readonly ZipEntry[])[] = await Promise.all(
	["workbook.xlsx", "MHS002 merged header.xlsx", "calendar of 1904.xlsx"].map(async (name) => {
		const file = readFileSync(`test/fixtures/input/${name}`);
		const reader = new zip.ZipReader(new zip.Uint8ArrayReader(new Uint8Array(file)), {
			useWebWorkers: false,
		});
		const entries: ZipEntry[] = [];
		for (const entry of await reader.getEntries()) {
			if (entry.directory) continue;
			const bytes = await entry.getData(new zip.Uint8ArrayWriter(), { useWebWorkers: false });
			entries.push({ name: entry.filename, bytes, stored: true });
		}
		return entries;
	}),
);

const markup = [
	"<",
	">",
	"</c>",
	"<c>",
	'<c r="XFD1048576"><v>1</v></c>',
	'<c r="A9" t="s"><v>99999</v></c>',
	"</row>",
	'<row r="1048576">',
	'<row r="2"><c r="A2" t="e"><v>#N/A</v></c></row>',
	'"',
	"&",
	"&#0;",
	"&#x110000;",
	"&amp;lt;",
	"<v>",
	"</v>",
	"<v>1e309</v>",
	"<v>-1</v>",
	't="b"',
	't="d"',
	't="inlineStr"',
	' s="999"',
	"0",
	"1",
	"-",
	"9999999",
	"<f>A1</f>",
	"<!--",
	"]]>",
	"<![CDATA[",
	'<!DOCTYPE x [<!ENTITY a "aaaa">]>',
	"&a;",
	'<mergeCell ref="A1:XFD9"/>',
];

const workbook: Kind = {
	name: "workbooks",
	share: 2,
	make(random) {
		const parts = [...random.oneOf(workbooks)];
		for (let count = random.whole(1, 3); count > 0; count--) {
			const at = random.whole(0, parts.length - 1);
			const part = parts[at];
			if (part === undefined) continue;
			if (random.chance(0.05)) parts.splice(at, 1);
			else if (random.chance(0.1)) parts[at] = { ...part, bytes: mutatedBytes(random, part.bytes) };
			else {
				const text = Buffer.from(part.bytes).toString("utf8");
				parts[at] = { ...part, bytes: encoder.encode(mutatedText(random, text, markup)) };
			}
		}
		return {
			files: [{ name: random.oneOf(["extract.xlsx", "MHS401.xlsx"]), bytes: zipFile(parts) }],
			pieces: [],
		};
	},
	check: accounted,
};

async function accounted(input: FuzzInput): Promise<void> {
	await handedOut(await validateSubmission(sourcesOf(input), { scope: "tables", ...input.options }));
}

export const packedKinds: readonly Kind[] = [gzip, archives, workbook];
