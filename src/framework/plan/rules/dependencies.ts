import type { DocumentRule, RuleProblem } from "../../document-rule.js";
import { shownId } from "../../shown-text.js";
import { planIssues } from "../issues.js";
import type { Plan } from "../plan.js";
import type { PlanAction } from "../plan-action.js";

/** A longer circle is named by its first actions and its length. */
const mostNamed = 12;

function inWords({ named, length }: { readonly named: readonly string[]; readonly length: number }): string {
	const rest = length > named.length ? [`… (${length} actions)`] : [];
	return [...named, ...rest, ...named.slice(0, 1)].join(" → ");
}

/** A step into an action, and how many of its dependencies have been followed. */
interface Visit {
	readonly row: number;
	followed: number;
}

/**
 * Walks the dependencies and names the circle that each of them closes: without those named there is none left.
 * No recursion: a chain may be as long as the plan.
 */
function* circlesIn(actions: readonly PlanAction[]): Iterable<RuleProblem> {
	const rowOf = new Map<string, number>();
	for (const [row, { id }] of actions.entries()) if (!rowOf.has(id)) rowOf.set(id, row);
	const left = new Set<number>();
	const placeOnPath = new Map<number, number>();
	for (const start of actions.keys()) {
		if (left.has(start)) continue;
		const path: Visit[] = [{ row: start, followed: 0 }];
		placeOnPath.set(start, 0);
		for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
			const { row } = here;
			const next = actions[row]?.dependsOn[here.followed];
			if (next === undefined) {
				path.pop();
				placeOnPath.delete(row);
				left.add(row);
				continue;
			}
			const at = `/actions/${row}/dependsOn/${here.followed}`;
			here.followed += 1;
			const to = rowOf.get(next);
			if (to === undefined || left.has(to)) continue;
			const place = placeOnPath.get(to);
			if (place === undefined) {
				placeOnPath.set(to, path.length);
				path.push({ row: to, followed: 0 });
			} else {
				const length = path.length - place;
				const named = path
					.slice(place, place + mostNamed)
					.map((visit) => shownId(actions[visit.row]?.id ?? ""));
				yield { at, received: inWords({ named, length }) };
			}
		}
	}
}

/** What is wrong with one action that depends on another, in words. */
function outOfOrder(action: PlanAction, needed: PlanAction): Omit<RuleProblem, "at"> | undefined {
	if (action.status === "done" && needed.status !== "done") {
		return { expected: `${shownId(needed.id)} done`, received: needed.status };
	}
	if (action.due < needed.due) {
		return {
			expected: `due on ${action.due} or earlier`,
			received: `${shownId(needed.id)} due on ${needed.due}`,
		};
	}
	return undefined;
}

function* earlyActionsIn(actions: readonly PlanAction[]): Iterable<RuleProblem> {
	const byId = new Map(actions.map((action) => [action.id, action]));
	for (const [row, action] of actions.entries()) {
		for (const [index, id] of action.dependsOn.entries()) {
			const needed = byId.get(id);
			const problem = needed === undefined ? undefined : outOfOrder(action, needed);
			if (problem !== undefined) yield { at: `/actions/${row}/dependsOn/${index}`, ...problem };
		}
	}
}

/** No action waits for itself, by whatever way round, or comes before what it depends on. */
export const dependencyRules: readonly DocumentRule<Plan>[] = [
	{
		definition: planIssues["PCREF-PLAN-DEPENDENCY-CYCLE"],
		fields: ["actions"],
		problems: ({ actions }) => circlesIn(actions),
	},
	{
		definition: planIssues["PCREF-PLAN-DEPENDENCY-ORDER"],
		fields: ["actions"],
		problems: ({ actions }) => earlyActionsIn(actions),
	},
];
