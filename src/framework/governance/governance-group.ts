import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import { Constituency } from "../co-production/constituency.js";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";

const constituency = Constituency.meta({ description: "On whose side the member stands." });
const decides = z.boolean().meta({
	description: "Whether the member takes part in deciding, and not only in being heard.",
});

const GroupMember = z.union([
	z.strictObject({
		constituency,
		role: PlainText.meta({ description: "Id of the governance role that the member has." }),
		decides,
	}),
	z.strictObject({
		constituency,
		who: PlainText.meta({ description: "The organisation, group or post. Not the name of a person." }),
		decides,
	}),
]);

/** A group that deals with PCREF: who is in it, who decides, and to whom it reports. */
export const GovernanceGroup = z.strictObject({
	id: PlainText.refine((id) => id !== "board", "Must not be board: the board is always there").meta({
		description: "Id of the group among the organisation's groups; `board` is the board itself.",
	}),
	name: PlainText.meta({ description: "Name of the group." }),
	setUpForPcref: z.boolean().meta({
		description: "True for a group made for PCREF, false for one that the organisation had in any case.",
	}),
	purpose: PlainText.meta({ description: "What it does for PCREF." }),
	termsOfReference: PlainText.exactOptional().meta({
		description: "Where its terms of reference are, with their version or date.",
	}),
	meets: PlainText.exactOptional().meta({ description: "How often it meets, such as every two months." }),
	from: CalendarDate.meta({ description: "The day on which it was set up, YYYY-MM-DD." }),
	to: CalendarDate.exactOptional().meta({ description: "Its last day, where it has ended." }),
	reportsTo: PlainText.exactOptional().meta({
		description: "Id of the group it reports to, or `board`; left out where it reports to none.",
	}),
	members: z.array(GroupMember).meta({ description: "Who is in it, by role or by group." }),
});

/** A group that deals with PCREF: who is in it, who decides, and to whom it reports. */
export type GovernanceGroup = Immutable<z.infer<typeof GovernanceGroup>>;
