import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";
import { FeedbackTheme } from "./feedback-theme.js";
import { Quotation } from "./quotation.js";

const on = CalendarDate.meta({ description: "The day of the step, YYYY-MM-DD." });
const reason = PlainText.meta({ description: "Why, in a sentence that could be told to the person." });

/** The first step of every loop. */
export const ReceivedStep = z.strictObject({
	state: z.literal("received").meta({ description: "The feedback arrived." }),
	on,
});

/** Any step after the first, by the state it leads to. */
export const LaterStep = z.discriminatedUnion("state", [
	z.strictObject({
		state: z
			.literal("acknowledged")
			.meta({ description: "The person was told that their feedback arrived." }),
		on,
	}),
	z.strictObject({
		state: z.literal("themed").meta({ description: "It was read, and what it is about was recorded." }),
		on,
		themes: z.array(FeedbackTheme).min(1).meta({ description: "What it is about." }),
	}),
	z.strictObject({
		state: z.literal("assigned").meta({ description: "Somebody was given the task of answering it." }),
		on,
		to: PlainText.meta({ description: "The role or team that has to act, such as Ward manager, Ash ward." }),
	}),
	z.strictObject({
		state: z.literal("action-agreed").meta({ description: "It was agreed what will be done." }),
		on,
		action: PlainText.meta({ description: "What will be done." }),
		planActions: z.array(PlainText).exactOptional().meta({
			description: "Ids of the actions of the PCREF plan that it is part of.",
		}),
	}),
	z.strictObject({
		state: z.literal("action-done").meta({ description: "It was done." }),
		on,
		outcome: PlainText.meta({ description: "What was done and what came of it." }),
	}),
	z.strictObject({
		state: z.literal("fed-back").meta({ description: "The person was told what came of their feedback." }),
		on,
		response: PlainText.meta({ description: "What the person was told." }),
	}),
	z.strictObject({
		state: z.literal("published").meta({ description: "A response was published: you said, we did." }),
		on,
		youSaid: PlainText.meta({
			description: "What was heard, in the organisation's words; never a quotation.",
		}),
		weDid: PlainText.meta({ description: "What was done about it." }),
		where: PlainText.meta({
			description: "Where it was published: a web address, or a place such as a ward's board.",
		}),
		quotation: Quotation.exactOptional().meta({
			description: "The person's own words, where they agreed. Left out by default.",
		}),
	}),
	z.strictObject({
		state: z.literal("reviewed").meta({ description: "It was looked at whether the action had an effect." }),
		on,
		effect: PlainText.meta({ description: "What changed for people, or that nothing did." }),
	}),
	z.strictObject({
		state: z.literal("no-action").meta({ description: "Closed without action." }),
		on,
		reason,
	}),
	z.strictObject({
		state: z.literal("escalated-as-complaint").meta({ description: "It goes on as a complaint." }),
		on,
		reason,
	}),
	z.strictObject({
		state: z
			.literal("escalated-as-safeguarding")
			.meta({ description: "It goes on as a safeguarding concern." }),
		on,
		reason,
	}),
	z.strictObject({ state: z.literal("withdrawn").meta({ description: "The person took it back." }), on }),
]);

/** Any step after the first, by the state it leads to. */
export type LaterStep = Immutable<z.infer<typeof LaterStep>>;

/** One step of a loop, by the state it leads to. */
export type LoopStep = Immutable<z.infer<typeof ReceivedStep>> | LaterStep;

/** Where a feedback record stands in its loop. */
export type FeedbackState = LoopStep["state"];
