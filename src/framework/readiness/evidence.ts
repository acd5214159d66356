import * as z from "zod";
import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import { CalendarDate } from "../calendar-date.js";
import type { Immutable } from "../immutable.js";
import { OrganisationCode } from "../organisation-code.js";
import { PlainText } from "../plain-text.js";

/**
 * A paper, minute, register or figure that shows something an organisational standard calls for.
 *
 * Each item says which standards it is for and which of the things that they call for it shows, in the words of the
 * standard, so that a gap can be named. Evidence that plan, governance, assessments, events and feedback records
 * carry in themselves needs no item. Unknown keys are an issue.
 *
 * @example
 * ```ts
 * import { Evidence, evidenceExample } from "pcref";
 *
 * Evidence.parse(evidenceExample); // => { id: "E-7", supports: [{ standard: "R-FB-1", shows: "register of feedback channels" }] }
 * Evidence.safeParse({ ...evidenceExample, supports: [] }).success; // => false
 * ```
 */
export const Evidence = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		id: PlainText.meta({ description: "Id of the item, which assessments refer to." }),
		organisation: OrganisationCode.meta({ description: "The organisation that it is about." }),
		kind: z
			.enum([
				"minute",
				"terms-of-reference",
				"policy",
				"agreement",
				"register",
				"inventory",
				"report",
				"figures",
				"survey",
				"meeting-record",
				"log",
				"other",
			])
			.meta({ description: "What it is. Our own list." }),
		title: PlainText.meta({ description: "What it is called." }),
		on: CalendarDate.meta({ description: "The day it was made or is valid from, YYYY-MM-DD." }),
		until: CalendarDate.exactOptional().meta({
			description: "The last day on which it can be relied on, where there is one.",
		}),
		reference: PlainText.meta({ description: "Where it is: an address, a minute, a file number." }),
		supports: z
			.array(
				z.strictObject({
					standard: PlainText.meta({
						description: "Id of the standard, a built-in one or one of the organisation's own.",
					}),
					shows: PlainText.meta({
						description: "Which of the things that the standard calls for, in the words of its `evidence`.",
					}),
				}),
			)
			.min(1)
			.meta({ description: "What it is evidence of." }),
	})
	.meta({ description: "Something that shows what an organisational standard calls for." });

/** Something that shows what an organisational standard calls for. */
export type Evidence = Immutable<z.infer<typeof Evidence>>;

/**
 * A made-up item of evidence, for trying things out.
 *
 * @example
 * ```ts
 * import { evidenceExample } from "pcref";
 *
 * evidenceExample.reference; // => "Board paper 25/019, appendix 2"
 * ```
 */
export const evidenceExample: Evidence = {
	schemaVersion: "1",
	id: "E-7",
	organisation: { scheme: "ods", code: syntheticOrganisation.code },
	kind: "register",
	title: "Ways to give feedback, with languages and opening times",
	on: "2025-02-03",
	reference: "Board paper 25/019, appendix 2",
	supports: [{ standard: "R-FB-1", shows: "register of feedback channels" }],
};
