import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import type { Immutable } from "../immutable.js";
import { OrganisationCode } from "../organisation-code.js";
import { PlainText } from "../plain-text.js";
import { FeedbackTheme } from "./feedback-theme.js";
import { Quotation } from "./quotation.js";

/**
 * One published response, "you said, we did": what was heard from one or more people, in the organisation's words, and
 * what was done. People's own words are left out unless there are {@link Quotation}s, each with the person's consent
 * and a named redactor. Nobody's record is named in it, so that it can be published as it stands.
 *
 * @example
 * ```ts
 * import { PublishedResponse } from "pcref";
 *
 * const response = PublishedResponse.parse({
 *   schemaVersion: "1",
 *   id: "YSWD-2024-06-1",
 *   organisation: { scheme: "ods", code: "ZSYN0" },
 *   on: "2024-06-20",
 *   where: "Board in the entrance of Ash ward",
 *   themes: [],
 *   heardFrom: "fewer-than-5",
 *   youSaid: "Families are not told when somebody is moved.",
 *   weDid: "We ask on admission whom to tell, and tell them.",
 *   quotations: [],
 * });
 * response.quotations; // => []
 * ```
 */
export const PublishedResponse = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		id: PlainText.meta({ description: "Id of the response, not of anybody's feedback." }),
		organisation: OrganisationCode.meta({ description: "The organisation that answers." }),
		on: CalendarDate.meta({ description: "The day of publication, YYYY-MM-DD." }),
		where: PlainText.meta({ description: "Where it was published: a web address, or a place." }),
		themes: z
			.array(FeedbackTheme)
			.meta({ description: "What it is about; empty where that would tell who spoke." }),
		heardFrom: z
			.enum(["fewer-than-5", "5-to-9", "10-to-49", "50-or-more"])
			.meta({ description: "How many people it answers, in bands, so that one voice is not singled out." }),
		youSaid: PlainText.meta({
			description: "What was heard, in the organisation's words; never a quotation.",
		}),
		weDid: PlainText.meta({ description: "What was done about it." }),
		quotations: z
			.array(Quotation)
			.meta({ description: "People's own words, each with consent and a named redactor; empty by default." }),
	})
	.meta({ description: "One published response: you said, we did." });

/** One published response: you said, we did. */
export type PublishedResponse = Immutable<z.infer<typeof PublishedResponse>>;
