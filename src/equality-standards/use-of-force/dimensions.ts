import { ageBandOf } from "../../reference/age/age-band.js";
import { type AgeSchemeId, ageSchemes } from "../../reference/age/age-bands.js";
import type { CodedValue } from "../../reference/coded-value.js";
import { census2021EthnicGroups } from "../../reference/ethnicity/census-2021-ethnic-group.js";
import { nhsEthnicCategory2001 } from "../../reference/ethnicity/nhs-ethnic-category-2001.js";
import { forceTypes } from "./force-types.js";
import type { UseOfForceRecord } from "./use-of-force-record.js";

/** A value that uses of force are counted under. */
export interface ForceCountValue extends CodedValue {
	readonly label: string;
}

/** A way of dividing uses of force: the values that always have a row, in order, and those of one record. */
export interface ForceDimension {
	readonly values: readonly ForceCountValue[];
	readonly of: (record: UseOfForceRecord) => readonly ForceCountValue[];
}

/** The scheme of the plain answers of the record. */
const scheme = "pcref-package-use-of-force-answers-1";

/** The value of a characteristic that nobody knows. */
export const notKnown: ForceCountValue = { scheme, code: "not-known", label: "Not known" };

function answers<Code extends string>(
	entries: readonly (readonly [code: Code, label: string])[],
	answerOf: (record: UseOfForceRecord) => Code | "not-known",
): ForceDimension {
	const values = entries.map(([code, label]) => ({ scheme, code, label }));
	return {
		values: [...values, notKnown],
		of: (record) => [values.find(({ code }) => code === answerOf(record)) ?? notKnown],
	};
}

const yesAndNo = [
	["yes", "Yes"],
	["no", "No"],
] as const;

const raceLists = [nhsEthnicCategory2001, census2021EthnicGroups].map((list) =>
	list.codes.map(({ code, label }) => ({ scheme: list.scheme, code, label })),
);

/** Codes of lists that the record names itself: a row for each that occurs. */
function named(recorded: (record: UseOfForceRecord) => CodedValue | null): ForceDimension {
	return {
		values: [],
		of: (record) => {
			const value = recorded(record);
			return value === null ? [notKnown] : [{ ...value, label: value.code }];
		},
	};
}

/** What uses of force can be divided by, apart from age. */
export type ForceDivisor =
	| "type"
	| "disability"
	| "marriage-or-civil-partnership"
	| "pregnancy"
	| "race"
	| "religion-or-belief"
	| "sex"
	| "sexual-orientation"
	| "learning-disability"
	| "autism";

/** The ways of dividing uses of force, apart from age. */
export const forceDimensions: Readonly<Record<ForceDivisor, ForceDimension>> = {
	type: {
		values: forceTypes.codes.map(({ code, label }) => ({ scheme: forceTypes.scheme, code, label })),
		of: ({ force }) =>
			forceTypes.codes
				.filter(({ code }) => force.some(({ type }) => type === code))
				.map(({ code, label }) => ({ scheme: forceTypes.scheme, code, label })),
	},
	disability: answers(yesAndNo, ({ characteristics }) => characteristics.disability.answer),
	"marriage-or-civil-partnership": answers(
		[
			["married", "Married"],
			["civil-partnership", "In a civil partnership"],
			["neither", "Neither"],
		],
		({ characteristics }) => characteristics.marriageOrCivilPartnership,
	),
	pregnancy: answers(yesAndNo, ({ characteristics }) => characteristics.pregnancy),
	race: {
		values: raceLists[0] ?? [],
		of: ({ characteristics: { race } }) =>
			raceLists.flat().filter((value) => value.scheme === race.scheme && value.code === race.code),
	},
	"religion-or-belief": named(({ characteristics }) => characteristics.religionOrBelief),
	sex: answers(
		[
			["female", "Female"],
			["male", "Male"],
		],
		({ characteristics }) => characteristics.sex,
	),
	"sexual-orientation": named(({ characteristics }) => characteristics.sexualOrientation),
	"learning-disability": answers(yesAndNo, ({ learningDisability }) => learningDisability),
	autism: answers(yesAndNo, ({ autism }) => autism),
};

/** Age in the bands of a named scheme. */
export function ageDimension(ageScheme: AgeSchemeId): ForceDimension {
	const inBand = (label: string): ForceCountValue => ({ scheme: ageScheme, code: label, label });
	return {
		values: ageSchemes[ageScheme].bands.map(({ label }) => inBand(label)),
		of: ({ characteristics: { age } }) => {
			if (age === null) return [notKnown];
			const band = ageBandOf({ scheme: ageScheme, age });
			return [band.status === "ok" ? inBand(band.label) : inBand("Outside the bands")];
		},
	};
}
