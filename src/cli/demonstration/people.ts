import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import type { Sex } from "../../reference/population.js";
import { ageBands, type CatchmentCell } from "./catchment.js";
import type { Draft } from "./dossier.js";
import type { RandomNumbers } from "./random-numbers.js";
import type { RecordedEthnicity } from "./recorded-ethnicity.js";
import type { ReportingMonth } from "./reporting-month.js";

const youngest = 5;
const oldest = 94;

/** Somebody invented: what decides the rest of the record. */
export interface Somebody {
	readonly ethnicity: RecordedEthnicity;
	readonly sex: Sex;
	/** Completed years on the last day of the month. */
	readonly age: number;
}

/** Makes up somebody of an ethnic group as old as those who come to the service: residents times a rate by age. */
export function somebody(
	random: RandomNumbers,
	{
		ethnicity,
		catchment,
		rateByAge,
	}: {
		readonly ethnicity: RecordedEthnicity;
		readonly catchment: readonly CatchmentCell[];
		readonly rateByAge: readonly number[];
	},
): Somebody {
	const own = catchment.filter(({ ethnicCategory }) => ethnicCategory === ethnicity);
	const cells = own.length > 0 ? own : catchment;
	const { sex, ageBand } = random.weighted(
		cells.map((cell) => [cell, cell.residents * (rateByAge[cell.ageBand] ?? 0)]),
	);
	const from = Math.max(youngest, ageBands[ageBand]?.from ?? youngest);
	const to = (ageBands[ageBand + 1]?.from ?? oldest + 1) - 1;
	// The older, the fewer.
	const age =
		to === oldest ? Math.min(random.whole(from, to), random.whole(from, to)) : random.whole(from, to);
	return { ethnicity, sex, age };
}

/** A birth date that gives this age on the last day of the month. */
function birthDate(random: RandomNumbers, age: number, { end }: ReportingMonth): string {
	const [month, day] = [random.whole(1, 12), random.whole(1, 28)];
	const monthAndDay = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
	const hadBirthday = monthAndDay <= end.slice(5);
	return `${Number(end.slice(0, 4)) - age - (hadBirthday ? 0 : 1)}-${monthAndDay}`;
}

/** Gender identity and the older field: mostly the same, sometimes only the older one says male or female. */
function gender(random: RandomNumbers, sex: Sex): Pick<Draft<"MHS001">, "GenderIDCode" | "Gender"> {
	const identity = random.weighted([
		[sex, 984],
		["3", 4],
		["4", 3],
		["X", 5],
		["Z", 4],
	]);
	return { GenderIDCode: identity, Gender: identity === "X" && random.chance(0.3) ? "X" : sex };
}

function maritalStatus(random: RandomNumbers, age: number): string {
	if (age < 18) return random.chance(0.7) ? "S" : "8";
	return random.weighted([
		["S", 48],
		["M", 22],
		["D", 9],
		["P", 2],
		["N", 2],
		["W", age < 65 ? 1 : 15],
		["9", 12],
	]);
}

/** A postcode of the pseudo range, in which no street lies. */
export function pseudoPostcode(random: RandomNumbers): string {
	const letters = "ABDEFGHJLNPQRSTUWXYZ".split("");
	return `ZZ99 ${random.whole(1, 9)}${random.oneOf(letters)}${random.oneOf(letters)}`;
}

/** The record of a person in the Master Patient Index. */
export function personRecord(
	random: RandomNumbers,
	{
		somebody,
		localPatientId,
		nhsNumber,
		deathDate,
		month,
	}: {
		readonly somebody: Somebody;
		readonly localPatientId: string;
		readonly nhsNumber: string;
		readonly deathDate?: string;
		readonly month: ReportingMonth;
	},
): Draft<"MHS001"> {
	return {
		LocalPatientID: localPatientId,
		OrgIDLocalPatientID: syntheticOrganisation.code,
		NHSNumber: nhsNumber,
		NHSNumberStatus: random.weighted([
			["01", 96],
			["02", 2],
			["03", 2],
		]),
		PersonBirthDate: birthDate(random, somebody.age, month),
		Postcode: pseudoPostcode(random),
		...gender(random, somebody.sex),
		GenderSameAtBirth: random.weighted([
			["Y", 960],
			["N", 6],
			["Z", 14],
			["X", 20],
		]),
		MaritalStatus: maritalStatus(random, somebody.age),
		EthnicCategory: somebody.ethnicity,
		LanguageCodePreferred: random.chance(0.9)
			? "en"
			: random.oneOf(["ar", "bn", "pa", "pl", "pt", "ro", "so", "ur"]),
		...(deathDate === undefined ? {} : { PersDeathDate: deathDate }),
	};
}
