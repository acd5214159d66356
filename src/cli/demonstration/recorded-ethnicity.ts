import {
	type KnownEthnicCategoryCode,
	knownEthnicCategoryCodes,
} from "../../reference/ethnicity/nhs-ethnic-category-2001.js";
import { apportion } from "./apportion.js";

/** What stands in the ethnic category of a record: a group, not stated, not known, or nothing. */
export type RecordedEthnicity = KnownEthnicCategoryCode | "Z" | "99" | "";

// Invented shares of all records.
const unknown: readonly (readonly [RecordedEthnicity, number])[] = [
	["Z", 0.04],
	["99", 0.05],
	["", 0.02],
];

const known = 1 - unknown.reduce((sum, [, share]) => sum + share, 0);

/**
 * The recorded ethnicity of a number of people, in code-list order. The 16 groups stand to one another as expected;
 * beside them come those whose ethnicity is not stated, not known or blank.
 *
 * @param options.expected - people expected in a group; only the proportions matter where `people` is given.
 * @param options.people - how many; without it, as many as are expected in the groups and those unknown beside them.
 */
export function recordedEthnicities({
	expected,
	people,
}: {
	readonly expected: (code: KnownEthnicCategoryCode) => number;
	readonly people?: number;
}): readonly RecordedEthnicity[] {
	const inGroups = knownEthnicCategoryCodes.reduce((sum, code) => sum + expected(code), 0);
	const weights: readonly (readonly [RecordedEthnicity, number])[] = [
		...knownEthnicCategoryCodes.map((code) => [code, (expected(code) / inGroups) * known] as const),
		...unknown,
	];
	const counts = apportion(
		people ?? Math.round(inGroups / known),
		weights.map(([, weight]) => weight),
	);
	return weights.flatMap(([ethnicity], index) =>
		Array<RecordedEthnicity>(counts[index] ?? 0).fill(ethnicity),
	);
}
