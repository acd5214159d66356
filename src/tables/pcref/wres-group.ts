import { wresGroups } from "../../equality-standards/wres/wres-groups.js";
import type { WresHeadcount } from "../../equality-standards/wres/wres-return.js";
import { groupOf } from "../../reference/ethnicity/roll-up.js";

/** A group that the Workforce Race Equality Standard compares or counts apart. */
export type WresGroup = keyof WresHeadcount;

/** The groups by the codes and by the labels that stand for them. */
const groups: readonly { readonly code: string; readonly label: string; readonly group: WresGroup }[] = [
	{ code: "white", label: "White", group: "white" },
	{
		code: "black-and-minority-ethnic",
		label: "Black and minority ethnic",
		group: "blackAndMinorityEthnic",
	},
	{ code: "not-known", label: "Not known", group: "notKnown" },
];

/** The group that a code stands for: of the list `wres`, or an ethnic category; undefined where its list lacks it. */
export function wresGroupOf(scheme: string | null, code: string | null): WresGroup | undefined {
	if (scheme === null || code === null) return undefined;
	if (scheme === "wres") return groups.find((known) => known.code === code)?.group;
	const found = groupOf(wresGroups, { scheme, code });
	return found.status === "grouped" ? groups.find(({ label }) => label === found.label)?.group : undefined;
}
