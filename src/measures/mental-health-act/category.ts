import type { DetentionCategoryCode } from "../../reference/mental-health-act/detention-categories.js";
import {
	absent,
	atLeast,
	atMost,
	between,
	equal,
	every,
	greater,
	less,
	oneOf,
	plusDays,
	present,
	some,
	type Truth,
} from "./three-valued.js";

/**
 * Which publication's category rules to follow. The code of 2023-24 lacked a bracket in category B, so that a missing
 * time made a detention of an episode that began before the admission; the code of 2024-25 has it.
 */
export type MentalHealthActCompat = "annual-2024-25" | "annual-2023-24";

/** What a category is decided on. Days are day numbers, times are `HH:MM`; null is absent. */
export interface EpisodeFacts {
	/** L: LegalStatusCode. */
	readonly status: string | null;
	/** S, T, E: start, start time and end of the legal status period. */
	readonly start: number;
	readonly startTime: string | null;
	readonly end: number | null;
	/** HS, HT, M: start, start time and admission method of the hospital spell. */
	readonly admission: number | null;
	readonly admissionTime: string | null;
	readonly admissionMethod: string | null;
	/** PD: where the person was discharged to from the previous spell. */
	readonly previousDestination: string | null;
	/** PL, PS, PE: code, start and end of the previous episode in the spell. */
	readonly previousStatus: string | null;
	readonly previousStart: number | null;
	readonly previousEnd: number | null;
	/** CT, CTS, CTE, CTR: episode, start, end and end reason of the revoked community treatment order. */
	readonly order: string | null;
	readonly orderStart: number | null;
	readonly orderEnd: number | null;
	readonly orderEndReason: string | null;
}

interface Decision {
	readonly category: DetentionCategoryCode;
	readonly codes: readonly string[];
	readonly condition: (facts: EpisodeFacts, compat: MentalHealthActCompat) => Truth;
}

const informal = "01";
const placesOfSafety = ["19", "20"];
const courtAndPrison = ["07", "08", "09", "10", "12", "13", "14", "15", "16", "17", "18", "31", "32", "34"];

/** The codes of which an episode can become a detention (categories A to D and P). */
export const detainingCodes: readonly string[] = ["02", "03", ...courtAndPrison];

/** No order was revoked around this admission, or its end is safely past: before the day before the section. */
const noOrderNear = ({ order, orderEnd, start }: EpisodeFacts): Truth =>
	some(absent(order), every(present(orderEnd), less(orderEnd, plusDays(start, -1))));

/** X of row 3: the section began after the admission. */
function beganAfterAdmission(facts: EpisodeFacts, compat: MentalHealthActCompat): Truth {
	const { start, startTime, admission, admissionTime } = facts;
	const sameDay = equal(start, admission);
	return compat === "annual-2024-25"
		? some(
				greater(start, admission),
				every(sameDay, some(less(admissionTime, startTime), absent(admissionTime), absent(startTime))),
			)
		: some(
				every(sameDay, less(admissionTime, startTime)),
				absent(admissionTime),
				absent(startTime),
				greater(start, admission),
			);
}

