import { firstEpisode } from "./courses/community-care.js";
import {
	continuingOrder,
	dischargedOrder,
	endedOrder,
	newOrder,
	recalledOrder,
	revokedElsewhere,
} from "./courses/community-treatment-orders.js";
import type { CourseOf } from "./courses/course.js";
import {
	earlierPartThree,
	earlierSection2,
	earlierSection3,
	informalStay,
	longInformalStay,
	longSection3,
	placedFromElsewhere,
	renewedSection3,
	transferredAway,
	transferredHere,
} from "./courses/earlier-detentions.js";
import {
	afterHoldingPower,
	afterInformalAdmission,
	afterPlaceOfSafety,
	afterRevocation,
	detainedTwice,
	fromCourtOrPrison,
	onAdmission,
} from "./courses/new-detentions.js";
import {
	emergencySection,
	holdingPowerOnly,
	placeOfSafetyAtMonthsEnd,
	placeOfSafetyByWarrant,
	placeOfSafetyOnly,
} from "./courses/short-term-orders.js";
import type { PublishedMeasure } from "./published-rates.js";

/** People whose number in each ethnic group follows a published rate, and what happened to them. */
export interface Cohort {
	/** The published annual rate that decides how many there are in each group, and how old they are. */
	readonly follows: PublishedMeasure;
	/** How many in the month's submission for each event that the annual rate counts in a year. */
	readonly perAnnualEvent: number;
	/** Weights of the six age bands instead of the published ones. */
	readonly ages?: readonly number[];
	readonly courses: readonly (readonly [course: CourseOf, weight: number])[];
}

const month = 1 / 12;

/** The month's detentions. */
const detentions: Cohort = {
	follows: "detentions",
	perAnnualEvent: month,
	courses: [
		[onAdmission("02"), 60],
		[onAdmission("03"), 8],
		[afterInformalAdmission("02"), 10],
		[afterInformalAdmission("03"), 5],
		[afterHoldingPower, 7],
		[afterPlaceOfSafety, 6],
		[afterRevocation, 2],
		[fromCourtOrPrison, 2],
		[detainedTwice, 2],
	],
};

const shortTerm: Cohort = {
	follows: "detentions",
	perAnnualEvent: 0.08 * month,
	courses: [
		[holdingPowerOnly, 3],
		[emergencySection, 1],
	],
};

const placesOfSafety: Cohort = {
	follows: "section136",
	perAnnualEvent: 0.75 * month,
	courses: [
		[placeOfSafetyOnly, 17],
		[placeOfSafetyByWarrant, 2],
		[placeOfSafetyAtMonthsEnd, 1],
	],
};

const firstEpisodes: Cohort = {
	follows: "detentions",
	perAnnualEvent: 0.8 * month,
	courses: [[firstEpisode, 1]],
};

/**
 * Who is in hospital, detained or on an order. The first cohort is the month's detentions, one twelfth of a year's at
 * the published rates by ethnic group; so the ratio of crude rates between the Black and White groups comes out near
 * the published 3.4. How detentions begin follows the national shares, with rare ways raised so that each is seen.
 * The others are invented around the national numbers of people detained (a third of a year's detentions) and on
 * orders (nine tenths of a year's).
 */
export const cohorts: readonly Cohort[] = [
	detentions,
	{
		follows: "detentions",
		perAnnualEvent: 0.33,
		courses: [
			[earlierSection2, 15],
			[earlierSection3, 45],
			[longSection3, 22],
			[renewedSection3, 4],
			[earlierPartThree, 10],
			[transferredHere, 2],
			[transferredAway, 2],
		],
	},
	{
		follows: "detentions",
		perAnnualEvent: 0.15,
		courses: [
			[informalStay, 9],
			[placedFromElsewhere, 1],
		],
	},
	shortTerm,
	placesOfSafety,
	{
		follows: "communityTreatmentOrders",
		perAnnualEvent: 0.93,
		courses: [
			[continuingOrder, 95],
			[endedOrder, 5],
		],
	},
	{
		follows: "communityTreatmentOrders",
		perAnnualEvent: month,
		courses: [
			[newOrder, 7],
			[recalledOrder, 2],
			[revokedElsewhere, 1],
			[dischargedOrder, 1],
		],
	},
	firstEpisodes,
	{
		follows: "detentions",
		perAnnualEvent: 0.012,
		ages: [1, 4, 0, 0, 0, 0],
		courses: [[longInformalStay, 1]],
	},
];

/** People of later months in whom something begins; what began before goes on in those who were there already. */
export const newcomers: readonly Cohort[] = [
	{ ...detentions, courses: detentions.courses.filter(([course]) => course !== afterRevocation) },
	{ follows: "detentions", perAnnualEvent: 0.0066, courses: [[transferredHere, 1]] },
	{
		follows: "detentions",
		perAnnualEvent: 0.05,
		courses: [
			[informalStay, 9],
			[placedFromElsewhere, 1],
		],
	},
	shortTerm,
	placesOfSafety,
	firstEpisodes,
];
