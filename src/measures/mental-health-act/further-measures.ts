import type { CountableDefinition, CountableMeasure } from "../countable-measure.js";
import { annualDefinition } from "./definitions.js";
import { mentalHealthActEvents } from "./events.js";
import { mentalHealthActMeasure } from "./mental-health-act-measure.js";
import { orderRestrictions } from "./restrictions.js";

const notByEthnicity =
	"Counted as in the publication, which prints it without ethnic groups; the groups are this package's.";

type Words = Pick<CountableDefinition, "id" | "officialId" | "title" | "question" | "numerator" | "unit"> &
	Partial<Pick<CountableDefinition, "partOf" | "dimension" | "needs" | "reads">>;

function further(words: Words, find: Parameters<typeof mentalHealthActMeasure>[1]["find"]): CountableMeasure {
	const definition = annualDefinition({
		dimension: "outcome",
		direction: "context",
		caveats: [notByEthnicity],
		...words,
	});
	return mentalHealthActMeasure(definition, {
		find,
		of: `${words.title.charAt(0).toLowerCase()}${words.title.slice(1)}`,
		restrictions: orderRestrictions,
	});
}

const partOfDetentions = { unit: "detention", partOf: "mha.detentions" } as const;

const orders = {
	needs: ["MHS001", "MHS101", "MHS401", "MHS404", "MHS501"],
	reads: ["MHS405"],
} as const satisfies Partial<CountableDefinition>;

const beganInPeriod =
	"Of orders that began in the period, as in the publication: what happened to earlier orders is not in it.";

function ofOrders(
	words: Words,
	find: Parameters<typeof mentalHealthActMeasure>[1]["find"],
): CountableMeasure {
	const definition = annualDefinition({
		dimension: "outcome",
		direction: "context",
		...orders,
		...words,
		caveats: [notByEthnicity, beganInPeriod],
	});
	return mentalHealthActMeasure(definition, { find, restrictions: orderRestrictions });
}

/**
 * Measures of the annual Mental Health Act statistics that the publication prints for everybody together: how detentions
 * came about, short-term orders, uses of single sections, transfers, and what became of community treatment orders.
 *
 * Source: NHS England, Mental Health Act annual statistics code
 * (github.com/NHSDigital/mental-health-act-annual-statistics@44a5ccd), restated in our own words.
 *
 * @example
 * ```ts
 * import { furtherMentalHealthActMeasures } from "pcref/measures";
 *
 * furtherMentalHealthActMeasures.usesOfSection3.officialId; // => "Uses of section 3"
 * furtherMentalHealthActMeasures.onAdmission.partOf; // => "mha.detentions"
 * ```
 */
