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
import { innerMap } from "../inner-map.js";
import { ByNumber } from "./by-number.js";
import { eachMeantRecord } from "./each-record.js";
import { oncePerSubmission } from "./once-per-submission.js";

/** What a person's events are counted by, from the person's MHS001 record of the same provider and period. */
export interface PersonAttributes {
	readonly ethnicity: CountedEthnicity;
	/** Null where the derived gender is neither 1 nor 2. */
	readonly sex: Sex | null;
	/** Completed years on the last day of the period; null where the birth date is not known. */
	readonly age: number | null;
	/** Codes of the breakdowns that were asked for; absent where none was. */
	readonly attributes?: CountAttributes;
	/** A number that people have in common who are alike in all this; 0 for {@link unknownPerson}. */
	readonly kind: number;
}

/** Finds people's attributes by whatever tells people apart. */
export interface PeopleBy<Person> {
	get(person: Person): PersonAttributes | undefined;
}

/** The people of a submission, by number. */
export interface SubmittedPeople {
	readonly people: PeopleBy<number>;
	/** Everybody in MHS001. */
	readonly everybody: EthnicityTally;
}

/** People who cannot be found have no attributes; validation keeps them out of what is counted here. */
export const unknownPerson: PersonAttributes = { ethnicity: "missing", sex: null, age: null, kind: 0 };

const personFields = [
	"LocalPatientID",
	"EthnicCategory",
	"PersonBirthDate",
	"GenderIDCode",
	"Gender",
	"Postcode",
] as const;

/** Reads MHS001, once for all measures that tell people apart by the same. */
export const readPeople = oncePerSubmission(
	async (
		submission: ValidatedSubmission,
		options: Pick<CountOptions, "breakdowns" | "deprivation"> = {},
	): Promise<SubmittedPeople> => {
		const attributesOf = attributeReader(submission, options);
		const isByDeprivation = options.breakdowns?.includes("deprivation") ?? false;
		const fields = personFields.filter((field) => field !== "Postcode" || isByDeprivation);
		const people = new ByNumber<PersonAttributes>();
		const tallies = new Map<CountedEthnicity, { count: number }>();
		const alike = new AlikePeople();
		const meanings = {
			EthnicCategory: (code: string | null) => countedEthnicity(readEthnicCategory(code)),
			PersonBirthDate: (birthDate: string | null) => ageOn({ birthDate, on: submission.period.end }),
		};
		await eachMeantRecord(submission, MHS001, fields, meanings, (record) => {
			const ethnicity = record.EthnicCategory;
			const tally = tallies.get(ethnicity);
			if (tally === undefined) tallies.set(ethnicity, { count: 1 });
			else tally.count++;
			const attributes = attributesOf?.(record);
			const age = record.PersonBirthDate;
			people.set(record.LocalPatientID, alike.as(ethnicity, sexOf(record), age, attributes));
		});
		const counted = Array.from(tallies, ([ethnicity, { count }]) => ({ ethnicity, count }));
		return { people, everybody: tallyOf(counted) };
	},
	({ breakdowns = [], deprivation } = {}) => (deprivation === undefined ? breakdowns.join(" ") : null),
);

/** Lets people who are alike share one object. */
class AlikePeople {
	readonly #known = new Map<CountedEthnicity, Map<Sex | null, Map<unknown, PersonAttributes>>>();
	#kinds = 0;

	as(
		ethnicity: CountedEthnicity,
		sex: Sex | null,
		age: number | null,
		attributes: CountAttributes | undefined,
	): PersonAttributes {
		const known = innerMap(innerMap(this.#known, ethnicity), sex);
		const key = attributes?.deprivation === undefined ? age : `${age} ${attributes.deprivation}`;
		const person = known.get(key);
		if (person !== undefined) return person;
		const kind = ++this.#kinds;
		const made = { ethnicity, sex, age, kind, ...(attributes === undefined ? {} : { attributes }) };
		known.set(key, made);
		return made;
	}
}

/** What an event of a person is counted by. */
export function countableOf(
	attributes: Omit<PersonAttributes, "kind"> | undefined,
	ageScheme: AgeSchemeId,
): Countable {
	const { ethnicity, sex, age, attributes: further } = attributes ?? unknownPerson;
	const band = ageBandOf({ scheme: ageScheme, age });
	const plain = { ethnicity, sex, ageBand: band.status === "ok" ? band.label : null };
	return further === undefined ? plain : { ...plain, attributes: further };
}

/** Tells what events of a person are counted by; people who are alike share one object. */
export function countableReader<Person>(
	people: PeopleBy<Person>,
	ageScheme: AgeSchemeId,
): (person: Person) => Countable {
	const ofKind = new Map<number, Countable>();
	return (person) => {
		const attributes = people.get(person) ?? unknownPerson;
		const countable = ofKind.get(attributes.kind) ?? countableOf(attributes, ageScheme);
		ofKind.set(attributes.kind, countable);
		return countable;
	};
}

/** Reads what was asked for beside ethnic category, sex and age; undefined where nothing of a person was. */
function attributeReader(
	{ provider }: ValidatedSubmission,
	{ breakdowns = [], deprivation }: Pick<CountOptions, "breakdowns" | "deprivation">,
): ((record: Pick<Row<typeof MHS001>, "Postcode">) => CountAttributes) | null {
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

function isGenderIdentity(code: string | null): boolean {
	return code === "1" || code === "2" || code === "3" || code === "4";
}

/** Der_Gender (R0.13), of which only 1 and 2 have a population. */
export function sexOf({
	GenderIDCode,
	Gender,
}: Pick<Row<typeof MHS001>, "GenderIDCode" | "Gender">): Sex | null {
	const derived = isGenderIdentity(GenderIDCode) ? GenderIDCode : Gender;
	return derived === "1" || derived === "2" ? derived : null;
}
