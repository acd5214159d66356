import type { DocumentRule } from "../document-rule.js";
import { repeats } from "../repeats.js";
import type { CoProductionEvent } from "./co-production-event.js";
import { coProductionIssues } from "./issues.js";

const decisionIds: DocumentRule<Pick<CoProductionEvent, "decisions">> = {
	definition: coProductionIssues["PCREF-CO-PRODUCTION-TWICE"],
	fields: ["decisions"],
	*problems({ decisions }) {
		for (const { index, value } of repeats(decisions.map(({ id }) => id))) {
			yield { at: `/decisions/${index}/id`, received: value };
		}
	},
};

const rowsOnce: DocumentRule<Pick<CoProductionEvent, "participants">> = {
	definition: coProductionIssues["PCREF-CO-PRODUCTION-TWICE"],
	fields: ["participants"],
	*problems({ participants }) {
		for (const { index, value } of repeats(participants.map(({ constituency }) => constituency))) {
			yield { at: `/participants/${index}/constituency`, received: value };
		}
		for (const [row, { ethnicGroups }] of participants.entries()) {
			const groups = ethnicGroups.map(({ category: { scheme, code } }) => `${scheme} ${code}`);
			for (const { index, value } of repeats(groups)) {
				yield { at: `/participants/${row}/ethnicGroups/${index}/category`, received: value };
			}
		}
	},
};

const groupsAddUp: DocumentRule<Pick<CoProductionEvent, "participants">> = {
	definition: coProductionIssues["PCREF-CO-PRODUCTION-SUM"],
	fields: ["participants"],
	*problems({ participants }) {
		for (const [row, { people, ethnicGroups }] of participants.entries()) {
			if (ethnicGroups.length === 0) continue;
			const sum = ethnicGroups.reduce((total, group) => total + group.people, 0);
			if (sum === people) continue;
			yield {
				at: `/participants/${row}/people`,
				expected: `${sum}, the sum of the ethnic groups`,
				received: people === null ? "null: not counted" : String(people),
			};
		}
	},
};

const changesAfterwards: DocumentRule<Pick<CoProductionEvent, "on" | "decisions">> = {
	definition: coProductionIssues["PCREF-CO-PRODUCTION-DATES-BACKWARDS"],
	fields: ["on", "decisions"],
	*problems({ on, decisions }) {
		for (const [index, { change }] of decisions.entries()) {
			const [key, day] =
				change.state === "made" ? ["on", change.on] : change.state === "awaited" ? ["due", change.due] : [];
			if (day === undefined || day >= on) continue;
			yield { at: `/decisions/${index}/change/${key}`, expected: `${on} or later`, received: day };
		}
	},
};

/** The rules that a co-production event has to meet beyond its schema. */
export const coProductionRules: readonly DocumentRule<CoProductionEvent>[] = [
	decisionIds,
	rowsOnce,
	groupsAddUp,
	changesAfterwards,
];
