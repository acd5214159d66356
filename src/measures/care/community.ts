import { ageOn } from "../../reference/age/age-on.js";
import type { CountableMeasure } from "../countable-measure.js";
import { readStays } from "../inpatient/stays.js";
import { periodRules } from "../months/period-rule.js";
import { isWithin } from "../period.js";
import { readBirthDates } from "../submitted/birth-dates.js";
import { personMeasure } from "../submitted/count-person-events.js";
import { eachDirectContact } from "./contacts.js";
import { monthlyStatistics } from "./provenance.js";
import { readReferrals } from "./referrals.js";
import { readReferredTeamTypes, readTeamTypes } from "./teams.js";

/** Types of the core teams of community mental health care for adults and older adults. */
const coreTeams = [...["A05", "A06", "A08", "A09", "A12", "A13", "A14", "A16"], ...["C03", "C10", "D05"]];

/**
 * Adults with two or more contacts with community mental health teams, by ethnic group: a second attended direct contact
 * on one referral in the period.
 *
 * Source: NHS England, mental health monthly statistics code
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742), restated in our own words.
 *
 * @example
 * ```ts
 * import { communityContacts } from "pcref/measures";
 *
 * communityContacts.officialId; // => "MHS108"
 * communityContacts.periodRule.window; // => "twelve-months"
 * ```
 */
export const communityContacts: CountableMeasure = personMeasure(
	{
		id: "access.community-contacts",
		officialId: "MHS108",
		part: "legislative-and-regulatory-obligations",
		title: "Adults with two or more community contacts",
		question: "How many adults of each ethnic group get community mental health care?",
		dimension: "access",
		population:
			"People aged 18 or over at a referral to a core community team, without a hospital stay on it",
		numerator: "Such people with a second attended direct contact on one referral in the period, each once",
		unit: "person",
		statistic: "rate",
		per: 100_000,
		denominator: { basis: "resident-population" },
		alsoDividedBy: ["caseload"],
		eventBreakdowns: [],
		periodRule: { ...periodRules.twelveMonths, monthsBefore: 3 },
		direction: "context",
		groupsHold: "everybody",
		needs: ["MHS001", "MHS101", "MHS201", "MHS902"],
		reads: ["MHS102", "MHS501"],
		computability: ["M(12)", "P"],
		caveats: [
			"A first contact from before the submissions that were read is not seen, so that the second is then taken for the first.",
			"Bring a population of adults: rates are per residents of whatever population is given.",
		],
		provenance: monthlyStatistics,
	},
	async (submission) => {
		const referrals = await readReferrals(submission);
		const types = await readReferredTeamTypes(submission, referrals, await readTeamTypes(submission));
		const withStay = new Set([...(await readStays(submission)).values()].map(({ referral }) => referral));
		const born = await readBirthDates(submission);
		const wanted = new Set(
			[...referrals.values()].flatMap(({ referral, person, received }) => {
				const age = ageOn({ birthDate: born.get(person) ?? null, on: received });
				const isCore = coreTeams.some((type) => types.get(referral)?.has(type));
				return age !== null && age >= 18 && isCore && !withStay.has(referral) ? [referral] : [];
			}),
		);
		const firstTwo = new Map<number, readonly [string, string | null]>();
		await eachDirectContact(submission, referrals, ({ referral, day }) => {
			if (!wanted.has(referral.referral)) return;
			const [first, second] = firstTwo.get(referral.referral) ?? [];
			if (first === undefined) firstTwo.set(referral.referral, [day, null]);
			else if (day < first) firstTwo.set(referral.referral, [day, first]);
			else if (second === null || second === undefined || day < second)
				firstTwo.set(referral.referral, [first, day]);
		});
		const seen = new Set<number>();
		for (const [referral, [, second]] of firstTwo) {
			const person = referrals.get(referral)?.person;
			if (person !== undefined && second !== null && isWithin(second, submission.period)) seen.add(person);
		}
		return {
			events: [...seen].map((person) => ({ person })),
			restrictions: [
				{
					id: "residents-not-checked",
					text: "The official figure is of residents of England; where people live is not looked at here.",
				},
			],
		};
	},
);
