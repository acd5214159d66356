import type { FeedbackRecord } from "../../framework/feedback/feedback-record.js";
import { ArgumentError } from "../../issues/argument-error.js";
import type { CodedValue } from "../../reference/coded-value.js";
import { mapEthnicity } from "../../reference/ethnicity/mapping.js";
import { groupOf, type RollUp } from "../../reference/ethnicity/roll-up.js";
import { findRollUp, type RollUpId } from "../../reference/ethnicity/roll-ups.js";
import { namedGroups } from "../named-groups.js";
import type { MeasureResult } from "../result.js";
import type { GroupIdentity } from "../uncompared-group.js";

/** Groups that are counted, and the group that a value is in. */
export interface Grouping<Value> {
	readonly classification: MeasureResult["classification"];
	readonly groups: readonly GroupIdentity[];
	/** The label of the group. Every value is in one group. */
	readonly labelOf: (value: Value) => string;
}

/** How feedback is grouped: by a roll-up of ethnic groups, or by who gave it. */
export type FeedbackGroupingId = RollUpId | "respondent-role";

/** An ethnic group that is known but that the NHS list has no code for. */
const withoutCode = "Known, in no group of this list";

/** Groups ethnic groups by a roll-up. Groups of the census list are taken where the mapping is sure, never guessed. */
export function ethnicGrouping(by: RollUpId): Grouping<CodedValue> {
	const rollUp = findRollUp(by);
	if (rollUp === undefined)
		throw new ArgumentError("options.by", `must be the id of a roll-up, but is ${by}`);
	const { groups, level } = namedGroups(rollUp);
	return {
		classification: { id: rollUp.id, title: rollUp.title },
		groups: [
			...groups.map(({ label, group }) => ({ label, group, level })),
			{ label: withoutCode, group: { scheme: rollUp.id, code: withoutCode }, level },
			{ label: "Unknown", group: { scheme: rollUp.id, code: "Unknown" }, level: "unknown" },
		],
		labelOf: (category) => labelIn(rollUp, groups, category),
	};
}

function labelIn(
	rollUp: RollUp,
	groups: readonly { readonly label: string }[],
	category: CodedValue,
): string {
	const { scheme, code } = category;
	if (scheme === rollUp.base && (code === "Z" || code === "99")) return "Unknown";
	const mapped =
		scheme === rollUp.base ? null : mapEthnicity({ value: category, to: "nhs-ethnic-category-2001" });
	if (mapped?.status === "unmapped") return withoutCode;
	const found = groupOf(rollUp, mapped?.value ?? category);
	return found.status === "grouped" && groups.some(({ label }) => label === found.label)
		? found.label
		: withoutCode;
}

const roles = [
	{ code: "patient", label: "Patients" },
	{ code: "carer", label: "Carers" },
	{ code: "family", label: "Family" },
	{ code: "community-member", label: "Community members" },
	{ code: "advocate", label: "Advocates" },
	{ code: "staff-on-behalf", label: "Staff on somebody's behalf" },
] as const satisfies readonly {
	readonly code: FeedbackRecord["respondent"]["role"];
	readonly label: string;
}[];

const byRole: Grouping<FeedbackRecord> = {
	classification: { id: "respondent-role", title: "Who gave the feedback" },
	groups: roles.map(({ code, label }) => ({
		label,
		group: { scheme: "respondent-role", code },
		level: "upper",
	})),
	labelOf: ({ respondent }) => roles.find(({ code }) => code === respondent.role)?.label ?? respondent.role,
};

/** The grouping of feedback records of that id. */
export function feedbackGrouping(by: FeedbackGroupingId): Grouping<FeedbackRecord> {
	if (by === "respondent-role") return byRole;
	const ethnic = ethnicGrouping(by);
	return { ...ethnic, labelOf: ({ ethnicity }) => ethnic.labelOf(ethnicity.category) };
}
