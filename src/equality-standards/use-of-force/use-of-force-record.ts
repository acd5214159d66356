import * as z from "zod";
import { CalendarDate } from "../../framework/calendar-date.js";
import type { Immutable } from "../../framework/immutable.js";
import { OrganisationCode } from "../../framework/organisation-code.js";
import { PlainText } from "../../framework/plain-text.js";
import { forceTypeCodes } from "./force-types.js";
import { PatientCharacteristics } from "./patient-characteristics.js";

const freeText = (description: string) => PlainText.meta({ description, identifying: "free-text" });
const yesOrNo = z.enum(["yes", "no", "not-known"]);

/**
 * The record of one use of force on a patient by staff of a mental health unit, as section 6 of the Mental Health
 * Units (Use of Force) Act 2018 asks for it. The letters in the descriptions are those of subsection (5). Force that
 * is negligible in the sense of the statutory guidance needs no record.
 *
 * The record names the patient and the staff: fields that identify somebody carry `identifying` in their description
 * for machines, and no issue or count made from records shows them. The Act asks that the record is kept for three
 * years from the day on which it was made. This schema is a reading of the Act, not legal advice.
 *
 * @example
 * ```ts
 * import { UseOfForceRecord, useOfForceRecordExample } from "pcref/equality-standards";
 *
 * const record = UseOfForceRecord.parse(useOfForceRecordExample);
 * record.force.map(({ type, inCarePlan }) => `${type} ${inCarePlan}`); // => ["physical-restraint yes", "seclusion no"]
 * UseOfForceRecord.safeParse({ ...record, staff: [] }).success; // => false
 * ```
 */
export const UseOfForceRecord = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		id: PlainText.meta({ description: "Id of the record.", identifying: "local-identifier" }),
		organisation: OrganisationCode.meta({ description: "The organisation that runs the unit." }),
		unit: PlainText.meta({ description: "The mental health unit." }),
		made: CalendarDate.meta({
			description: "The day on which the record was made, YYYY-MM-DD; it is kept three years from then.",
		}),
		reason: freeText("(a) The reason for the use of force."),
		place: PlainText.meta({ description: "(b) Where it was." }),
		on: CalendarDate.meta({ description: "(b) The day of the use of force, YYYY-MM-DD." }),
		durationMinutes: z.number().nonnegative().meta({ description: "(b) How long it lasted, in minutes." }),
		force: z
			.array(
				z.strictObject({
					type: z.enum(forceTypeCodes).meta({ description: "(c) The type of force." }),
					inCarePlan: z
						.enum(["yes", "no", "no-care-plan"])
						.meta({ description: "(d) Whether this type was part of the patient's care plan." }),
				}),
			)
			.min(1)
			.meta({ description: "(c), (d) The types of force used." }),
		patientName: PlainText.meta({ description: "(e) The patient's name.", identifying: "patient-name" }),
		description: freeText("(f) How force was used."),
		consistentIdentifier: PlainText.meta({
			description: "(g) The patient's consistent identifier, such as the NHS number.",
			identifying: "nhs-number",
		}),
		staff: z
			.array(
				z.strictObject({
					name: PlainText.meta({ description: "(h) Name.", identifying: "staff-name" }),
					jobTitle: PlainText.meta({ description: "(h) Job title." }),
				}),
			)
			.min(1)
			.meta({ description: "(h) Every member of staff who used force." }),
		othersInvolved: z
			.array(
				z.strictObject({
					who: PlainText.meta({ description: "(i) Who, such as police; no name." }),
					reason: freeText("(i) Why they were involved."),
				}),
			)
			.meta({ description: "(i) People involved who are not staff of the unit; empty where nobody was." }),
		mentalDisorder: PlainText.nullable().meta({
			description: "(j) The patient's mental disorder; null where not known.",
			identifying: "health",
		}),
		characteristics: PatientCharacteristics.meta({
			description: "(k) The patient's relevant characteristics, if known.",
		}),
		learningDisability: yesOrNo.meta({
			description: "(l) Whether the patient has a learning disability.",
		}),
		autism: yesOrNo.meta({ description: "(l) Whether the patient is autistic." }),
		outcome: freeText("(m) What came of it."),
		died: z.boolean().meta({ description: "(n) Whether the patient died as a result." }),
		seriouslyInjured: z
			.boolean()
			.meta({ description: "(n) Whether the patient was seriously injured as a result." }),
		effortsToAvoid: freeText("(o) What was done to avoid the use of force."),
		notification: z
			.discriminatedUnion("state", [
				z.strictObject({
					state: z.literal("sent").meta({ description: "The people named in the care plan were told." }),
					on: CalendarDate.meta({ description: "The day on which they were told, YYYY-MM-DD." }),
				}),
				z.strictObject({ state: z.literal("not-sent").meta({ description: "They were not told." }) }),
				z.strictObject({
					state: z.literal("nobody-named").meta({ description: "The care plan names nobody to tell." }),
				}),
			])
			.meta({ description: "(p) Whether the people to be told under the care plan were told." }),
	})
	.meta({ description: "The record of one use of force in a mental health unit." });

/** The record of one use of force in a mental health unit. */
export type UseOfForceRecord = Immutable<z.infer<typeof UseOfForceRecord>>;
