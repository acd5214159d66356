import { ArgumentError } from "../../../src/issues/argument-error.js";
import type { Repair } from "../../../src/submission/validation/cell-departures.js";
import { dataSets } from "../../../src/tables/data-sets.js";
import { checkText } from "../check-tables.js";
import { type Kind, must } from "../kind.js";
import { cuts, encoded, mutatedText, oddCells } from "../mutations.js";
import { delimitedText, someRecords, someTable } from "../seed-tables.js";

const repairs = [
	"surrounding-space",
	"null-literal",
	"day-first-date",
	"serial-date",
	"date-time",
	"time-with-date",
	"time-fraction",
	"decimal-zero",
	"lost-zero",
] as const satisfies readonly Repair[];
const oddNames = ["", "toString", "constructor", "__proto__", "x", "MHS999", "MHS001", " LocalPatientID "];

/** Repairs that are asked for: what was not asked for may not be made. */
const accept: Kind = {
	name: "tables with repairs",
	share: 15,
	make(random) {
		const seed = someTable(random);
		const records = someRecords(random, seed).map((record) =>
			record.map((cell) => (random.chance(0.2) ? (oddCells[random.whole(0, 30)] ?? "") : cell)),
		);
		const names: readonly Repair[] = random.shuffled(repairs).slice(0, random.whole(0, repairs.length));
		return {
			files: [
				{
					name: `${seed.table.code}.csv`,
					bytes: encoded(random, delimitedText(random, [seed.header, ...records])),
				},
			],
			pieces: cuts(random),
			options: { accept: random.chance(0.03) ? [...names, random.oneOf(oddNames) as Repair] : names },
		};
	},
	async check(input) {
		const names = new Set<string>(input.options?.accept);
		const isKnown = [...names].every((name) => repairs.some((repair) => repair === name));
		const submission = await orRefused(() => checkText(input, { header: false }), isKnown);
		for (const { repair, cells } of submission?.repairs ?? []) {
			must(names.has(repair) && cells > 0, () => `${repair} in ${cells} cells was not asked for`);
		}
	},
};

/** Names of columns that files have, or do not have. */
const columns: Kind = {
	name: "tables with mapped or given columns",
	share: 10,
	make(random) {
		const seed = someTable(random);
		const theirs = seed.header.map((name) =>
			random.chance(0.3) ? mutatedText(random, name, ["x", "_", " ", "é"]) : name,
		);
		const mapping = Object.fromEntries(
			theirs.flatMap((name, index) => (random.chance(0.4) ? [[name, seed.header[index] ?? ""]] : [])),
		);
		const given = random.chance(0.4);
		const code = random.chance(0.03) ? random.oneOf(oddNames) : seed.table.code;
		const ours = random.chance(0.03) ? { ...mapping, theirs: random.oneOf(oddNames) } : mapping;
		const rows =
			given && random.chance(0.8) ? someRecords(random, seed) : [theirs, ...someRecords(random, seed)];
		return {
			files: [{ name: `${seed.table.code}.csv`, bytes: encoded(random, delimitedText(random, rows)) }],
			pieces: cuts(random),
			options: given ? { columns: { [code]: theirs } } : { mapping: { [code]: ours } },
		};
	},
	async check(input) {
		const { columns: given = {}, mapping = {} } = input.options ?? {};
		const tables = dataSets["mhsds-6"];
		const isKnown = [...Object.keys(given), ...Object.keys(mapping)].every((code) =>
			tables.some((table) => table.code === code),
		);
		const areOurs = Object.entries(mapping).every(([code, names]) => {
			const fields = Object.keys(tables.find((table) => table.code === code)?.fields ?? {});
			return Object.values(names).every((name) =>
				fields.some((field) => field.toLowerCase() === name.trim().toLowerCase()),
			);
		});
		await orRefused(() => checkText(input, { header: true }), isKnown && areOurs);
	},
};

/** Runs a check whose options are right; wrong ones must be refused, and nothing else. */
async function orRefused<T>(check: () => Promise<T>, isRight: boolean): Promise<T | null> {
	try {
		const result = await check();
		must(isRight, () => "wrong options are not refused");
		return result;
	} catch (cause) {
		if (!isRight && cause instanceof ArgumentError) return null;
		throw cause;
	}
}

export const optionKinds: readonly Kind[] = [accept, columns];
