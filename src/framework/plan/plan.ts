import * as z from "zod";
import { CalendarDate } from "../calendar-date.js";
import type { Immutable } from "../immutable.js";
import { OrganisationCode } from "../organisation-code.js";
import { PlainText } from "../plain-text.js";
import { Period } from "./period.js";
import { PlanAction } from "./plan-action.js";
import { PlanMeasure } from "./plan-measure.js";
import { PlanReview } from "./plan-review.js";
import { PopulationFocus } from "./population-focus.js";
import { Priority } from "./priority.js";
import { Risk } from "./risk.js";

/** Who approved a plan, and where that is minuted. */
const PlanApproval = z.strictObject({
	body: PlainText.meta({ description: "The body that approved it, such as the board." }),
	on: CalendarDate.meta({ description: "The day of the approval, YYYY-MM-DD." }),
	minute: PlainText.meta({ description: "The reference of the minute." }),
});

/** Where and since when anybody can read a plan. */
const PlanPublication = z.strictObject({
	on: CalendarDate.meta({ description: "The day of publication, YYYY-MM-DD." }),
	where: PlainText.meta({ description: "A web address, or a place where anybody can read it." }),
});

/**
 * An organisation's PCREF plan: whom it is for, what comes first and why, what will be done, how anybody can see
 * whether it worked, and who had a say.
 *
 * The plan is plain JSON. Priorities, actions, measures and risks have ids, by which they refer to each other.
 * Unknown keys are an issue, so that a misspelt field is never lost silently. {@link checkPlan} finds what the
 * schema cannot say: references to nothing, dates that run backwards, actions that wait for each other.
 *
 * The elements are gathered from what NHS England asks of a plan and from plans that trusts published. No national
 * template was found: this is not one, and a trust's own headings are as good.
 *
 * @example
 * ```ts
 * import { Plan, planExample } from "pcref";
 *
 * const plan = Plan.parse(planExample);
 * plan.actions.map(({ id, status }) => `${id} ${status}`); // => ["A-11 done", "A-12 on-track", "A-13 not-started"]
 *
 * const wrong = Plan.safeParse({ ...plan, status: "final" });
 * wrong.error?.issues.map((issue) => issue.path.join(".")); // => ["status"]
 * ```
 */
export const Plan = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		id: PlainText.meta({ description: "Id of the plan; a successor has an id of its own." }),
		organisation: OrganisationCode.meta({ description: "The organisation whose plan it is." }),
		title: PlainText.meta({ description: "Title of the plan." }),
		version: PlainText.meta({ description: "Version of the plan, as its authors number it." }),
		period: Period.meta({ description: "The period that the plan is for." }),
		status: z
			.enum(["draft", "consulted", "approved", "published", "superseded"])
			.meta({ description: "How far the plan has come." }),
		executiveLead: PlainText.meta({
			description: "The role at executive level that answers for the plan, such as chief nursing officer.",
		}),
		populationFocus: PopulationFocus.meta({ description: "Whom the plan is for." }),
		approval: PlanApproval.exactOptional().meta({
			description: "Who approved it; needed once it is approved or published.",
		}),
		publication: PlanPublication.exactOptional().meta({
			description: "Where anybody can read it; needed once it is published.",
		}),
		nextReview: CalendarDate.exactOptional().meta({ description: "The day of the next review, YYYY-MM-DD." }),
		supersededBy: PlainText.exactOptional().meta({
			description: "Id of the plan that took its place; needed where it is superseded, and only there.",
		}),
		coProductionEvents: z
			.array(PlainText)
			.meta({ description: "Ids of the co-production events in which the plan was made." }),
		priorities: z.array(Priority).meta({ description: "What is to change." }),
		actions: z.array(PlanAction).meta({ description: "What will be done." }),
		measures: z.array(PlanMeasure).meta({ description: "What is counted to see whether anything changes." }),
		risks: z.array(Risk).meta({ description: "What could keep the plan from working." }),
		reviews: z.array(PlanReview).meta({ description: "The reviews so far, oldest first." }),
	})
	.meta({ description: "An organisation's PCREF plan." });

/** An organisation's PCREF plan. */
export type Plan = Immutable<z.infer<typeof Plan>>;
