import type { EthnicCategoryCode } from "../reference/ethnicity/nhs-ethnic-category-2001.js";
import type { EthnicCategoryReading } from "../reference/ethnicity/read-ethnic-category.js";

/** What is counted of a submitted ethnic category: its national code, or that it was missing or invalid. */
export type CountedEthnicity = EthnicCategoryCode | "missing" | "invalid";

/** How many of something have each kind of ethnic category. The five kinds stay apart. */
export interface EthnicityTally {
	readonly known: number;
	readonly declined: number;
	readonly notKnown: number;
	readonly missing: number;
	readonly invalid: number;
}

const emptyTally: EthnicityTally = { known: 0, declined: 0, notKnown: 0, missing: 0, invalid: 0 };

/** What a reading is counted as. A provider's own second character is dropped. */
export function countedEthnicity(reading: EthnicCategoryReading): CountedEthnicity {
	return "code" in reading ? reading.code : reading.status;
}

/** Tallies ethnic categories, each counted `count` times. */
export function tallyOf(
	counted: Iterable<{ readonly ethnicity: CountedEthnicity; readonly count: number }>,
): EthnicityTally {
	const tally = { ...emptyTally };
	for (const { ethnicity, count } of counted) tally[kindOf(ethnicity)] += count;
	return tally;
}

function kindOf(ethnicity: CountedEthnicity): keyof EthnicityTally {
	if (ethnicity === "Z") return "declined";
	if (ethnicity === "99") return "notKnown";
	return ethnicity === "missing" || ethnicity === "invalid" ? ethnicity : "known";
}
