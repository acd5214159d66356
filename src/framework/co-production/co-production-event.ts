import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import type { Immutable } from "../immutable.js";
import { OrganisationCode } from "../organisation-code.js";
import { PlainText } from "../plain-text.js";
import { Decision } from "./decision.js";
import { Participants } from "./participants.js";
import { ParticipationLevel } from "./participation-level.js";

const terms = PlainText.meta({ description: "What was offered, such as an hourly rate and travel costs." });

/** Whether people who are not paid to be there were offered payment for their time. */
const Payment = z.discriminatedUnion("offered", [
	z.strictObject({
		offered: z.literal("to-everybody").meta({ description: "Offered to all who are not paid to be there." }),
		terms,
	}),
	z.strictObject({
		offered: z.literal("to-some").meta({ description: "Offered to some of them." }),
		terms,
		toWhom: PlainText.meta({ description: "Who was offered it and who was not." }),
	}),
	z.strictObject({ offered: z.literal("to-nobody").meta({ description: "Not offered." }) }),
	z.strictObject({ offered: z.literal("not-recorded").meta({ description: "Nobody wrote it down." }) }),
]);

/**
 * A meeting, workshop or other event at which patients, carers and communities took part in PCREF work: who was
 * there, whether they were paid, what was decided and what changed. It holds numbers of people, never their names.
 *
 * An event without decisions is a listening event, and its list of decisions is empty. The fields are a reading of
 * what PCREF asks of co-production, not a national data set: none was found. {@link checkCoProductionEvent} finds
 * what the schema cannot say.
 *
 * @example
 * ```ts
 * import { CoProductionEvent, coProductionEventExample } from "pcref";
 *
 * const event = CoProductionEvent.parse(coProductionEventExample);
 * event.participants.map(({ constituency }) => constituency); // => ["community", "patient", "carer", "staff"]
 * CoProductionEvent.safeParse({ ...event, payment: { offered: "yes" } }).success; // => false
 * ```
 */
export const CoProductionEvent = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		id: PlainText.meta({ description: "Id of the event, which plans refer to." }),
		organisation: OrganisationCode.meta({ description: "The organisation whose PCREF work it was." }),
		title: PlainText.meta({ description: "What it was called." }),
		kind: z
			.enum([
				"listening-event",
				"focus-group",
				"workshop",
				"working-group",
				"advisory-group",
				"oversight-group",
				"visit",
				"training",
				"other",
			])
			.meta({ description: "What kind of event it was. Our own list, from those that trusts name." }),
		on: CalendarDate.meta({ description: "The day of the event, or its first day, YYYY-MM-DD." }),
		place: PlainText.meta({ description: "Where it was, such as the name of a hall, or online." }),
		heldBy: z
			.enum(["trust", "community", "jointly", "third-party"])
			.meta({ description: "Who invited and led." }),
		participation: ParticipationLevel.meta({
			description: "How far people could take part, on a named scale.",
		}),
		participants: z.array(Participants).meta({ description: "Who took part, one row per constituency." }),
		payment: Payment.meta({ description: "Whether people were offered payment for their time." }),
		decisions: z.array(Decision).meta({ description: "What was decided and what came of it." }),
	})
	.meta({ description: "An event at which patients, carers and communities took part in PCREF work." });

/** An event at which patients, carers and communities took part in PCREF work. */
export type CoProductionEvent = Immutable<z.infer<typeof CoProductionEvent>>;
