import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";

/**
 * A task in the governance of PCREF, and who has it for how long.
 *
 * `kind` is our list, from what trusts report; only the executive lead is asked for nationally.
 */
export const GovernanceRole = z.strictObject({
	id: PlainText.meta({ description: "Id of the role among the organisation's roles." }),
	kind: z
		.enum([
			"executive-lead",
			"programme-lead",
			"lived-experience-co-chair",
			"community-lead",
			"carer-lead",
			"data-lead",
			"equality-lead",
			"patient-experience-lead",
			"community-ambassador",
			"other",
		])
		.meta({ description: "What the role is for; the executive lead is the one asked for nationally." }),
	title: PlainText.meta({ description: "Title of the role or post, such as Chief Nursing Officer." }),
	holder: PlainText.exactOptional().meta({
		description:
			"Name of who holds it, where it may be public. People with lived experience are named only if they agreed.",
		identifying: "free-text",
	}),
	onBoard: z.boolean().meta({ description: "Whether the holder sits on the board." }),
	from: CalendarDate.meta({ description: "First day in the role, YYYY-MM-DD." }),
	to: CalendarDate.exactOptional().meta({ description: "Last day in the role, where it has ended." }),
	minute: PlainText.exactOptional().meta({
		description: "The minute or letter by which the holder was named.",
	}),
});

/** A task in the governance of PCREF, and who has it for how long. */
export type GovernanceRole = Immutable<z.infer<typeof GovernanceRole>>;