export const furtherMentalHealthActMeasures = {
	onAdmission: further(
		{
			...partOfDetentions,
			id: "mha.detentions-on-admission",
			officialId: "Detentions on admission to hospital",
			title: "Detentions on admission to hospital",
			question: "How often are people of each ethnic group detained as they come into hospital?",
			numerator: "Detentions that began with the hospital stay, by a court or from prison among them (A, P)",
		},
		mentalHealthActEvents.detentionsOnAdmission,
	),
	followingAdmission: further(
		{
			...partOfDetentions,
			id: "mha.detentions-following-admission",
			officialId: "Detentions following admission to hospital",
			title: "Detentions following admission to hospital",
			question: "How often are people of each ethnic group detained who came into hospital informally?",
			numerator: "Detentions that began during a hospital stay (B)",
		},
		mentalHealthActEvents.detentionsFollowingAdmission,
	),
	followingPlaceOfSafety: further(
		{
			...partOfDetentions,
			id: "mha.detentions-following-place-of-safety",
			officialId: "Detentions following use of Place of Safety Order",
			title: "Detentions following a place of safety order",
			question: "How often are people of each ethnic group detained after a place of safety order?",
			numerator: "Detentions that followed section 135 or 136 (C)",
		},
		mentalHealthActEvents.detentionsFollowingPlaceOfSafety,
	),
	followingRevocation: further(
		{
			...partOfDetentions,
			id: "mha.detentions-following-revocation",
			officialId: "Detentions following revocation of CTO",
			title: "Detentions following revocation of a community treatment order",
			question: "How often does a revoked community treatment order bring people of each group back?",
			numerator: "Detentions that followed the revocation of a community treatment order (D)",
		},
		mentalHealthActEvents.detentionsFollowingRevocation,
	),
	usesOfSection2: further(
		{
			id: "mha.section-2",
			officialId: "Uses of section 2",
			title: "Uses of section 2",
			question: "How often are people of each ethnic group detained for assessment?",
			numerator: "Uses of section 2 that began in the period (A, B, C, L)",
			unit: "use of section 2",
		},
		mentalHealthActEvents.usesOfSection2,
	),
	usesOfSection3: further(
		{
			id: "mha.section-3",
			officialId: "Uses of section 3",
			title: "Uses of section 3",
			question: "How often are people of each ethnic group detained for treatment?",
			numerator: "Uses of section 3 that began in the period, after section 2 among them (A, B, C, L)",
			unit: "use of section 3",
		},
		mentalHealthActEvents.usesOfSection3,
	),
	shortTermOrders: further(
		{
			id: "mha.short-term-orders",
			officialId: "Short term orders",
			title: "Short-term orders",
			question: "How often are short-term orders used on people of each ethnic group?",
			numerator: "Place of safety orders and uses of sections 4 and 5 that began in the period (E, F)",
			unit: "short-term order",
			dimension: "access",
		},
		mentalHealthActEvents.shortTermOrders,
	),
	section135: further(
		{
			id: "mha.section-135",
			officialId: "Short term orders: Section 135",
			title: "Uses of section 135",
			question: "How often are people of each ethnic group taken from home to a place of safety by warrant?",
			numerator:
				"Place of safety orders under section 135 that began in the period (category E, legal status 19)",
			unit: "section 135 order",
			dimension: "access",
		},
		mentalHealthActEvents.section135,
	),
	usesOfSection4: further(
		{
			id: "mha.section-4",
			officialId: "Short term orders: Section 4",
			title: "Uses of section 4",
			question: "How often are people of each ethnic group admitted in an emergency under section 4?",
			numerator: "Uses of section 4 that began in the period (category F, legal status 04)",
			unit: "use of section 4",
		},
		mentalHealthActEvents.usesOfSection4,
	),
	usesOfSection5: further(
		{
			id: "mha.section-5",
			officialId: "Short term orders: Section 5",
			title: "Uses of section 5",
			question: "How often are people of each ethnic group held in hospital under section 5?",
			numerator: "Uses of sections 5(2) and 5(4) that began in the period (category F, legal status 05, 06)",
			unit: "use of section 5",
		},
		mentalHealthActEvents.usesOfSection5,
	),
	transfersOnSection: further(
		{
			id: "mha.transfers-on-section",
			officialId: "Transfers on section",
			title: "Transfers on section",
			question: "How often are detained people of each ethnic group moved to this hospital?",
			numerator: "Detained people's moves from another hospital (H)",
			unit: "transfer",
		},
		mentalHealthActEvents.transfersOnSection,
	),
	orderRecalls: ofOrders(
		{
			id: "mha.community-treatment-order-recalls",
			officialId: "CTO recalls to hospital",
			title: "Community treatment orders with a recall",
			question: "How often are people of each ethnic group on an order recalled to hospital?",
			numerator: "Community treatment orders that began in the period and were recalled at least once",
			unit: "recalled order",
			needs: ["MHS001", "MHS101", "MHS401", "MHS404", "MHS405", "MHS501"],
			reads: [],
		},
		mentalHealthActEvents.communityTreatmentOrderRecalls,
	),
	orderRevocations: ofOrders(
		{
			id: "mha.community-treatment-order-revocations",
			officialId: "Revocations of CTO",
			title: "Community treatment orders revoked",
			question: "How often are orders of people of each ethnic group revoked?",
			numerator: "Community treatment orders that began in the period and were revoked (end reason 02)",
			unit: "revoked order",
		},
		mentalHealthActEvents.communityTreatmentOrderRevocations,
	),
	orderDischarges: ofOrders(
		{
			id: "mha.community-treatment-order-discharges",
			officialId: "Discharges from CTO",
			title: "Community treatment orders ended by discharge",
			question: "How often are people of each ethnic group discharged from an order?",
			numerator: "Community treatment orders that began in the period and ended by discharge (end reason 01)",
			unit: "discharged order",
		},
		mentalHealthActEvents.communityTreatmentOrderDischarges,
	),
} as const satisfies Readonly<Record<string, CountableMeasure>>;
