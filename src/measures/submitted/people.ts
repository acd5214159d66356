import { ArgumentError } from "../../issues/argument-error.js";
import { ageBandOf } from "../../reference/age/age-band.js";
import type { AgeSchemeId } from "../../reference/age/age-bands.js";
import { ageOn } from "../../reference/age/age-on.js";
import { readEthnicCategory } from "../../reference/ethnicity/read-ethnic-category.js";
import type { Sex } from "../../reference/population.js";
import { MHS001 } from "../../tables/mhsds/mhs001.js";
import type { Row } from "../../tables/table.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { decileReader } from "../breakdowns/deprivation-lookup.js";
import type { CountOptions } from "../countable-measure.js";
import type { CountAttributes, Countable } from "../counts.js";
import { type CountedEthnicity, countedEthnicity, type EthnicityTally, tallyOf } from "../ethnicity-tally.js";

/** What a person's events are counted by, from the person's MHS001 record of the same provider and period. */
export interface PersonAttributes {
	readonly ethnicity: CountedEthnicity;
	/** Null where the derived gender is neither 1 nor 2. */
	readonly sex: Sex | null;
	/** Completed years on the last day of the period; null where the birth date is not known. */
	readonly age: number | null;
	/** Codes of the breakdowns that were asked for; absent where none was. */
	readonly attributes?: CountAttributes;
}

/** The people of a submission, by LocalPatientID. */
export interface SubmittedPeople {
	readonly people: ReadonlyMap<string, PersonAttributes>;
	/** Everybody in MHS001, whether wanted or not. */
	readonly everybody: EthnicityTally;
}

/** People who cannot be found have no attributes; validation keeps them out of what is counted here. */
const unknownPerson: PersonAttributes = { ethnicity: "missing", sex: null, age: null };

/** Reads MHS001. Of people who are not wanted only a tally is kept. */
export async function readPeople(
	submission: ValidatedSubmission,
	wanted: { has(person: string): boolean },
	options: Pick<CountOptions, "breakdowns" | "deprivation"> = {},
): Promise<SubmittedPeople> {
	const attributesOf = attributeReader(submission, options);
	const people = new Map<string, PersonAttributes>();
	/** People who are alike share one object. */
	const distinct = new Map<string, PersonAttributes>();
	const counted = new Map<CountedEthnicity, number>();
	for await (const record of submission.records(MHS001)) {
		const ethnicity = countedEthnicity(readEthnicCategory(record.EthnicCategory));
		counted.set(ethnicity, (counted.get(ethnicity) ?? 0) + 1);
		if (!wanted.has(record.LocalPatientID)) continue;
		const age = ageOn({ birthDate: record.PersonBirthDate, on: submission.period.end });
		const attributes = attributesOf?.(record);
		const alike = { ethnicity, sex: sexOf(record), age, ...(attributes === undefined ? {} : { attributes }) };
		const name = `${ethnicity} ${alike.sex} ${age} ${attributes?.deprivation}`;
		const known = distinct.get(name) ?? alike;
		distinct.set(name, known);
		people.set(record.LocalPatientID, known);
	}
	return { people, everybody: tallyOf(Array.from(counted, ([ethnicity, count]) => ({ ethnicity, count }))) };
}

/** What an event of a person is counted by. */
export function countableOf(attributes: PersonAttributes | undefined, ageScheme: AgeSchemeId): Countable {
	const { ethnicity, sex, age, attributes: further } = attributes ?? unknownPerson;
	const band = ageBandOf({ scheme: ageScheme, age });
	const plain = { ethnicity, sex, ageBand: band.status === "ok" ? band.label : null };
	return further === undefined ? plain : { ...plain, attributes: further };
}

/** Reads what was asked for beside ethnic category, sex and age; undefined where nothing of a person was. */
function attributeReader(
	{ provider }: ValidatedSubmission,
	{ breakdowns = [], deprivation }: Pick<CountOptions, "breakdowns" | "deprivation">,
): ((record: Row<typeof MHS001>) => CountAttributes) | null {
	const organisation = breakdowns.includes("organisation") ? { organisation: provider } : {};
	if (breakdowns.includes("deprivation")) {
		if (deprivation === undefined)
			throw new ArgumentError("deprivation", "must be given for the breakdown by deprivation");
		const decileOf = decileReader(deprivation);
		return ({ Postcode }) => {
			const decile = decileOf(Postcode);
			return decile === null ? organisation : { ...organisation, deprivation: decile };
		};
	}
	return breakdowns.includes("organisation") ? () => organisation : null;
}

/** Der_Gender (R0.13), of which only 1 and 2 have a population. */
export function sexOf({ GenderIDCode, Gender }: Row<typeof MHS001>): Sex | null {
	const identity = ["1", "2", "3", "4"].find((code) => code === GenderIDCode);
	const derived = identity ?? ["1", "2", "9"].find((code) => code === Gender);
	return derived === "1" || derived === "2" ? derived : null;
}
