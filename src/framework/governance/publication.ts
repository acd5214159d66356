import * as z from "zod";
import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import { CalendarDate } from "../calendar-date.js";
import type { Immutable } from "../immutable.js";
import { OrganisationCode } from "../organisation-code.js";
import { PlainText } from "../plain-text.js";

/**
 * Something that an organisation published about its PCREF work, with the place and the day.
 *
 * No national format of a plan or report was found: `kind` is our list. Unknown keys are an issue.
 *
 * @example
 * ```ts
 * import { Publication, publicationExample } from "pcref";
 *
 * Publication.parse(publicationExample); // => { kind: "plan", on: "2024-04-08", plan: "PLAN-2024" }
 * Publication.safeParse({ ...publicationExample, on: "October 2024" }).success; // => false
 * ```
 */
export const Publication = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		id: PlainText.meta({ description: "Id of the publication." }),
		organisation: OrganisationCode.meta({ description: "The organisation that published it." }),
		kind: z
			.enum(["plan", "progress-data", "progress-report", "board-paper", "feedback-responses", "other"])
			.meta({ description: "What was published." }),
		title: PlainText.meta({ description: "Its title." }),
		on: CalendarDate.meta({ description: "The day of publication, YYYY-MM-DD." }),
		where: PlainText.meta({ description: "Where it can be read: a web address, or a place." }),
		formats: z
			.array(
				z.enum(["web-page", "document", "data-file", "easy-read", "translated", "audio", "video", "print"]),
			)
			.meta({ description: "The forms in which it can be had." }),
		plan: PlainText.exactOptional().meta({
			description: "Id of the plan that it is or is about, where there is one.",
		}),
	})
	.meta({ description: "Something that an organisation published about its PCREF work." });

/** Something that an organisation published about its PCREF work. */
export type Publication = Immutable<z.infer<typeof Publication>>;

/**
 * A made-up publication, for trying things out.
 *
 * @example
 * ```ts
 * import { publicationExample } from "pcref";
 *
 * publicationExample.formats; // => ["web-page", "easy-read"]
 * ```
 */
export const publicationExample: Publication = {
	schemaVersion: "1",
	id: "PUB-1",
	organisation: { scheme: "ods", code: syntheticOrganisation.code },
	kind: "plan",
	title: "Our PCREF plan 2024 to 2027 (made up)",
	on: "2024-04-08",
	where: "https://example.org/pcref-plan",
	formats: ["web-page", "easy-read"],
	plan: "PLAN-2024",
};
