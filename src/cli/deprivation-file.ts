import type { DeprivationLookup } from "../measures/breakdowns/deprivation-lookup.js";
import { readCsv } from "../submission/csv/read-csv.js";
import { cellText } from "../submission/csv/record-batch.js";
import type { Limits } from "../submission/limits.js";
import type { Source } from "../submission/source.js";
import { RefusedError } from "./refused-error.js";

/** Names of the second column, which say from which end deciles are numbered. */
const directions = {
	decile_1_most_deprived: "most-deprived",
	decile_1_least_deprived: "least-deprived",
} as const;

/**
 * Reads the decile of deprivation of each postcode: a CSV file with the columns `postcode` and `decile_1_most_deprived`
 * or `decile_1_least_deprived`, as the numbering is. A file that does not say so is refused, as is a decile that is none
 * or a postcode with two: a wrong direction turns every conclusion round and is seen in no figure.
 */
export async function readDeprivation(
	source: Source,
	{ name, limits }: { readonly name: string; readonly limits: Limits },
): Promise<DeprivationLookup> {
	const refuse = (why: string) => new RefusedError(`${name} cannot be used for deprivation: ${why}.`);
	const deciles = new Map<string, number>();
	let columns: { readonly postcode: number; readonly decile: number } | null = null;
	let firstDecileIs: DeprivationLookup["firstDecileIs"] | null = null;
	for await (const part of readCsv(source, { limits })) {
		if (part.kind === "problem") throw refuse("it cannot be read as a CSV file");
		if (part.kind === "header") {
			const names = part.names.map((each) => each.trim().toLowerCase());
			const [direction, ...others] = Object.entries(directions).filter(([column]) => names.includes(column));
			if (!names.includes("postcode") || direction === undefined || others.length > 0) {
				throw refuse(
					`its columns must be postcode and either ${Object.keys(directions).join(" or ")}, which say how deciles are numbered`,
				);
			}
			firstDecileIs = direction[1];
			columns = { postcode: names.indexOf("postcode"), decile: names.indexOf(direction[0]) };
		}
		if (part.kind !== "records" || columns === null) continue;
		const { batch, first } = part;
		for (let record = first; record < batch.records; record++) {
			const start = batch.firstCell[record] ?? 0;
			const postcode = cellText(batch, start + columns.postcode)
				.replaceAll(/\s/g, "")
				.toUpperCase();
			const decile = cellText(batch, start + columns.decile).trim();
			if (postcode === "" && decile === "") continue;
			const line = batch.recordLine[record];
			if (postcode === "" || !/^(?:[1-9]|10)$/.test(decile)) {
				throw refuse(`line ${line} must have a postcode and a whole number from 1 to 10`);
			}
			if ((deciles.get(postcode) ?? Number(decile)) !== Number(decile)) {
				throw refuse(`the postcode of line ${line} has another decile before it`);
			}
			deciles.set(postcode, Number(decile));
		}
	}
	if (firstDecileIs === null || deciles.size === 0) throw refuse("it holds no postcode");
	return { title: `Deciles of deprivation by postcode (${source.name})`, firstDecileIs, deciles };
}
