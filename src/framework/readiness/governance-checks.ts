import type { GovernanceGroup } from "../governance/governance-group.js";
import type { DocumentsOn } from "./documents-on.js";
import { type Checks, lackingOf, type Shown } from "./shown.js";

type Lead = DocumentsOn["roles"][number];

function leads(says: (lead: Lead) => string | undefined) {
	return ({ roles }: DocumentsOn): Shown => {
		const executive = roles.filter(({ kind }) => kind === "executive-lead");
		const onBoard = executive.filter((lead) => lead.onBoard);
		const found = onBoard.flatMap((lead) => {
			const words = says(lead);
			return words === undefined ? [] : [{ document: "governance", id: lead.id, says: words } as const];
		});
		if (executive.length > 0 && onBoard.length === 0) {
			return { found, against: "the executive lead does not sit on the board" };
		}
		return { found };
	};
}

/** What every group has to have: found in those that have it, lacking in those that do not. */
function groupsWith(what: string, says: (group: GovernanceGroup) => string | undefined) {
	return ({ groups }: DocumentsOn): Shown => ({
		found: groups.flatMap((group) => {
			const words = says(group);
			return words === undefined ? [] : [{ document: "governance", id: group.id, says: words }];
		}),
		lacking: lackingOf(
			`${what} of`,
			groups.filter((group) => says(group) === undefined).map(({ name }) => name),
		),
	});
}

function boardReviewDates({ boardReviews }: DocumentsOn): Shown {
	const days = new Set(boardReviews.map(({ on }) => on));
	return {
		found: boardReviews.map(({ id, on }) => ({ document: "governance", id, says: on })),
		lacking:
			days.size === 1 ? "a second review: one alone does not show that the board looks regularly" : undefined,
	};
}

function measuresAtBoard({ boardReviews }: DocumentsOn): Shown {
	return {
		found: boardReviews
			.filter(({ measures }) => measures.length > 0)
			.map(({ id, on, measures }) => ({
				document: "governance",
				id,
				says: `${on}: ${measures.map(({ measure }) => measure).join(", ")}`,
			})),
		lacking: lackingOf(
			"measures in the reviews",
			boardReviews.filter(({ measures }) => measures.length === 0).map(({ id }) => id),
		),
	};
}

function measuresByGroupOverTime({ boardReviews }: DocumentsOn): Shown {
	const daysOf = new Map<string, Set<string>>();
	for (const { on, measures } of boardReviews) {
		for (const { measure, byEthnicity } of measures) {
			if (byEthnicity) daysOf.set(measure, (daysOf.get(measure) ?? new Set()).add(on));
		}
	}
	const found = [...daysOf].map(([measure, days]) => ({
		document: "governance" as const,
		id: null,
		says: `${measure}, by ethnic group: ${[...days].toSorted().join(", ")}`,
	}));
	const overTime = [...daysOf.values()].some((days) => days.size > 1);
	return {
		found,
		lacking: overTime || found.length === 0 ? undefined : "one measure by ethnic group on more than one day",
	};
}

/** How governance documents show what the standards on governance and data call for. */
export const governanceChecks: Checks = {
	"R-GOV-1": {
		"name and role of the lead": leads(({ title, holder }) => (holder === undefined ? undefined : title)),
		"start date": leads(({ from }) => `in the role since ${from}`),
		"reference of the board minute": leads(({ minute }) => minute),
	},
	"R-GOV-2": {
		"list of groups": groupsWith("list", ({ name }) => name),
		"terms of reference": groupsWith("terms of reference", ({ termsOfReference }) => termsOfReference),
		membership: groupsWith("members", ({ name, members }) =>
			members.length === 0 ? undefined : `members of ${name}`,
		),
		"reporting line": groupsWith("reporting line", ({ name, reportsTo }) =>
			reportsTo === undefined ? undefined : `${name} reports to ${reportsTo}`,
		),
	},
	"R-GOV-3": {
		"map of the committees that deal with it": ({ groups }) => ({
			found: groups
				.filter(({ setUpForPcref }) => !setUpForPcref)
				.map(({ id, name, purpose }) => ({ document: "governance", id, says: `${name}: ${purpose}` })),
		}),
	},
	"R-GOV-7": {
		"dates of board reports": boardReviewDates,
		"measures shown in them": measuresAtBoard,
	},
	"R-DATA-3": { "measures by ethnic group over time": measuresByGroupOverTime },
};
