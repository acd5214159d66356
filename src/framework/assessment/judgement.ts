import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import { Constituency } from "../co-production/constituency.js";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";

const Assessor = z.strictObject({
	constituency: Constituency.exclude(["partner-agency"]).meta({ description: "On whose side they judged." }),
	who: PlainText.exactOptional().meta({
		description: "The group or role, such as Carers' council. Not the name of a person.",
	}),
	people: z.int().positive().exactOptional().meta({ description: "How many people took part." }),
});

const reached = {
	on: CalendarDate.meta({ description: "The day on which they were asked, YYYY-MM-DD." }),
	with: PlainText.meta({ description: "Which communities or groups were asked." }),
};
const disagreement = PlainText.meta({
	description: "What they see in another way, in words they would recognise.",
});

const CommunityAgreement = z.discriminatedUnion("status", [
	z.strictObject({
		status: z.literal("agreed").meta({ description: "The community agrees with the level." }),
		...reached,
	}),
	z.strictObject({
		status: z.literal("partly-agreed").meta({ description: "The community agrees in part." }),
		...reached,
		disagreement,
	}),
	z.strictObject({
		status: z.literal("not-agreed").meta({ description: "The community was asked and does not agree." }),
		...reached,
		disagreement,
	}),
	z.strictObject({
		status: z.literal("not-asked").meta({ description: "The community was not asked." }),
	}),
]);

/** What was judged on one day: the level on a named scale, why, on what evidence, and by whom. */
export const Judgement = z.strictObject({
	on: CalendarDate.meta({ description: "The day of the assessment, YYYY-MM-DD." }),
	scale: PlainText.meta({ description: "Id of the scale, a built-in one or one of the documents." }),
	level: PlainText.meta({ description: "Code of the level on that scale." }),
	rationale: PlainText.meta({ description: "Why this level and not the one above or below." }),
	evidence: z.array(PlainText).meta({ description: "Ids of the items of evidence that it rests on." }),
	assessedBy: z.array(Assessor).min(1).meta({ description: "Who took part in judging." }),
	agreement: CommunityAgreement.meta({
		description: "Whether the communities concerned agree with the level.",
	}),
});

/** What was judged on one day: the level on a named scale, why, on what evidence, and by whom. */
export type Judgement = Immutable<z.infer<typeof Judgement>>;
