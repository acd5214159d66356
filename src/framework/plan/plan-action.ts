import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import { ParticipationLevel } from "../co-production/participation-level.js";
import { FeedbackTheme } from "../feedback/feedback-theme.js";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";
import { ActionStatus, StatusEntry } from "./action-status.js";

/** Money, time or something else that an action is given. */
const Resource = z.strictObject({
	kind: z.enum(["money", "staff-time", "community-time", "other"]).meta({ description: "What is given." }),
	description: PlainText.meta({ description: "How much, from whom, for how long." }),
	pounds: z
		.number()
		.nonnegative()
		.exactOptional()
		.meta({ description: "The sum in pounds sterling, where it is money or has been costed." }),
	secured: z.boolean().meta({ description: "True where it has been agreed, not only asked for." }),
});

const steps = z.array(PlainText);

/**
 * How an action is meant to work: activities lead to outputs, outputs to outcomes, outcomes to impact. Resources,
 * the first column of a logic model, are those of the action itself.
 */
const LogicModel = z.strictObject({
	activities: steps.meta({ description: "What is done." }),
	outputs: steps.meta({ description: "What that makes, which can be counted at once." }),
	outcomes: steps.meta({ description: "What changes for people in the time of the plan." }),
	impact: steps.meta({ description: "What changes for good." }),
});

/** Something that will be done, by whom, by when, and how it stands. */
export const PlanAction = z.strictObject({
	id: PlainText.meta({ description: "Id of the action within the plan, which feedback records refer to." }),
	description: PlainText.meta({ description: "What will be done, so that anybody can see whether it was." }),
	priorities: z
		.array(PlainText)
		.min(1)
		.meta({ description: "Ids of the priorities of this plan that it serves." }),
	measures: z
		.array(PlainText)
		.meta({ description: "Ids of the measures of this plan that it is meant to move." }),
	concerns: z
		.enum(["patients", "carers", "both"])
		.meta({ description: "Whether it is for patients, for carers, or for both." }),
	owner: PlainText.meta({
		description: "The role that answers for it, rather than a person's name: it outlives a change of staff.",
	}),
	communityCoOwner: PlainText.nullable().meta({
		description:
			"The community organisation or role that leads it together with the owner; null where there is none.",
	}),
	start: CalendarDate.meta({ description: "The day on which work starts, YYYY-MM-DD." }),
	due: CalendarDate.meta({ description: "The day by which it is to be done, YYYY-MM-DD." }),
	status: ActionStatus.meta({ description: "How the action stands now." }),
	statusOn: CalendarDate.meta({ description: "The day from which it stands so, YYYY-MM-DD." }),
	statusNote: PlainText.exactOptional().meta({ description: "What a reader should know about the status." }),
	completed: CalendarDate.exactOptional().meta({
		description: "The day on which it was done, YYYY-MM-DD; needed where the status is done, and only there.",
	}),
	history: z
		.array(StatusEntry)
		.meta({ description: "The statuses before the present one, oldest first; empty where it is the first." }),
	resources: z.array(Resource).meta({ description: "What it is given." }),
	dependsOn: z
		.array(PlainText)
		.meta({ description: "Ids of the actions of this plan that must be done before it can be." }),
	participation: ParticipationLevel.exactOptional().meta({
		description: "How far communities take part in it, on a named scale.",
	}),
	feedbackThemes: z
		.array(FeedbackTheme)
		.exactOptional()
		.meta({ description: "The themes of feedback that it answers." }),
	logicModel: LogicModel.exactOptional().meta({ description: "How it is meant to work." }),
});

/** Something that will be done, by whom, by when, and how it stands. */
export type PlanAction = Immutable<z.infer<typeof PlanAction>>;