/** The decision table of rule R1.8, in its order; row 0 (informal) and row 15 (everything else) are in categoryOf. */
const decisions: readonly Decision[] = [
	// Row 1: on admission.
	{
		category: "A",
		codes: ["02", "03"],
		condition: ({ start, startTime, admission, admissionTime, previousStatus, previousEnd }) =>
			every(
				equal(start, admission),
				some(atMost(startTime, admissionTime), absent(startTime), absent(admissionTime)),
				some(
					absent(previousStatus),
					equal(previousStatus, informal),
					greater(admission, plusDays(previousEnd, 1)),
				),
			),
	},
	// Row 2: on admission from an emergency department, with no test of the previous episode.
	{
		category: "A",
		codes: ["02"],
		condition: ({ start, admission, admissionMethod }) =>
			every(between(admission, plusDays(start, -5), start), equal(admissionMethod, "2A")),
	},
	// Row 3: following admission.
	{
		category: "B",
		codes: ["02", "03"],
		condition: (facts, compat) => {
			const { start, previousStatus, previousEnd } = facts;
			return every(
				beganAfterAdmission(facts, compat),
				some(
					every(some(absent(previousStatus), less(previousEnd, start)), noOrderNear(facts)),
					every(
						oneOf(previousStatus, ["04", "05", "06"]),
						some(equal(previousEnd, start), equal(previousEnd, plusDays(start, -1))),
						noOrderNear(facts),
					),
				),
			);
		},
	},
	// Row 4: following a place of safety order.
	{
		category: "C",
		codes: ["02", "03"],
		condition: ({ start, admission, previousStatus, previousStart, previousEnd }) =>
			every(
				oneOf(previousStatus, placesOfSafety),
				some(equal(start, previousEnd), equal(start, plusDays(previousEnd, 1)), equal(start, previousStart)),
				some(equal(admission, start), atLeast(admission, previousStart), equal(start, previousEnd)),
			),
	},
	// Row 5: following revocation of a community treatment order.
	{
		category: "D",
		codes: ["03", "09", "10", "15", "16"],
		condition: ({ status, start, admission, orderStart, orderEnd, orderEndReason }) =>
			every(
				equal(orderEndReason, "02"),
				some(
					every(
						some(atLeast(start, plusDays(orderEnd, -1)), absent(orderEnd)),
						some(equal(admission, start), atLeast(admission, orderStart)),
					),
					every(
						equal(status, "03"),
						less(start, admission),
						between(orderEnd, plusDays(admission, -1), plusDays(admission, 2)),
					),
				),
			),
	},
	// Row 6: place of safety order.
	{
		category: "E",
		codes: placesOfSafety,
		condition: ({ start, previousStatus, previousStart, previousEnd }) =>
			some(absent(previousStart), equal(previousStatus, informal), less(previousEnd, start)),
	},
	// Row 7: other short-term order.
	{
		category: "F",
		codes: ["04", "05", "06"],
		condition: ({ status, start, admission, previousStatus, previousEnd }) =>
			every(
				some(equal(start, admission), every(oneOf(status, ["05", "06"]), atLeast(start, admission))),
				some(
					absent(previousStatus),
					atMost(previousEnd, start),
					equal(previousStatus, informal),
					every(oneOf(previousStatus, ["02", "03"]), equal(previousEnd, start)),
				),
			),
	},
	// Row 8: renewal.
	{
		category: "G",
		codes: ["03", "07", "08", "09", "10", "12", "15", "16", "17", "18"],
		condition: ({ status, start, admission, previousStatus, previousEnd }) =>
			every(
				greater(start, admission),
				equal(status, previousStatus),
				some(between(start, previousEnd, plusDays(previousEnd, 1)), absent(previousEnd)),
			),
	},
	// Row 9: transfer on section.
	{
		category: "H",
		codes: detainingCodes,
		condition: ({ start, admission, admissionMethod, previousDestination }) =>
			every(
				greater(admission, start),
				some(
					oneOf(admissionMethod, ["81", "2B", "11", "12", "13"]),
					oneOf(previousDestination, ["49", "50", "51", "52", "53", "87"]),
				),
			),
	},
	// Row 10: section 5(2) after 5(4).
	{
		category: "J",
		codes: ["05"],
		condition: ({ start, end, admission, previousStatus, previousStart, previousEnd }) =>
			every(
				atLeast(start, admission),
				equal(previousStatus, "06"),
				atLeast(start, previousStart),
				some(absent(previousEnd), atMost(previousEnd, end), absent(end)),
			),
	},
	// Row 11: section 37 after 35.
	{
		category: "K",
		codes: ["10"],
		condition: (facts) => changesFrom("07", facts),
	},
	// Row 12: section 3 after 2.
	{
		category: "L",
		codes: ["03"],
		condition: (facts) => changesFrom("02", facts),
	},
	// Row 13: guardianship.
	{
		category: "M",
		codes: ["35", "36"],
		condition: () => true,
	},
	// Row 14: admission from court or prison.
	{
		category: "P",
		codes: courtAndPrison,
		condition: (facts) => {
			const { start, end, admission, admissionMethod, previousStatus, previousEnd } = facts;
			return every(
				atMost(start, admission),
				some(absent(end), atLeast(end, admission)),
				oneOf(admissionMethod, ["11", "12", "13"]),
				some(
					absent(previousStatus),
					every(
						oneOf(previousStatus, ["01", "02", "03", "04", "05", "06"]),
						some(absent(previousEnd), atMost(previousEnd, start)),
					),
				),
				noOrderNear(facts),
			);
		},
	},
];

/** Rows 11 and 12: one section takes over from another on the day it ends, the day after, or while it is open. */
function changesFrom(from: string, { start, admission, previousStatus, previousEnd }: EpisodeFacts): Truth {
	return every(
		atLeast(start, admission),
		equal(previousStatus, from),
		some(absent(previousEnd), equal(previousEnd, start), equal(start, plusDays(previousEnd, 1))),
	);
}

/**
 * The category of one episode in one spell: the first row of the decision table (R1.8) that is true. Null for the
 * informal code 01, which is never counted, and N where no row holds.
 */
export function categoryOf(facts: EpisodeFacts, compat: MentalHealthActCompat): DetentionCategoryCode | null {
	const { status } = facts;
	if (status === informal) return null;
	const decision = decisions.find(
		({ codes, condition }) => oneOf(status, codes) === true && condition(facts, compat) === true,
	);
	return decision?.category ?? "N";
}
