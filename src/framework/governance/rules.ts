import type { DocumentRule } from "../document-rule.js";
import { repeats } from "../repeats.js";
import { shownId } from "../shown-text.js";
import type { Governance } from "./governance.js";
import type { GovernanceGroup } from "./governance-group.js";
import { governanceIssues } from "./issues.js";

const idsOnce: DocumentRule<Governance> = {
	definition: governanceIssues["PCREF-GOVERNANCE-ID-TWICE"],
	fields: ["roles", "groups", "boardReviews"],
	*problems(governance) {
		for (const list of ["roles", "groups", "boardReviews"] as const) {
			for (const { index, value } of repeats(governance[list].map(({ id }) => id))) {
				yield { at: `/${list}/${index}/id`, received: value };
			}
		}
	},
};

const rolesExist: DocumentRule<Pick<Governance, "roles" | "groups">> = {
	definition: governanceIssues["PCREF-GOVERNANCE-ROLE-UNKNOWN"],
	fields: ["roles", "groups"],
	*problems({ roles, groups }) {
		const known = new Set(roles.map(({ id }) => id));
		for (const [index, { members }] of groups.entries()) {
			for (const [place, member] of members.entries()) {
				if (!("role" in member) || known.has(member.role)) continue;
				yield { at: `/groups/${index}/members/${place}/role`, received: shownId(member.role) };
			}
		}
	},
};

const groupsExist: DocumentRule<Pick<Governance, "groups">> = {
	definition: governanceIssues["PCREF-GOVERNANCE-GROUP-UNKNOWN"],
	fields: ["groups"],
	*problems({ groups }) {
		const known = new Set(["board", ...groups.map(({ id }) => id)]);
		for (const [index, { reportsTo }] of groups.entries()) {
			if (reportsTo === undefined || known.has(reportsTo)) continue;
			yield { at: `/groups/${index}/reportsTo`, received: shownId(reportsTo) };
		}
	},
};

/** The groups that stand on each circle of reporting lines, each circle once. Every line is walked once. */
function* circles(groups: ReadonlyMap<string, GovernanceGroup>): Iterable<readonly string[]> {
	const walked = new Set<string>();
	for (const start of groups.values()) {
		const line = new Set<string>();
		let group: GovernanceGroup | undefined = start;
		while (group !== undefined && !walked.has(group.id)) {
			walked.add(group.id);
			line.add(group.id);
			group = groups.get(group.reportsTo ?? "board");
		}
		if (group === undefined || !line.has(group.id)) continue;
		const passed = [...line];
		yield passed.slice(passed.indexOf(group.id));
	}
}

const linesEnd: DocumentRule<Pick<Governance, "groups">> = {
	definition: governanceIssues["PCREF-GOVERNANCE-REPORTING-CYCLE"],
	fields: ["groups"],
	*problems({ groups }) {
		const places = new Map(groups.map(({ id }, index) => [id, index]));
		for (const circle of circles(new Map(groups.map((group) => [group.id, group])))) {
			const [first = ""] = circle;
			const received = [...circle, first].map(shownId).join(" > ");
			yield { at: `/groups/${places.get(first)}/reportsTo`, received };
		}
	},
};

const datesForwards: DocumentRule<Governance> = {
	definition: governanceIssues["PCREF-GOVERNANCE-DATES-BACKWARDS"],
	fields: ["roles", "groups", "boardReviews"],
	*problems({ roles, groups, boardReviews }) {
		for (const [list, entries] of Object.entries({ roles, groups })) {
			for (const [index, { from, to }] of entries.entries()) {
				if (to === undefined || to >= from) continue;
				yield { at: `/${list}/${index}/to`, expected: `${from} or later`, received: to };
			}
		}
		for (const [index, { on, nextReview }] of boardReviews.entries()) {
			if (nextReview === undefined || nextReview > on) continue;
			yield { at: `/boardReviews/${index}/nextReview`, expected: `a day after ${on}`, received: nextReview };
		}
	},
};

/** The rules that a governance document has to meet beyond its schema. */
export const governanceRules: readonly DocumentRule<Governance>[] = [
	idsOnce,
	rolesExist,
	groupsExist,
	linesEnd,
	datesForwards,
];
