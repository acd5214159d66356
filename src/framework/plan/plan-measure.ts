import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import type { Immutable } from "../immutable.js";
import { PlainText } from "../plain-text.js";
import { PopulationGroup } from "../population-group.js";
import { Period } from "./period.js";

/** Where a measure stood before: a figure with everything that is needed to compare another with it. */
const Baseline = z.strictObject({
	value: z.number().meta({ description: "The figure, in the unit of the measure." }),
	period: Period.meta({ description: "The period that it is for." }),
	numerator: z
		.number()
		.nonnegative()
		.nullable()
		.meta({ description: "The count it was made from; null where it is not known or there is none." }),
	denominator: z
		.number()
		.positive()
		.nullable()
		.meta({ description: "What the count was divided by; null where it is not known or there is none." }),
	denominatorBasis: PlainText.nullable().meta({
		description:
			"What the denominator is and of when, such as resident population, Census 2021; null where there is none.",
	}),
	source: PlainText.meta({ description: "Where the figure is from, enough to find it again." }),
});

/** Whom the groups of a measure are compared with. A comparator is a choice of the plan, never a norm. */
const Comparator = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("group").meta({ description: "One other group." }),
		group: PopulationGroup.meta({ description: "The group compared with." }),
	}),
	z.strictObject({
		kind: z.literal("all-other-groups").meta({ description: "Everybody else whose group is known." }),
	}),
	z.strictObject({
		kind: z.literal("everybody").meta({ description: "The figure for all people together." }),
	}),
	z.strictObject({
		kind: z.literal("none").meta({ description: "No other group: only followed over time." }),
	}),
]);

/** What a plan counts to see whether anything changes: from where, to where, compared with whom. */
export const PlanMeasure = z.strictObject({
	id: PlainText.meta({ description: "Id of the measure within the plan." }),
	title: PlainText.meta({ description: "What is counted, in plain words." }),
	definition: PlainText.meta({
		description: "The definition it is counted by: the id of a measure of this package, or where to read it.",
	}),
	unit: PlainText.meta({
		description: "The unit of its figures, such as detentions per 100,000 people, or per cent.",
	}),
	groups: z
		.array(PopulationGroup)
		.meta({ description: "The groups it is counted for; empty where it is for all that the plan is for." }),
	comparator: Comparator.meta({ description: "Whom these groups are compared with." }),
	direction: z
		.enum(["increase", "decrease", "keep"])
		.meta({ description: "The way in which its figure should move." }),
	baseline: Baseline.nullable().meta({ description: "Where it stood; null where nobody knows yet." }),
	target: z
		.strictObject({
			value: z.number().meta({ description: "The figure to reach, in the unit of the measure." }),
			by: CalendarDate.meta({ description: "The day by which to reach it, YYYY-MM-DD." }),
		})
		.nullable()
		.meta({ description: "Where it should stand; null where no target has been agreed." }),
	reviewed: z
		.enum(["monthly", "quarterly", "twice-yearly", "yearly"])
		.meta({ description: "How often its figures are looked at." }),
});

/** What a plan counts to see whether anything changes. */
export type PlanMeasure = Immutable<z.infer<typeof PlanMeasure>>;
