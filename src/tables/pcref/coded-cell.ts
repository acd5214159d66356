import type { FeedbackTheme } from "../../framework/feedback/feedback-theme.js";
import type { PopulationGroup } from "../../framework/population-group.js";
import { rollUps } from "../../reference/ethnicity/roll-ups.js";

/** A code with its list, as an item of a cell: `scheme:code`. A colon in the code has a backslash in front. */
export function codedText({ scheme, code }: FeedbackTheme): string {
	return `${scheme.replace(/\\/g, "\\\\")}:${code.replace(/[\\:]/g, "\\$&")}`;
}

/** What an item such as `scheme:code` stands for; where it has no colon, a code without a list, for the schema to judge. */
export function codedOf(item: string): { readonly scheme: string; readonly code: string } {
	const colon = dividingColon(item);
	const plain = (text: string) => text.replace(/\\([\\:])/g, "$1");
	return { scheme: plain(item.slice(0, Math.max(0, colon))), code: plain(item.slice(colon + 1)) };
}

/** Where the last colon is that has no backslash in front; -1 where there is none, or the item ends in a backslash. */
function dividingColon(item: string): number {
	let last = -1;
	for (let index = 0; index < item.length; index++) {
		const character = item.charAt(index);
		if (character === ":") last = index;
		else if (character === "\\" && ++index === item.length) return -1;
	}
	return last;
}

const described = "described";
const rollUpIds: ReadonlySet<string> = new Set(Object.values(rollUps).map(({ id }) => id));

/**
 * A group of people as an item of a cell: `nhs-ethnic-category-2001:M`, `nhs-upper-mha-annual:Black or Black British`,
 * or `described:` and words.
 */
export function groupText(group: PopulationGroup): string {
	if (group.kind === "ethnic-group") return codedText(group.category);
	return group.kind === "described" ? `${described}:${group.description}` : `${group.rollUp}:${group.label}`;
}

/** The group that an item stands for, for the schema to judge. */
export function groupOf(item: string): unknown {
	const colon = item.indexOf(":");
	const [scheme, words] = [item.slice(0, Math.max(0, colon)), item.slice(colon + 1)];
	if (scheme === described) return { kind: "described", description: words };
	if (rollUpIds.has(scheme)) return { kind: "roll-up-group", rollUp: scheme, label: words };
	return { kind: "ethnic-group", category: codedOf(item) };
}
