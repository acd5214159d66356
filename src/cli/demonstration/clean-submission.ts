import type { KnownEthnicCategoryCode } from "../../reference/ethnicity/nhs-ethnic-category-2001.js";
import { apportion } from "./apportion.js";
import type { CatchmentCell } from "./catchment.js";
import { type Cohort, cohorts } from "./cohorts.js";
import { courseRecords } from "./course-records.js";
import { communityCare, diedInCommunityCare } from "./courses/community-care.js";
import type { CourseOf } from "./courses/course.js";
import type { Dossier } from "./dossier.js";
import { personRecord, type Somebody, somebody } from "./people.js";
import { ratesByAge, ratesByEthnicCategory } from "./published-rates.js";
import type { RandomNumbers } from "./random-numbers.js";
import { recordedEthnicities } from "./recorded-ethnicity.js";
import { registrations } from "./registrations.js";
import { dateOf } from "./reporting-month.js";

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

/**
 * Invents the people of a submission with everything submitted about them, breaking no rule of the data set. The
 * cohorts come first; everybody else is in community care and is there to make the numbers up.
 *
 * @param options.people - how many; more than the cohorts take, which is about one in fifteen.
 * @param options.nhsNumbers - where their NHS numbers come from.
 */
export function cleanSubmission(
	random: RandomNumbers,
	{
		people,
		catchment,
		nhsNumbers,
	}: {
		readonly people: number;
		readonly catchment: readonly CatchmentCell[];
		readonly nhsNumbers: Iterator<string>;
	},
): readonly Dossier[] {
	const residents: Residents = (code) =>
		catchment
			.filter(({ ethnicCategory }) => ethnicCategory === code)
			.reduce((sum, cell) => sum + cell.residents, 0);
	const inCohorts = cohorts.flatMap((cohort) => casesOf(random, cohort, { catchment, residents }));
	const inCommunity = recordedEthnicities({ expected: residents, people: people - inCohorts.length }).map(
		(ethnicity): Case => {
			const patient = somebody(random, { ethnicity, catchment, rateByAge: seenInTheCommunity });
			const died = patient.age >= 65 && random.chance(shareOfDeathsOver65);
			return { somebody: patient, courseOf: died ? diedInCommunityCare : communityCare };
		},
	);
	return random.shuffled([...inCohorts, ...inCommunity]).map(({ somebody: patient, courseOf }, index) => {
		const number = String(index + 1).padStart(6, "0");
		const localPatientId = `SYN${number}`;
		const course = courseOf(random);
		const person = personRecord(random, {
			somebody: patient,
			localPatientId,
			nhsNumber: nhsNumbers.next().value,
			...(course.died === undefined ? {} : { deathDate: dateOf(course.died) }),
		});
		return {
			MHS001: [person],
			MHS002: registrations(random, { localPatientId, birthDate: person.PersonBirthDate ?? "" }),
			...courseRecords(random, { course, somebody: patient, number, localPatientId }),
		};
	});
}
