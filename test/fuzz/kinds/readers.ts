import type { RandomNumbers } from "../../../src/cli/demonstration/random-numbers.js";
import { openInputs } from "../../../src/submission/input/open-inputs.js";
import type { InputPart } from "../../../src/submission/input/table-input.js";
import { defaultLimits } from "../../../src/submission/limits.js";
import { checkText, sameBytes } from "../check-tables.js";
import { expectedRecords } from "../expected-records.js";
import { type FuzzInput, sourcesOf } from "../fuzz-input.js";
import { type Kind, must } from "../kind.js";
import { cuts, encoded, joined, mutatedBytes, mutatedText } from "../mutations.js";
import { delimitedText, someRecords, someTable } from "../seed-tables.js";

/** What a reader found: the bytes of everything, line by line, and how it ended. */
interface Found {
	readonly lines: readonly number[];
	readonly bytes: Uint8Array;
	/** Of each cell its flags and where it lies in its record. */
	readonly cells: readonly number[];
	readonly departures: readonly string[];
	/** The code that ended the reading, null where nothing did. */
	readonly problem: string | null;
}

async function foundIn(input: FuzzInput): Promise<Found> {
	const limits = { ...defaultLimits, ...input.options?.limits };
	const { inputs, findings } = await openInputs(sourcesOf(input), limits);
	const lines: number[] = [];
	const pieces: Uint8Array[] = [];
	const cells: number[] = [];
	const departures: string[] = [];
	let problem: string | null = findings[0]?.finding.code ?? null;
	const note = (part: InputPart) => {
		if (part.kind === "departure") departures.push(`${part.finding.code} ${part.finding.line}`);
		else if (part.kind === "problem") problem = part.finding.code;
		else if (part.kind === "header") {
			pieces.push(part.bytes.slice());
			departures.push(part.names.join("\n"));
		} else {
			const { batch, first, original } = part;
			for (let index = first; index < batch.records; index++) {
				const start = batch.recordStart[index] ?? 0;
				lines.push(batch.recordLine[index] ?? 0);
				pieces.push((original?.(index) ?? batch.bytes.subarray(start, batch.recordEnd[index])).slice());
				const end = batch.firstCell[index + 1] ?? 0;
				for (let cell = batch.firstCell[index] ?? 0; cell < end; cell++) {
					cells.push(
						batch.cellFlags[cell] ?? 0,
						(batch.cellStart[cell] ?? 0) - start,
						(batch.cellEnd[cell] ?? 0) - start,
					);
				}
			}
		}
	};
	for (const opened of inputs) for await (const part of opened.read({ limits })) note(part);
	// whether an encoding is said before or after the header depends on how much comes at once
	return { lines, bytes: joined(...pieces), cells, departures: departures.sort(), problem };
}

async function checkCuts(input: FuzzInput): Promise<void> {
	const [file] = input.files;
	const bytes = file?.bytes ?? new Uint8Array(0);
	const cut = await foundIn(input);
	// a small file is gathered before it is read, however it is cut
	const whole = bytes.length > startBytes ? await foundIn({ ...input, pieces: [] }) : cut;
	// which of several problems is met first depends on how much comes at once
	must(
		(cut.problem === null) === (whole.problem === null),
		() => `${cut.problem} in pieces, but ${whole.problem} in one`,
	);
	if (whole.problem === null) {
		for (const name of ["lines", "cells", "departures"] as const) {
			must(
				same(cut[name], whole[name]),
				() => `other ${name} in pieces than in one: ${tail(cut[name])} / ${tail(whole[name])}`,
			);
		}
		must(sameBytes(cut.bytes, whole.bytes), () => "other bytes in pieces than in one");
	}
	const expected = expectedRecords(bytes, input.options?.limits ?? {});
	if (expected.refused === "another form") return;
	if (expected.refused !== null || expected.records.length === 0) {
		must(
			whole.problem !== null,
			() => `nothing ended the reading, but it should be refused: ${expected.refused}`,
		);
		return;
	}
	must(whole.problem === null, () => `${whole.problem}, but nothing is wrong with the file`);
	const all = joined(expected.mark, ...expected.records.map((record) => record.bytes));
	must(sameBytes(whole.bytes, all), () => "other bytes than in the file");
	const lines = expected.records.slice(1).map(({ line }) => line);
	must(same(lines, whole.lines), () => "other lines than in the file");
}

const tail = (list: readonly unknown[]) => JSON.stringify(list).slice(-80);

function same(one: readonly unknown[], other: readonly unknown[]): boolean {
	return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** So many bytes are gathered before the first piece is read: what is to be cut must stand behind them. */
const startBytes = 64 * 1024;
const longRecord = new Uint8Array(startBytes).fill(0x41).fill(0x0a, 1, 2);

/** Bytes as a file, or, one time in fourteen, behind a long record, with the cuts where they stand. */
function cutUp(random: RandomNumbers, bytes: Uint8Array): FuzzInput {
	if (random.chance(0.93)) {
		const pieces = random.chance(0.3) ? [random.whole(1, 40), random.whole(20, 60)] : [];
		return { files: [{ name: "MHS.csv", bytes }], pieces };
	}
	const small = Array.from({ length: random.whole(1, 6) }, () => random.whole(1, 5));
	const both = joined(longRecord, Uint8Array.of(random.chance(0.5) ? 0x0a : 0x0d), bytes);
	return { files: [{ name: "MHS.csv", bytes: both }], pieces: [startBytes + random.whole(0, 3), ...small] };
}

const alphabet = [0x22, 0x22, 0x22, 0x2c, 0x2c, 0x2c, 0x0a, 0x0d, 0x0a, 0x0d, 0x20, 0x41, 0x3b, 0x09, 0x7c];
const rare = [0, 0xef, 0xbb, 0xbf, 0xfe, 0xff, 0xc3, 0xa9, 0x81, 0x7b, 0x5b, 0x3c];

function generated(random: RandomNumbers): Uint8Array {
	const odd = random.chance(0.5) ? 0 : random.fraction() * 0.3;
	return Uint8Array.from({ length: random.whole(0, random.chance(0.1) ? 400 : 40) }, () => {
		if (random.chance(0.05)) return random.whole(0, 255);
		const from = random.chance(odd) ? rare : alphabet;
		return from[random.whole(0, from.length - 1)] ?? 0;
	});
}

const pieces: Kind = {
	name: "text, mutated and cut",
	share: 360,
	make(random) {
		const seed = someTable(random);
		let text = delimitedText(random, [seed.header, ...someRecords(random, seed)]);
		for (let count = random.whole(0, 3); count > 0; count--) text = mutatedText(random, text);
		let bytes = encoded(random, text);
		for (let count = random.whole(0, 2); count > 0; count--) bytes = mutatedBytes(random, bytes);
		return cutUp(random, bytes);
	},
	check: checkCuts,
};

const bytes: Kind = {
	name: "generated bytes, cut",
	share: 438,
	make: (random) => cutUp(random, generated(random)),
	check: checkCuts,
};

/** Generated bytes under the header of a table, or under none. */
const tables: Kind = {
	name: "generated bytes as tables",
	share: 15,
	make(random) {
		const { table, header } = someTable(random);
		const start = random.chance(0.7) ? new TextEncoder().encode(`${header.join(",")}\n`) : new Uint8Array(0);
		return {
			files: [{ name: `${table.code}.csv`, bytes: joined(start, generated(random)) }],
			pieces: cuts(random),
		};
	},
	check: async (input) => {
		await checkText(input, { header: true });
	},
};

export const readerKinds: readonly Kind[] = [pieces, bytes, tables];
