import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import type { UseOfForceRecord } from "./use-of-force-record.js";

/**
 * A made-up record of the fictional trust, for trying things out and writing tests. The NHS number is in the range
 * that is never issued.
 *
 * @example
 * ```ts
 * import { useOfForceRecordExample } from "pcref/equality-standards";
 *
 * useOfForceRecordExample.notification; // => { state: "sent", on: "2024-05-05" }
 * ```
 */
export const useOfForceRecordExample: UseOfForceRecord = {
	schemaVersion: "1",
	id: "UOF-EXAMPLE-1",
	organisation: { scheme: "ods", code: syntheticOrganisation.code },
	unit: "Ash ward",
	made: "2024-05-04",
	reason: "He was about to strike another patient.",
	place: "Day room",
	on: "2024-05-04",
	durationMinutes: 6,
	force: [
		{ type: "physical-restraint", inCarePlan: "yes" },
		{ type: "seclusion", inCarePlan: "no" },
	],
	patientName: "A. Example",
	description:
		"Two members of staff held his arms while standing, then walked with him to the seclusion room.",
	consistentIdentifier: "9990000018",
	staff: [
		{ name: "P. Example", jobTitle: "Staff nurse" },
		{ name: "Q. Example", jobTitle: "Health care assistant" },
	],
	othersInvolved: [],
	mentalDisorder: null,
	characteristics: {
		age: 34,
		disability: { answer: "not-known" },
		marriageOrCivilPartnership: "neither",
		pregnancy: "no",
		race: { scheme: "nhs-ethnic-category-2001", code: "M" },
		religionOrBelief: null,
		sex: "male",
		sexualOrientation: null,
	},
	learningDisability: "no",
	autism: "not-known",
	outcome: "Seclusion ended after 40 minutes; a debrief with him and his mother is planned.",
	died: false,
	seriouslyInjured: false,
	effortsToAvoid: "He was offered the garden and his own room, and a nurse he trusts spoke with him.",
	notification: { state: "sent", on: "2024-05-05" },
};
