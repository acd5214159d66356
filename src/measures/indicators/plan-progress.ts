import type { Plan } from "../../framework/plan/plan.js";
import { requireDay } from "../period.js";
import type { MeasureResult } from "../result.js";
import { type IndicatorGroup, indicatorResult, totalOf } from "./indicator-result.js";

/**
 * How far a plan has come on a day: the share of the actions due by then that were done on time, and the share of all
 * actions that are overdue. In total, and for actions with and without a community co-owner. Stopped actions are left
 * out. The plan is read as it stands: an action counts as done where it has a completion date up to the day.
 *
 * @param plan A parsed plan.
 * @param options `on`: the day.
 * @returns Two results, of actions and not of people: releasing them hides nothing. A share is undefined where there
 * are no such actions.
 * @throws {@link ArgumentError} where `on` is no calendar date.
 *
 * @example
 * ```ts
 * import { planExample } from "pcref";
 * import { planProgress } from "pcref/measures";
 *
 * const [onTime, overdue] = planProgress(planExample, { on: "2025-04-01" });
 * onTime?.groups.at(-1); // => { label: "All", count: { value: 1 }, population: { value: 2 } }
 * overdue?.groups.at(-1); // => { label: "All", count: { value: 1 }, population: { value: 3 } }
 * ```
 */
export function planProgress(plan: Plan, { on }: { readonly on: string }): readonly MeasureResult[] {
	requireDay("options.on", on);
	const actions = plan.actions.filter(({ status }) => status !== "stopped");
	const due = actions.filter((action) => action.due <= on);
	const isDone = ({ completed }: Action) => completed !== undefined && completed <= on;
	const classification = { id: "community-co-owner", title: "Actions with and without a community co-owner" };
	const group = (code: string, label: string) => ({
		group: { scheme: classification.id, code },
		label,
		level: "upper" as const,
	});
	const groups = (
		counted: (action: Action) => boolean,
		among: readonly Action[],
	): readonly IndicatorGroup[] => {
		const figures = (chosen: readonly Action[]) => ({
			count: chosen.filter(counted).length,
			denominator: chosen.length,
		});
		return [
			{
				...group("yes", "With a community co-owner"),
				...figures(among.filter(({ communityCoOwner }) => communityCoOwner !== null)),
			},
			{
				...group("no", "Without one"),
				...figures(among.filter(({ communityCoOwner }) => communityCoOwner === null)),
			},
			{ ...totalOf(classification), ...figures(among) },
		];
	};
	const common = {
		organisation: plan.organisation.code,
		period: { start: plan.period.from, end: on },
		classification,
	};
	return [
		indicatorResult({
			...common,
			id: "plan.actions-on-time",
			denominator: { basis: "documents", title: `Actions due by ${on}` },
			groups: groups((action) => isDone(action) && (action.completed ?? "") <= action.due, due),
		}),
		indicatorResult({
			...common,
			id: "plan.actions-overdue",
			denominator: { basis: "documents", title: "All actions of the plan" },
			groups: groups((action) => action.due < on && !isDone(action), actions),
		}),
	];
}

type Action = Plan["actions"][number];
