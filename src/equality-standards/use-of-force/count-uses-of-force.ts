import { ArgumentError } from "../../issues/argument-error.js";
import { type AgeSchemeId, ageSchemes } from "../../reference/age/age-bands.js";
import {
	ageDimension,
	type ForceCountValue,
	type ForceDivisor,
	forceDimensions,
	notKnown,
} from "./dimensions.js";
import type { UseOfForceRecord } from "./use-of-force-record.js";

/** What uses of force are divided by: the type of force, or a characteristic of the patient. */
export type UseOfForceDivision =
	| { readonly by: ForceDivisor }
	| { readonly by: "age"; readonly ageScheme: AgeSchemeId };

/** One row of a count of uses of force. */
export interface UseOfForceCount extends ForceCountValue {
	/** Uses of force: records. */
	readonly uses: number;
	/** People on whom force was used, told apart by their consistent identifiers. */
	readonly people: number;
}

interface Tally extends ForceCountValue {
	readonly records: Set<string>;
	readonly people: Set<string>;
}

/** Order of values that no list puts in order: by list and code, and not known last. */
function inOrder(one: ForceCountValue, other: ForceCountValue): number {
	if (one.code === notKnown.code || other.code === notKnown.code) return one.code === notKnown.code ? 1 : -1;
	if (one.scheme !== other.scheme) return one.scheme < other.scheme ? -1 : 1;
	return one.code.localeCompare(other.code, "en", { numeric: true });
}

function dimensionOf(division: UseOfForceDivision) {
	if (division.by === "age") {
		if (!Object.hasOwn(ageSchemes, division.ageScheme)) {
			throw new ArgumentError("options.ageScheme", "is not the id of an age scheme");
		}
		return ageDimension(division.ageScheme);
	}
	if (!Object.hasOwn(forceDimensions, division.by)) {
		throw new ArgumentError("options.by", `must be age or one of ${Object.keys(forceDimensions).join(", ")}`);
	}
	return forceDimensions[division.by];
}

/**
 * Counts uses of force by type or by a characteristic of the patient: plain counts, the material of the statistics
 * that the Mental Health Units (Use of Force) Act 2018 asks for. Rates need patients or bed days to divide by, which
 * records of force do not hold.
 *
 * Counts are exact and small numbers are not hidden: they are for the organisation's own use. A use of force with two
 * types stands in two rows, and so do people whose characteristic was recorded differently, so rows need not add up
 * to the totals. Records of one organisation with the same id are one use of force.
 *
 * @param records Parsed records.
 * @param options `by`: what to count by; with `age`, `ageScheme` names the bands.
 * @returns A row for each value of a fixed list, in its order, with 0 where nothing was counted; then a row for each
 * other value that occurs, by list and code. Not known is a row of its own.
 * @throws ArgumentError where `by` or `ageScheme` is none of those there are.
 *
 * @example
 * ```ts
 * import { countUsesOfForce, useOfForceRecordExample } from "pcref/equality-standards";
 *
 * const rows = countUsesOfForce([useOfForceRecordExample], { by: "type" });
 * rows.map(({ code, uses }) => `${code} ${uses}`).slice(0, 4); // => ["physical-restraint 1", "mechanical-restraint 0", "chemical-restraint 0", "seclusion 1"]
 * countUsesOfForce([useOfForceRecordExample], { by: "sex" }); // => [{ code: "female", uses: 0 }, { code: "male", uses: 1, people: 1 }, { code: "not-known", uses: 0 }]
 * ```
 */
export function countUsesOfForce(
	records: readonly UseOfForceRecord[],
	options: UseOfForceDivision,
): readonly UseOfForceCount[] {
	const dimension = dimensionOf(options);
	const tallies = new Map<string, Tally>();
	const tallyOf = (value: ForceCountValue): Tally => {
		const key = JSON.stringify([value.scheme, value.code]);
		const tally = tallies.get(key) ?? { ...value, records: new Set(), people: new Set() };
		tallies.set(key, tally);
		return tally;
	};
	for (const value of dimension.values) tallyOf(value);
	for (const record of records) {
		for (const value of dimension.of(record)) {
			const tally = tallyOf(value);
			tally.records.add(JSON.stringify([record.organisation.code, record.id]));
			tally.people.add(record.consistentIdentifier);
		}
	}
	const rows = [...tallies.values()];
	const listed = dimension.values.length;
	return [...rows.slice(0, listed), ...rows.slice(listed).sort(inOrder)].map(
		({ records: uses, people, ...value }) => ({
			...value,
			uses: uses.size,
			people: people.size,
		}),
	);
}
