import type { KnownEthnicCategoryCode } from "../../reference/ethnicity/nhs-ethnic-category-2001.js";
import { apportion } from "./apportion.js";
import type { CatchmentCell } from "./catchment.js";
import { type Cohort, cohorts, newcomers } from "./cohorts.js";
import { courseRecords } from "./course-records.js";
import { carryOn } from "./courses/carry-on.js";
import { communityCare, diedInCommunityCare } from "./courses/community-care.js";
import type { Course, CourseOf } from "./courses/course.js";
import type { Dossier } from "./dossier.js";
import { personRecord, type Somebody, somebody } from "./people.js";
import { ratesByAge, ratesByEthnicCategory } from "./published-rates.js";
import type { RandomNumbers } from "./random-numbers.js";
import { recordedEthnicities } from "./recorded-ethnicity.js";
import { registrations } from "./registrations.js";
import { dateOf, firstMonth, type ReportingMonth } from "./reporting-month.js";

type Residents = (code: KnownEthnicCategoryCode) => number;

/** An invented person and the kind of course that their records tell. */
interface Case {
	readonly somebody: Somebody;
	readonly courseOf: CourseOf;
}

// Invented: how likely residents of the six age bands are to be seen by a community team.
const seenInTheCommunity = [9, 16, 11, 10, 9, 10];
const shareOfDeathsOver65 = 0.004;

function casesOf(
	random: RandomNumbers,
	{ follows, perAnnualEvent, courses, ages = ratesByAge[follows] }: Cohort,
	{
		catchment,
		residents,
	}: {
		readonly catchment: readonly CatchmentCell[];
		readonly residents: Residents;
	},
): readonly Case[] {
	const rates = ratesByEthnicCategory[follows];
	const expected: Residents = (code) => (residents(code) * rates[code] * perAnnualEvent) / 100_000;
	const ethnicities = recordedEthnicities({ expected });
	const counts = apportion(
		ethnicities.length,
		courses.map(([, weight]) => weight),
	);
	const shuffled = random.shuffled(
		courses.flatMap(([course], index) => Array<CourseOf>(counts[index] ?? 0).fill(course)),
	);
	return ethnicities.flatMap((ethnicity, index) => {
		const courseOf = shuffled[index];
		if (courseOf === undefined) return [];
		return [{ somebody: somebody(random, { ethnicity, catchment, rateByAge: ages }), courseOf }];
	});
}

/** Somebody invented, with what has happened so far and what was last submitted about it. */
export interface Patient {
	readonly somebody: Somebody;
	readonly number: number;
	readonly course: Course;
	readonly dossier: Dossier;
}

/** Where the people come from. */
export interface Origin {
	readonly catchment: readonly CatchmentCell[];
	/** Where their NHS numbers come from. */
	readonly nhsNumbers: Iterator<string>;
}

const residentsIn =
	(catchment: readonly CatchmentCell[]): Residents =>
	(code) =>
		catchment
			.filter(({ ethnicCategory }) => ethnicCategory === code)
			.reduce((sum, cell) => sum + cell.residents, 0);

/**
 * Invents the people of the first submission with everything submitted about them, breaking no rule of the data set. The
 * cohorts come first; everybody else is in community care and is there to make the numbers up.
 *
 * @param options.people - how many; more than the cohorts take, which is about one in fifteen.
 */
export function firstSubmission(
	random: RandomNumbers,
	{ people, ...origin }: Origin & { readonly people: number },
): readonly Patient[] {
	const { catchment } = origin;
	const residents = residentsIn(catchment);
	const inCohorts = cohorts.flatMap((cohort) => casesOf(random, cohort, { catchment, residents }));
	const inCommunity = recordedEthnicities({ expected: residents, people: people - inCohorts.length }).map(
		(ethnicity): Case => {
			const patient = somebody(random, { ethnicity, catchment, rateByAge: seenInTheCommunity });
			const died = patient.age >= 65 && random.chance(shareOfDeathsOver65);
			return { somebody: patient, courseOf: died ? diedInCommunityCare : communityCare };
		},
	);
	return patientsOf(random, [...inCohorts, ...inCommunity], { ...origin, month: firstMonth, from: 1 });
}

/**
 * Goes on from one month's submission to the next: what was open is submitted again as it then is, and as many people
 * come as have gone. What of them begins in the month follows the published rates, as in the first month.
 *
 * @param options.before - those of the month before.
 * @param options.from - number of the first newcomer.
 */
export function nextSubmission(
	random: RandomNumbers,
	{
		before,
		month,
		from,
		...origin
	}: Origin & {
		readonly before: readonly Patient[];
		readonly month: ReportingMonth;
		readonly from: number;
	},
): readonly Patient[] {
	const { catchment } = origin;
	const residents = residentsIn(catchment);
	const staying = before.flatMap((patient) => stayingPatient(random, patient, month));
	const inCohorts = newcomers.flatMap((cohort) => casesOf(random, cohort, { catchment, residents }));
	const places = Math.max(0, before.length - staying.length - inCohorts.length);
	const inCommunity = recordedEthnicities({ expected: residents, people: places }).map(
		(ethnicity): Case => ({
			somebody: somebody(random, { ethnicity, catchment, rateByAge: seenInTheCommunity }),
			courseOf: communityCare,
		}),
	);
	return [...staying, ...patientsOf(random, [...inCohorts, ...inCommunity], { ...origin, month, from })];
}

function patientsOf(
	random: RandomNumbers,
	cases: readonly Case[],
	{ nhsNumbers, month, from }: Origin & { readonly month: ReportingMonth; readonly from: number },
): readonly Patient[] {
	return random.shuffled(cases).map(({ somebody: patient, courseOf }, index) => {
		const number = from + index;
		const localPatientId = localPatientIdOf(number);
		const course = courseOf(random, month);
		const person = personRecord(random, {
			somebody: patient,
			localPatientId,
			nhsNumber: nhsNumbers.next().value,
			month,
			...(course.died === undefined ? {} : { deathDate: dateOf(course.died) }),
		});
		const dossier = {
			MHS001: [person],
			MHS002: registrations(random, { localPatientId, birthDate: person.PersonBirthDate ?? "", month }),
			...courseRecords(random, {
				course,
				somebody: patient,
				number: digitsOf(number),
				localPatientId,
				month,
			}),
		};
		return { somebody: patient, number, course, dossier };
	});
}

/** The person of the month before in this one; nobody where no referral is open any more. */
function stayingPatient(
	random: RandomNumbers,
	{ somebody: patient, number, course: before, dossier: earlier }: Patient,
	month: ReportingMonth,
): readonly Patient[] {
	const course = carryOn(random, before, month);
	if (course === null) return [];
	const records = courseRecords(random, {
		course,
		somebody: patient,
		number: digitsOf(number),
		localPatientId: localPatientIdOf(number),
		month,
		earlier,
	});
	const registered = earlier.MHS002.filter(
		({ EndDateGMPRegistration }) => EndDateGMPRegistration === undefined,
	);
	const dossier = { MHS001: earlier.MHS001, MHS002: registered, ...records };
	return [{ somebody: patient, number, course, dossier }];
}

const digitsOf = (number: number) => String(number).padStart(6, "0");

const localPatientIdOf = (number: number) => `SYN${digitsOf(number)}`;
