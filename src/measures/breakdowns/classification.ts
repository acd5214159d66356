import { ArgumentError } from "../../issues/argument-error.js";
import { ageSchemes } from "../../reference/age/age-bands.js";
import type { CodeList } from "../../reference/code-list.js";
import type { CodedValue } from "../../reference/coded-value.js";
import type { RollUp } from "../../reference/ethnicity/roll-up.js";
import { findRollUp } from "../../reference/ethnicity/roll-ups.js";
import {
	type DeprivationDecile,
	type DeprivationPublication,
	deprivationLabels,
} from "../../reference/imd.js";
import { admittedPatientClasses } from "../../reference/inpatient/admitted-patient-classes.js";
import { wardTypes } from "../../reference/inpatient/ward-types.js";
import { legalStatuses } from "../../reference/mental-health-act/legal-status.js";
import { isUnknown, labelOf } from "../cells.js";
import type { CountCell, Counts } from "../counts.js";
import { namedGroups } from "../named-groups.js";
import type { OfficialQuirkId } from "../official-quirks.js";
import type { GroupResult } from "../result.js";
import { type BreakdownId, breakdowns } from "./breakdown.js";

/** The groups that counts are gathered into: ethnic groups of a roll-up, or those of a breakdown. */
export interface Classification {
	readonly id: string;
	readonly title: string;
	readonly groups: readonly { readonly label: string; readonly group: CodedValue }[];
	readonly level: Extract<GroupResult["level"], "upper" | "detail">;
	/** Label of the group that a cell is in, null where it is in none. */
	labelOf(cell: CountCell): string | null;
	/** What the cell would be gathered by is not known. */
	isUnknown(cell: CountCell): boolean;
	readonly warnings: readonly string[];
	/** The roll-up, where the groups are ethnic. */
	readonly rollUp: RollUp | null;
}

/**
 * The classification of an id: a roll-up of ethnic categories, or a breakdown. The groups of a breakdown by what records
 * say, such as the type of ward, are those that the counts have.
 *
 * @throws {@link ArgumentError} for another id, and for a roll-up that {@link namedGroups} refuses.
 */
export function classificationOf(
	id: string,
	counts: readonly Counts[],
	quirks: readonly OfficialQuirkId[] = [],
): Classification {
	const rollUp = findRollUp(id);
	if (rollUp !== undefined) return byEthnicity(rollUp);
	if (!Object.hasOwn(breakdowns, id)) {
		throw new ArgumentError(
			"by",
			`must be the id of a roll-up, or one of ${Object.keys(breakdowns).join(", ")}, but is ${id}`,
		);
	}
	return byBreakdown(id as BreakdownId, counts, quirks);
}

/**
 * Refuses early what would be refused after counting.
 *
 * @throws {@link ArgumentError} as {@link classificationOf}, and for a comparator that is none of the groups that are
 * known beforehand.
 */
export function requireClassification(id: string, comparator: string | null): void {
	const { groups, rollUp } = classificationOf(id, []);
	const labels = groups.map(({ label }) => label);
	if (rollUp === null || comparator === null || labels.includes(comparator)) return;
	throw new ArgumentError("comparator", `must be one of ${labels.join(", ")}, but is ${comparator}`);
}

function byEthnicity(rollUp: RollUp): Classification {
	const { groups, level } = namedGroups(rollUp);
	return {
		id: rollUp.id,
		title: rollUp.title,
		groups,
		level,
		labelOf: ({ ethnicity }) => labelOf(rollUp, ethnicity),
		isUnknown,
		warnings: rollUp.warnings ?? [],
		rollUp,
	};
}

/** The code that a cell has in a breakdown, null where it is not known. */
export function codeIn(id: BreakdownId, { sex, ageBand, attributes }: CountCell): string | null {
	if (id === "sex") return sex;
	if (id === "age") return ageBand;
	return attributes?.[id] ?? null;
}

function byBreakdown(
	id: BreakdownId,
	counts: readonly Counts[],
	quirks: readonly OfficialQuirkId[],
): Classification {
	const { title, scheme } = breakdowns[id];
	const codes = codesOf(id, counts);
	const publication = quirks.includes("imd-label-mismatch") ? "mha-annual" : "monthly-and-bulletin";
	const labelOf = (code: string) => labelOfCode(id, code, publication);
	const labels = new Map(codes.map((code) => [code, labelOf(code)]));
	return {
		id,
		title,
		groups: codes.map((code) => ({ label: labelOf(code), group: { scheme, code } })),
		level: "upper",
		labelOf: (cell) => labels.get(codeIn(id, cell) ?? "") ?? null,
		isUnknown: (cell) => codeIn(id, cell) === null,
		warnings: [],
		rollUp: null,
	};
}

const deciles = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

function codesOf(id: BreakdownId, counts: readonly Counts[]): readonly string[] {
	if (id === "sex") return ["1", "2"];
	if (id === "deprivation") return deciles;
	if (id === "age") {
		const [first] = counts;
		return first === undefined ? [] : ageSchemes[first.ageScheme].bands.map(({ label }) => label);
	}
	const found = counts.flatMap(({ cells }) => cells.flatMap((cell) => codeIn(id, cell) ?? []));
	return [...new Set(found)].toSorted();
}

function labelOfCode(id: BreakdownId, code: string, publication: DeprivationPublication): string {
	switch (id) {
		case "sex":
			return code === "1" ? "Male" : "Female";
		case "deprivation":
			return deprivationLabels[publication].deciles[Number(code) as DeprivationDecile];
		case "legal-status":
			return labelIn(legalStatuses, code);
		case "ward-type":
			return labelIn(wardTypes, code);
		case "bed-type":
			return labelIn(admittedPatientClasses, code);
		default:
			return code;
	}
}

function labelIn({ codes }: CodeList, code: string): string {
	return codes.find((entry) => entry.code === code)?.label ?? code;
}
