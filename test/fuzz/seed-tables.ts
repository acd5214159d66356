import { createDemonstration } from "../../src/cli/demonstration/create-demonstration.js";
import type { RandomNumbers } from "../../src/cli/demonstration/random-numbers.js";
import { mhsds6 } from "../../src/tables/mhsds/mhsds-6.js";
import type { Table } from "../../src/tables/table.js";
import { oddCells } from "./mutations.js";

/** A table of the demonstration with a few of its records. */
export interface SeedTable {
	readonly table: Table;
	readonly header: readonly string[];
	readonly records: readonly (readonly string[])[];
}

const mostRecords = 40;

/** The tables of the demonstration and its untidy twin. */
/** Made once for all kinds. */
export const demonstration = createDemonstration({ people: 5_000 }).files;

const seedTables: readonly SeedTable[] = demonstration.flatMap(({ path, text }) => {
	const table = mhsds6.find(({ code }) => path.endsWith(`/${code}.csv`));
	if (table === undefined) return [];
	const [header = [], ...records] = text
		.split("\r\n", mostRecords + 1)
		.filter((line) => line !== "" && !line.includes('"'))
		.map((line) => line.split(","));
	return records.length === 0 ? [] : [{ table, header, records }];
});

/** A small one is read many times faster, and most of what goes wrong does not need a large one. */
const small = seedTables.filter(({ header }) => header.length <= 12);

export function someTable(random: RandomNumbers): SeedTable {
	return random.oneOf(random.chance(0.9) ? small : seedTables);
}

/** A few records of a table, some of their cells exchanged for odd ones. */
export function someRecords(random: RandomNumbers, { records }: SeedTable): readonly (readonly string[])[] {
	const odd = random.fraction() * 0.2;
	return Array.from({ length: random.whole(0, 4) }, () => {
		const record = records[random.whole(0, records.length - 1)] ?? [];
		return record.map((cell) =>
			random.chance(odd) ? (oddCells[random.whole(0, oddCells.length - 1)] ?? "") : cell,
		);
	});
}

/** A cell as it stands in delimited text: sometimes in quotation marks that it does not need. */
function quoted(random: RandomNumbers, cell: string): string {
	return /[",;|\t\r\n]/.test(cell) || random.chance(0.05) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Records as delimited text that any reader of CSV takes. */
export function delimitedText(random: RandomNumbers, rows: readonly (readonly string[])[]): string {
	const delimiter = random.chance(0.7) ? "," : random.oneOf([";", "\t", "|"]);
	const ending = random.oneOf(["\n", "\r\n", "\r"]);
	const text = rows.map((cells) => cells.map((cell) => quoted(random, cell)).join(delimiter)).join(ending);
	return random.chance(0.8) ? text + ending : text;
}
