import fc from "fast-check";
import type { ParticipationLevel } from "../../../src/framework/co-production/participation-level.js";
import { participationScales } from "../../../src/framework/co-production/participation-scales.js";
import type { FeedbackTheme } from "../../../src/framework/feedback/feedback-theme.js";
import { feedbackThemes } from "../../../src/framework/feedback/feedback-themes.js";
import type { OrganisationCode } from "../../../src/framework/organisation-code.js";
import type { PopulationGroup } from "../../../src/framework/population-group.js";
import { census2021EthnicGroupCodes } from "../../../src/reference/ethnicity/census-2021-ethnic-group.js";
import { knownEthnicCategoryCodes } from "../../../src/reference/ethnicity/nhs-ethnic-category-2001.js";
import { rollUps } from "../../../src/reference/ethnicity/roll-ups.js";

const nhs = "nhs-ethnic-category-2001" as const;

/** Text that is not blank, with letters of many scripts and characters that files quote and escape. */
export const plainTexts = fc
	.oneof(
		fc.string({ minLength: 1, maxLength: 30 }),
		fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
		fc.constantFrom("a,b", 'said "no"', "two\nlines", "~/a", "Ìfé", "=1+1", "null", "true", "0012", " edge "),
	)
	.filter((text) => /\S/.test(text));

/** The day so many days after 1 January 2020. */
export function dayAfter(days: number): string {
	return new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
}

/** Days of the years 2020 to 2030, leap days among them. */
export const days = fc.integer({ min: 0, max: 4000 }).map(dayAfter);

/** Days in order, as many as asked for; some may be the same. */
export function daysInOrder(count: number): fc.Arbitrary<readonly string[]> {
	return fc.array(days, { minLength: count, maxLength: count }).map((found) => found.toSorted());
}

/** Codes of organisations, issued or not. */
export const organisations: fc.Arbitrary<OrganisationCode> = fc
	.constantFrom("ZSYN0", "RV5", "RXT", "NQT5F")
	.map((code) => ({ scheme: "ods", code }));

/** A known ethnic group of the NHS list or of Census 2021. */
const ethnicGroups = fc.oneof(
	fc.constantFrom(...knownEthnicCategoryCodes).map((code) => ({ scheme: nhs, code })),
	fc
		.constantFrom(...census2021EthnicGroupCodes)
		.map((code) => ({ scheme: "census-2021-ethnic-group" as const, code })),
);

/** An ethnic group as recorded: known, declined or not known. */
export const recordedEthnicGroups = fc.oneof(
	ethnicGroups,
	fc.constantFrom("Z" as const, "99" as const).map((code) => ({ scheme: nhs, code })),
);

/** Groups of every kind; the groups of roll-ups are ones that they have. */
export const populationGroups: fc.Arbitrary<PopulationGroup> = fc.oneof(
	ethnicGroups.map((category) => ({ kind: "ethnic-group" as const, category })),
	fc.constantFrom(...Object.values(rollUps)).chain(({ id, groups }) =>
		fc.constantFrom(...groups).map(({ label }) => ({
			kind: "roll-up-group" as const,
			rollUp: id,
			label,
		})),
	),
	plainTexts.map((description) => ({ kind: "described" as const, description })),
);

/** Levels of the built-in scales, and of scales that a trust might have. */
export const participationLevels: fc.Arbitrary<ParticipationLevel> = fc.oneof(
	fc
		.constantFrom(...participationScales)
		.chain(({ scheme, codes }) =>
			fc.constantFrom(...codes).map(({ code }) => ({ scale: scheme, level: code })),
		),
	plainTexts.map((level) => ({ scale: "ours", level })),
);

/** Themes of the built-in list, and of lists that a trust might have. */
export const themes: fc.Arbitrary<FeedbackTheme> = fc.oneof(
	fc.constantFrom(...feedbackThemes.codes).map(({ code }) => ({ scheme: feedbackThemes.scheme, code })),
	plainTexts.map((code) => ({ scheme: "ours", code })),
);

/** Ids of so many things of one kind, each different, some with characters that a JSON pointer escapes. */
export function idsOf(letter: string, count: number): readonly string[] {
	return Array.from({ length: count }, (_, index) => `${letter}${index % 7 === 6 ? "/~" : "-"}${index + 1}`);
}

/** An object that may lack some of its fields, rather than hold undefined in them. */
export function withOptional<Needed extends object, Optional extends object>(
	needed: { [Key in keyof Needed]: fc.Arbitrary<Needed[Key]> },
	optional: { [Key in keyof Optional]: fc.Arbitrary<Optional[Key]> },
): fc.Arbitrary<Needed & Partial<Optional>> {
	return fc
		.tuple(fc.record(needed), fc.record(optional, { requiredKeys: [] }))
		.map(([first, second]) => ({ ...first, ...second }) as Needed & Partial<Optional>);
}

/** Where a trust says that something of its own comes from. */
export const provenances = withOptional(
	{ status: fc.constantFrom("local" as const, "unverified" as const), source: plainTexts },
	{ edition: plainTexts, retrieved: days, note: plainTexts },
);
