import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import { feedbackThemes } from "../feedback/feedback-themes.js";
import type { PopulationGroup } from "../population-group.js";
import type { Plan } from "./plan.js";

const black = {
	kind: "roll-up-group",
	rollUp: "nhs-upper-mha-annual",
	label: "Black or Black British",
} as const satisfies PopulationGroup;

/**
 * A made-up plan of the fictional trust, for trying things out and writing tests. It is short: a real plan has more.
 *
 * @example
 * ```ts
 * import { planExample } from "pcref";
 *
 * planExample.priorities.map(({ title }) => title).length; // => 2
 * ```
 */
export const planExample: Plan = {
	schemaVersion: "1",
	id: "PLAN-2024",
	organisation: { scheme: "ods", code: syntheticOrganisation.code },
	title: "Our PCREF plan 2024 to 2027 (made up)",
	version: "1.0",
	period: { from: "2024-04-01", to: "2027-03-31" },
	status: "published",
	executiveLead: "Chief nursing officer",
	populationFocus: {
		scope: "named-groups",
		groups: [black, { kind: "described", description: "Somali families in Vale" }],
		reason: "They are detained most often, and say that they are heard least.",
		concerns: "both",
	},
	approval: { body: "Trust board", on: "2024-03-27", minute: "TB/2024/31" },
	publication: { on: "2024-04-08", where: "https://example.org/pcref-plan" },
	nextReview: "2025-03-26",
	coProductionEvents: ["CP-2024-03"],
	priorities: [
		{
			id: "P-1",
			title: "Know the ethnicity of everybody we care for",
			parts: ["legislative-and-regulatory-obligations"],
			obligations: ["L-EQA"],
			competencies: ["staff-knowledge-and-awareness"],
			measures: ["M-1"],
			rationale: {
				text: "What is not recorded cannot be seen.",
				citations: [
					{
						statement: "Ethnicity was known for 82 of 100 people referred.",
						source: "Our figures, 2023/24",
					},
				],
			},
			concerns: "patients",
			groups: [],
			settings: [],
		},
		{
			id: "P-2",
			title: "Families are told and heard",
			parts: ["competencies", "feedback-mechanism"],
			obligations: ["L-CARE"],
			competencies: ["partnership-working", "co-production"],
			measures: ["M-2"],
			rationale: {
				text: "Carers of Black patients told us that they learn last, or never, that somebody was moved.",
				citations: [{ statement: "Nobody told me he had been moved.", source: "Workshop of 14 March 2024" }],
			},
			concerns: "carers",
			groups: [black],
			settings: ["ward", "crisis"],
		},
	],
	actions: [
		{
			id: "A-11",
			description: "Ask for ethnicity at first contact, with words agreed with communities.",
			priorities: ["P-1"],
			measures: ["M-1"],
			concerns: "patients",
			owner: "Head of access services",
			communityCoOwner: null,
			start: "2024-04-01",
			due: "2024-09-30",
			status: "done",
			statusOn: "2024-09-16",
			completed: "2024-09-16",
			history: [
				{ status: "not-started", on: "2024-04-01" },
				{ status: "on-track", on: "2024-05-07", note: "Words agreed in the workshop of 2 May." },
			],
			resources: [{ kind: "staff-time", description: "Two days of training per team", secured: true }],
			dependsOn: [],
		},
		{
			id: "A-12",
			description: "Ask every family on admission whom to tell when a patient is moved.",
			priorities: ["P-2"],
			measures: ["M-2"],
			concerns: "both",
			owner: "Head of nursing, wards",
			communityCoOwner: "Mereford Black Carers (made up)",
			start: "2024-06-01",
			due: "2025-03-31",
			status: "on-track",
			statusOn: "2024-06-10",
			history: [{ status: "not-started", on: "2024-04-01" }],
			resources: [
				{ kind: "money", description: "Carers' time, one year", pounds: 6000, secured: true },
				{ kind: "staff-time", description: "Half a day a week of a ward manager", secured: false },
			],
			dependsOn: ["A-11"],
			participation: { scale: "tlap-ladder-of-co-production", level: "7" },
			feedbackThemes: [{ scheme: feedbackThemes.scheme, code: "carer-involvement" }],
			logicModel: {
				activities: ["The question is part of admission", "Monthly audit by carers"],
				outputs: ["Share of admissions with an answer"],
				outcomes: ["Families know where their relative is"],
				impact: ["Families trust the wards"],
			},
		},
		{
			id: "A-13",
			description: "Publish what carers found in their audits, twice a year.",
			priorities: ["P-1", "P-2"],
			measures: [],
			concerns: "carers",
			owner: "Head of patient and carer experience",
			communityCoOwner: "Mereford Black Carers (made up)",
			start: "2025-01-06",
			due: "2025-12-31",
			status: "not-started",
			statusOn: "2024-04-01",
			history: [],
			resources: [],
			dependsOn: ["A-12"],
		},
	],
	measures: [
		{
			id: "M-1",
			title: "People referred whose ethnicity is known",
			definition: "Known ethnic category among referrals received in the year",
			unit: "per cent",
			groups: [],
			comparator: { kind: "none" },
			direction: "increase",
			baseline: {
				value: 82,
				period: { from: "2023-04-01", to: "2024-03-31" },
				numerator: 8200,
				denominator: 10_000,
				denominatorBasis: "Referrals received in 2023/24",
				source: "Our figures, 2023/24",
			},
			target: { value: 95, by: "2026-03-31" },
			reviewed: "quarterly",
		},
		{
			id: "M-2",
			title: "Carers of Black patients who were told before a move",
			definition: "Audit by carers, question 3",
			unit: "per cent",
			groups: [black],
			comparator: { kind: "all-other-groups" },
			direction: "increase",
			baseline: null,
			target: null,
			reviewed: "twice-yearly",
		},
	],
	risks: [
		{
			id: "R-1",
			kind: "risk",
			description: "Carers are asked for more time than they are paid for.",
			rating: { scale: "Our risk matrix, 1 to 25", value: "12" },
			mitigation: "Hours are agreed beforehand, and every hour is paid.",
			owner: "Head of patient and carer experience",
			actions: ["A-12", "A-13"],
		},
	],
	reviews: [
		{
			on: "2024-09-25",
			body: "PCREF partnership group",
			participants: ["community", "patient", "carer", "staff"],
			decision: "Go on, and move the audit of moves between wards to carers.",
			changes: ["A-12 has a community co-owner."],
		},
	],
};
