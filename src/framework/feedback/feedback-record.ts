import * as z from "zod";
import type { Immutable } from "../immutable.js";
import { OrganisationCode } from "../organisation-code.js";
import { PlainText } from "../plain-text.js";
import { LegalStatusAtTheTime, Setting } from "./care-context.js";
import { Channel } from "./channel.js";
import { Characteristics } from "./characteristics.js";
import { Communication } from "./communication.js";
import { Consent } from "./consent.js";
import { FeedbackEthnicity } from "./feedback-ethnicity.js";
import { FeedbackLoop } from "./feedback-loop.js";
import { FreeText } from "./free-text.js";
import { RacismExperienced } from "./racism-experienced.js";
import { Respondent } from "./respondent.js";
import { Sentiment } from "./sentiment.js";
import { TrustAndConfidenceAnswer } from "./trust-and-confidence.js";

/**
 * One piece of feedback from a patient, a carer or somebody else, and everything that was done about it.
 *
 * The record is plain JSON. It holds no name, no NHS number and no contact details: keep those in your own system,
 * under the record's `id`. The person's own words stand apart in `freeText`. What happened to the feedback is the
 * list of steps in `loop`, which the step functions such as {@link acknowledge} extend; a record is never changed,
 * a new one is returned.
 *
 * - Nothing is guessed: not asked, declined and not known are separate answers, and every field has to be given;
 *   `freeText` and `sentiment` may be null, and a question of `characteristics` that was not asked is left out.
 * - Unknown keys are an issue, so that a misspelt or extra field is never lost silently.
 * - Steps of the loop that do not follow from each other, and dates that run backwards, are an issue.
 *
 * `FeedbackRecord.parse(value)` throws a `ZodError`; `FeedbackRecord.safeParse(value)` returns it. The fields and
 * their values are a reading of what PCREF asks of a feedback mechanism, not a national data set: none was found.
 *
 * @example
 * ```ts
 * import { FeedbackRecord, feedbackRecordExample } from "pcref";
 *
 * const record = FeedbackRecord.parse(feedbackRecordExample("received"));
 * record.respondent; // => { role: "carer", relationship: "parent", recordedAsCarer: "no" }
 *
 * const wrong = FeedbackRecord.safeParse({ ...record, ethnicity: { obtained: "declined", category: { scheme: "nhs-ethnic-category-2001", code: "99" } } });
 * wrong.error?.issues.map((issue) => issue.path.join(".")); // => ["ethnicity.category.code"]
 * ```
 */
export const FeedbackRecord = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		id: PlainText.meta({
			description:
				"Id of the record in the organisation's system. Not an NHS number and nothing else that names a person.",
			identifying: "local-identifier",
		}),
		organisation: OrganisationCode.meta({ description: "The organisation that the feedback is for." }),
		respondent: Respondent.meta({ description: "Who gives the feedback." }),
		concerns: z.enum(["patients", "carers", "both"]).meta({
			description: "Whose care or treatment it is about: that of patients, of carers, or of both.",
		}),
		ethnicity: FeedbackEthnicity.meta({
			description: "Ethnic group of the person whose experience it is, and how it was learnt.",
		}),
		characteristics: Characteristics.meta({
			description: "Other characteristics of that person; a question that was not asked is left out.",
		}),
		setting: Setting.meta({ description: "Where in the pathway the experience was." }),
		legalStatus: LegalStatusAtTheTime.meta({ description: "The patient's legal status at the time." }),
		channel: Channel.meta({ description: "How the feedback came, and who collected it." }),
		communication: Communication.meta({
			description: "Language, interpreter and easy read.",
		}),
		consent: Consent.meta({ description: "What the person agreed to." }),
		racism: RacismExperienced.meta({
			description: "Whether the person experienced racism, in their own answer.",
		}),
		sentiment: Sentiment.nullable().meta({
			description: "How good or bad it was, on a named scale; null where no scale was used.",
		}),
		trustAndConfidence: z.array(TrustAndConfidenceAnswer).meta({
			description: "Answers to items about trust and confidence; empty where none were asked.",
		}),
		freeText: FreeText.nullable().meta({
			description: "The person's own words, apart from everything else; null where there are none.",
		}),
		loop: FeedbackLoop.meta({ description: "What happened to the feedback, oldest step first." }),
	})
	.meta({ description: "One piece of feedback and everything that was done about it." });

/** One piece of feedback and everything that was done about it. */
export type FeedbackRecord = Immutable<z.infer<typeof FeedbackRecord>>;
