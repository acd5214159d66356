import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import type { CoProductionEvent } from "./co-production-event.js";

const scheme = "nhs-ethnic-category-2001";

/**
 * A made-up event of the fictional trust, for trying things out and writing tests.
 *
 * @example
 * ```ts
 * import { coProductionEventExample } from "pcref";
 *
 * coProductionEventExample.decisions[0]?.change.state; // => "made"
 * ```
 */
export const coProductionEventExample: CoProductionEvent = {
	schemaVersion: "1",
	id: "CP-2024-03",
	organisation: { scheme: "ods", code: syntheticOrganisation.code },
	title: "What should happen when somebody is moved between wards?",
	kind: "workshop",
	on: "2024-03-14",
	place: "Mereford community hall",
	heldBy: "jointly",
	participation: { scale: "tlap-ladder-of-co-production", level: "6" },
	participants: [
		{
			constituency: "community",
			people: 14,
			ethnicGroups: [
				{ category: { scheme, code: "M" }, people: 6 },
				{ category: { scheme, code: "N" }, people: 5 },
				{ category: { scheme, code: "99" }, people: 3 },
			],
		},
		{
			constituency: "patient",
			people: 9,
			ethnicGroups: [
				{ category: { scheme, code: "D" }, people: 2 },
				{ category: { scheme, code: "M" }, people: 6 },
				{ category: { scheme, code: "Z" }, people: 1 },
			],
		},
		{ constituency: "carer", people: 8, ethnicGroups: [] },
		{ constituency: "staff", people: null, ethnicGroups: [] },
	],
	payment: { offered: "to-everybody", terms: "20 pounds an hour, travel and childcare" },
	decisions: [
		{
			id: "D-1",
			decision: "Families are told before somebody is moved, unless the patient objects.",
			madeBy: ["community", "patient", "carer", "staff"],
			change: {
				state: "made",
				on: "2024-06-10",
				description: "The question whom to tell is part of admission on every ward.",
			},
			planActions: ["A-12"],
		},
		{
			id: "D-2",
			decision: "Carers train new ward staff twice a year.",
			madeBy: ["carer", "staff"],
			change: { state: "awaited", due: "2024-12-31" },
		},
	],
};
