import { groupOf } from "../reference/ethnicity/roll-up.js";
import { findRollUp } from "../reference/ethnicity/roll-ups.js";
import { type AdditiveRelation, relationBetween, relationsOfOverlapping } from "./additive-relation.js";
import type { CountTable, KeysOfCompleteness, TableCell } from "./count-table.js";

/**
 * The sums within tables that hold counts of one thing in one place, by one classification or several: detail to its
 * upper group, groups to their total, and groups and unknown to the completeness.
 */
export function groupSums(
	tables: readonly CountTable[],
	counts: ReadonlyMap<string, number>,
): readonly AdditiveRelation[] {
	const relations: AdditiveRelation[] = [];
	const relate = (
		parts: readonly string[],
		wholes: readonly string[],
	): AdditiveRelation["balance"] | null => {
		const relation = relationBetween({ parts, wholes, counts });
		if (relation !== null) relations.push(relation);
		return relation?.balance ?? null;
	};
	const keysOf = (cells: readonly TableCell[]) => cells.map(({ key }) => key);
	const distinct = [...new Map(tables.map((table) => [JSON.stringify(table), table])).values()];
	const broken = distinct.flatMap((table) => upperGroupsWithDetail(table, distinct));
	for (const { whole, parts } of broken) relate(keysOf(parts), keysOf([whole]));
	const inUpperGroup = new Set(broken.flatMap(({ parts }) => parts));

	for (const table of distinct) {
		const keysAt = (level: TableCell["level"]) => keysOf(table.cells.filter((cell) => cell.level === level));
		const upper = keysAt("upper");
		const top = upper.length > 0 ? upper : keysAt("detail");
		const unknown = keysAt("unknown");
		const total = keysAt("total");
		const inGroups =
			relationBetween({ parts: top, wholes: total, counts })?.balance === "exact" ? total : top;
		// Detail that another result gathers into groups adds up to the total through them.
		const gathered =
			upper.length === 0 && table.cells.every((cell) => cell.level !== "detail" || inUpperGroup.has(cell));
		if (inGroups === total) {
			if (!gathered) relate(top, total);
		} else if (relate([...top, ...unknown], total) === null && relate(top, total) === null) {
			for (const whole of total) relations.push(...relationsOfOverlapping({ parts: top, whole, counts }));
		}
		const counted = table.completeness;
		if (counted === undefined) continue;
		const uncounted = unknownClasses(counted);
		relate(inGroups, [counted.known]);
		const rest = relate(unknown, uncounted) === "exact" ? unknown : uncounted;
		relate([counted.known, ...rest], [counted.total]);
	}
	return relations;
}

/** What of a completeness is not known. */
export function unknownClasses(keys: KeysOfCompleteness): readonly string[] {
	return [keys.declined, keys.notKnown, keys.missing, keys.invalid];
}

/** The detail of each upper group: what follows it in its own table, and what its roll-up gathers in the others. */
function upperGroupsWithDetail(
	table: CountTable,
	tables: readonly CountTable[],
): readonly { readonly whole: TableCell; readonly parts: readonly TableCell[] }[] {
	const found: { whole: TableCell; parts: TableCell[] }[] = [];
	for (const cell of table.cells) {
		if (cell.level === "upper") found.push({ whole: cell, parts: [] });
		else if (cell.level === "detail") found.at(-1)?.parts.push(cell);
	}
	const rollUp = findRollUp(table.classification);
	if (rollUp === undefined) return found;
	const others = tables.filter((other) => other !== table).flatMap(({ cells }) => cells);
	const gathered = found.map(({ whole }) => ({
		whole,
		parts: others.filter(({ group }) => {
			const gatheredIn = groupOf(rollUp, group);
			return gatheredIn.status === "grouped" && gatheredIn.label === whole.label;
		}),
	}));
	return [...found, ...gathered];
}
