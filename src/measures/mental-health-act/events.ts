import {
	type DetentionCategoryCode,
	detentionCategories,
} from "../../reference/mental-health-act/detention-categories.js";
import { isWithin } from "../period.js";
import type { CategorisedEpisode } from "./categorise-episodes.js";
import { detainingCodes } from "./category.js";
import type { MentalHealthActEventTables } from "./event-tables.js";
import type { CommunityTreatmentOrder } from "./national-rows.js";
import { keyOf } from "./rank.js";

/** One thing that is counted, once however many rows it has, and whose it is. */
export interface MentalHealthActEvent {
	/** Of an episode, a hospital spell or an order's episode. */
	readonly id: string;
	readonly person: string;
}

/** Finds the events of one kind, each once. */
export type MentalHealthActEventFinder = (
	tables: MentalHealthActEventTables,
) => readonly MentalHealthActEvent[];

function distinct(events: readonly MentalHealthActEvent[]): readonly MentalHealthActEvent[] {
	return [...new Map(events.map((event) => [keyOf(event.id, event.person), event])).values()];
}

function episodes(
	table: "detentions" | "shortTerm",
	categories: readonly DetentionCategoryCode[],
	codes?: readonly string[],
): MentalHealthActEventFinder {
	const counted = ({ category, episode }: CategorisedEpisode) =>
		category !== null &&
		categories.includes(category) &&
		(codes === undefined || codes.includes(episode.legalStatusCode ?? ""));
	return (tables) =>
		distinct(
			tables[table].filter(counted).map(({ episode }) => ({ id: episode.episode, person: episode.person })),
		);
}

function orders(counted: (order: CommunityTreatmentOrder) => boolean): MentalHealthActEventFinder {
	return (tables) =>
		distinct(tables.orders.filter(counted).map(({ episode, person }) => ({ id: episode, person })));
}

/** Orders that were recalled at least once. */
const recalled: MentalHealthActEventFinder = (tables) => {
	const episodes = new Set(tables.recalls.map(({ episode }) => episode));
	return orders(({ episode }) => episodes.has(episode))(tables);
};

const codesOf = (counted: "countsAsDetention" | "countsAsShortTermOrder") =>
	detentionCategories.codes.filter((category) => category[counted]).map(({ code }) => code);

const detention = codesOf("countsAsDetention");
const useOfSection: readonly DetentionCategoryCode[] = ["A", "B", "C", "L"];
const partThree = ["07", "08", "09", "10", "12", "13", "14", "15", "16", "17", "18", "38"];

/** Spells that end in the period, of detentions that ended in the stay and not after it (R1.15). */
const discharges: MentalHealthActEventFinder = ({ detentions, period }) =>
	distinct(
		detentions.flatMap(({ category, episode, spell }) => {
			if (category === null || !detention.includes(category)) return [];
			const [discharge, end] = [spell?.dischargeDate ?? null, episode.endDate];
			if (spell === null || discharge === null || end === null) return [];
			const inPeriod = isWithin(discharge, period);
			const inStay = end >= spell.startDate && end <= discharge;
			return inPeriod && inStay ? [{ id: spell.spell, person: spell.person }] : [];
		}),
	);

/**
 * The events of the annual Mental Health Act publication, each by what it counts: rules R1.13 to R1.15. Every list is
 * distinct. The parts of all detentions can sum to more than the whole, since an episode with two spells that begin on
 * one day can stand in two of them.
 *
 * Source: NHS England, Mental Health Act annual statistics code
 * (github.com/NHSDigital/mental-health-act-annual-statistics@44a5ccd), restated in our own words.
 *
 * @example
 * ```ts
 * import { mentalHealthActEvents, mentalHealthActEventTables } from "pcref/measures";
 *
 * const common = { person: "P1", provider: "ZSYN0", version: { start: "2024-06-01", end: null } };
 * const tables = mentalHealthActEventTables({
 * 	rows: {
 * 		episodes: [
 * 			{
 * 				...common,
 * 				episode: "E1",
 * 				legalStatusCode: "02",
 * 				startDate: "2024-06-10",
 * 				startTime: "14:00",
 * 				expiryDate: null,
 * 				endDate: null,
 * 				endTime: null,
 * 			},
 * 		],
 * 		spells: [
 * 			{
 * 				...common,
 * 				spell: "S1",
 * 				month: 1491,
 * 				startDate: "2024-06-10",
 * 				startTime: "14:00",
 * 				dischargeDate: null,
 * 				dischargeTime: null,
 * 				admissionMethod: "21",
 * 				dischargeDestination: null,
 * 			},
 * 		],
 * 		orders: [],
 * 		recalls: [],
 * 	},
 * 	period: { start: "2024-06-01", end: "2024-06-30" },
 * 	compat: "annual-2024-25",
 * });
 * mentalHealthActEvents.detentionsOnAdmission(tables); // => [{ id: "E1", person: "P1" }]
 * mentalHealthActEvents.usesOfSection3(tables); // => []
 * ```
 */
export const mentalHealthActEvents = {
	allDetentions: episodes("detentions", detention),
	detentionsOnAdmission: episodes("detentions", ["A", "P"]),
	detentionsOnAdmissionPartTwo: episodes("detentions", ["A"]),
	detentionsOnAdmissionPartThree: episodes("detentions", ["P"], partThree),
	detentionsFollowingAdmission: episodes("detentions", ["B"]),
	detentionsFollowingPlaceOfSafety: episodes("detentions", ["C"]),
	detentionsFollowingRevocation: episodes("detentions", ["D"]),
	usesOfSection2: episodes("detentions", useOfSection, ["02"]),
	usesOfSection3: episodes("detentions", useOfSection, ["03"]),
	transfersOnSection: episodes("detentions", ["H"]),
	shortTermOrders: episodes("shortTerm", codesOf("countsAsShortTermOrder")),
	placeOfSafetyOrders: episodes("shortTerm", ["E"]),
	section136: episodes("shortTerm", ["E"], ["20"]),
	section135: episodes("shortTerm", ["E"], ["19"]),
	usesOfSection4: episodes("shortTerm", ["F"], ["04"]),
	usesOfSection5: episodes("shortTerm", ["F"], ["05", "06"]),
	communityTreatmentOrders: orders(() => true),
	communityTreatmentOrderRevocations: orders(({ endReason }) => endReason === "02"),
	communityTreatmentOrderDischarges: orders(({ endReason }) => endReason === "01"),
	communityTreatmentOrderRecalls: recalled,
	dischargesFollowingDetention: discharges,
	/** In no publication: periods under a section that detains, which count as nothing because no spell is there. */
	detentionPeriodsWithoutSpell: ({ shortTerm }: MentalHealthActEventTables) =>
		distinct(
			shortTerm
				.filter(
					({ spell, episode }) => spell === null && detainingCodes.includes(episode.legalStatusCode ?? ""),
				)
				.map(({ episode }) => ({ id: episode.episode, person: episode.person })),
		),
} as const satisfies Readonly<Record<string, MentalHealthActEventFinder>>;

/** A Mental Health Act event that can be counted. */
export type MentalHealthActEventName = keyof typeof mentalHealthActEvents;
