import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import type { Immutable } from "../immutable.js";
import { OrganisationCode } from "../organisation-code.js";
import { PlainText } from "../plain-text.js";

/**
 * An organisation's statement that a standard does not apply to it, with the reason and who decided.
 *
 * A national requirement is not set aside by such a statement: {@link assessReadiness} then says that the statement
 * was made and goes on to look for evidence. Unknown keys are an issue.
 *
 * @example
 * ```ts
 * import { StandardExclusion } from "pcref";
 *
 * const exclusion = StandardExclusion.parse({
 *   schemaVersion: "1",
 *   organisation: { scheme: "ods", code: "ZSYN0" },
 *   standard: "R-COMP-3",
 *   reason: "We and our communities assess our own four competencies instead.",
 *   decidedBy: "PCREF oversight group",
 *   on: "2025-01-14",
 * });
 * exclusion.standard; // => "R-COMP-3"
 * ```
 */
export const StandardExclusion = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		organisation: OrganisationCode.meta({ description: "The organisation that says so." }),
		standard: PlainText.meta({ description: "Id of the standard that does not apply." }),
		reason: PlainText.meta({ description: "Why it does not apply." }),
		decidedBy: PlainText.meta({ description: "The body that decided it." }),
		on: CalendarDate.meta({ description: "The day of the decision, YYYY-MM-DD." }),
	})
	.meta({ description: "An organisation's statement that a standard does not apply to it." });

/** An organisation's statement that a standard does not apply to it. */
export type StandardExclusion = Immutable<z.infer<typeof StandardExclusion>>;
