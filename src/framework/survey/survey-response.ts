import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import { FeedbackEthnicity } from "../feedback/feedback-ethnicity.js";
import type { Immutable } from "../immutable.js";
import { OrganisationCode } from "../organisation-code.js";
import { PlainText } from "../plain-text.js";
import { SurveyAnswer } from "./survey-answer.js";

/**
 * One person's answers to a survey instrument. It holds no name and no words: those belong into a feedback record.
 * Whether the answers fit the instrument is found by {@link checkSurveyResponse}.
 *
 * @example
 * ```ts
 * import { SurveyResponse, surveyResponseExample } from "pcref";
 *
 * SurveyResponse.parse(surveyResponseExample).answers.length; // => 3
 * ```
 */
export const SurveyResponse = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		id: PlainText.meta({
			description: "Id of the response in the organisation's system; nothing that names a person.",
			identifying: "local-identifier",
		}),
		organisation: OrganisationCode.meta({ description: "The organisation that the answers are about." }),
		instrument: PlainText.meta({ description: "Id of the survey instrument that was answered." }),
		on: CalendarDate.meta({ description: "The day of the answers, YYYY-MM-DD." }),
		role: z
			.enum(["patient", "carer", "family", "community-member"])
			.meta({ description: "Who answered. Patients and carers are kept apart." }),
		ethnicity: FeedbackEthnicity.meta({ description: "Ethnic group of the person, and how it was learnt." }),
		answers: z
			.array(
				z.strictObject({
					item: PlainText.meta({ description: "Id of the item." }),
					answer: SurveyAnswer.meta({ description: "A point of the scale, or why there is none." }),
				}),
			)
			.meta({ description: "One answer to each item that was put." }),
	})
	.meta({ description: "One person's answers to a survey instrument." });

/** One person's answers to a survey instrument. */
export type SurveyResponse = Immutable<z.infer<typeof SurveyResponse>>;

/**
 * A made-up response to the example instrument.
 *
 * @example
 * ```ts
 * import { surveyResponseExample } from "pcref";
 *
 * surveyResponseExample.answers[2]; // => { item: "T3", answer: "prefer-not-to-say" }
 * ```
 */
export const surveyResponseExample: SurveyResponse = {
	schemaVersion: "1",
	id: "EXAMPLE-S-0001",
	organisation: { scheme: "ods", code: "ZSYN0" },
	instrument: "EXAMPLE-TRUST-3",
	on: "2024-09-02",
	role: "patient",
	ethnicity: { obtained: "self-stated", category: { scheme: "nhs-ethnic-category-2001", code: "N" } },
	answers: [
		{ item: "T1", answer: 2 },
		{ item: "T2", answer: 3 },
		{ item: "T3", answer: "prefer-not-to-say" },
	],
};
