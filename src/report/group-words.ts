import type { ReleasedGroup, ReleasedResult } from "../disclosure/released.js";

/** The people of a group, in a sentence: `Black or Black British people`, `people in the group Caribbean`. */
export function peopleOf(label: string): string {
	const reads = /^(white|mixed|asian|black)\b/i.test(label) && !/group|background/i.test(label);
	return reads ? `${label} people` : `people in the group ${label}`;
}

/** The groups that comparisons are about: the broad ones, or the detailed ones where there are no others. */
export function mainGroups({ groups }: Pick<ReleasedResult, "groups">): readonly ReleasedGroup[] {
	const upper = groups.filter(({ level }) => level === "upper");
	return upper.length > 0 ? upper : groups.filter(({ level }) => level === "detail");
}
