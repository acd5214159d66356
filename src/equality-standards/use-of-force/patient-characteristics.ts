import * as z from "zod";
import { RecordedEthnicGroup } from "../../framework/ethnic-group.js";
import { PlainText } from "../../framework/plain-text.js";

const yesOrNo = z.enum(["yes", "no", "not-known"]);

const coded = z.strictObject({
	scheme: PlainText.meta({ description: "The list that the code is from." }),
	code: PlainText.meta({ description: "The code in that list." }),
});

/**
 * The relevant characteristics of the patient, if known. That these eight are meant is recalled from section 6(7) of
 * the Act and was not read: check before use.
 */
export const PatientCharacteristics = z.strictObject({
	age: z
		.int()
		.min(0)
		.max(120)
		.nullable()
		.meta({ description: "Age in completed years on the day; null where not known." }),
	disability: z
		.discriminatedUnion("answer", [
			z.strictObject({
				answer: z.literal("yes").meta({ description: "The patient is disabled." }),
				nature: PlainText.meta({
					description: "The nature of the disability.",
					identifying: "health",
				}),
			}),
			z.strictObject({ answer: z.literal("no").meta({ description: "The patient is not disabled." }) }),
			z.strictObject({ answer: z.literal("not-known").meta({ description: "Nobody knows." }) }),
		])
		.meta({ description: "Whether the patient is disabled, and how." }),
	marriageOrCivilPartnership: z
		.enum(["married", "civil-partnership", "neither", "not-known"])
		.meta({ description: "Whether the patient is married or in a civil partnership." }),
	pregnancy: yesOrNo.meta({ description: "Whether the patient is pregnant." }),
	race: RecordedEthnicGroup.meta({
		description: "Race, as the ethnic group recorded: Z where the patient declined, 99 where not known.",
	}),
	religionOrBelief: coded.nullable().meta({ description: "Religion or belief; null where not known." }),
	sex: z.enum(["female", "male", "not-known"]).meta({ description: "Sex." }),
	sexualOrientation: coded.nullable().meta({ description: "Sexual orientation; null where not known." }),
});
