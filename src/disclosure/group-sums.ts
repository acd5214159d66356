import { groupBy } from "../measures/group-by.js";
import { groupOf } from "../reference/ethnicity/roll-up.js";
import { findRollUp } from "../reference/ethnicity/roll-ups.js";
import {
	type AdditiveRelation,
	relationsAlike,
	relationsOfOverlapping,
	type Sides,
} from "./additive-relation.js";
import type { CountTable, KeysOfCompleteness, TableCell } from "./count-table.js";

/**
 * The sums within tables of one thing: detail to its upper group, groups to their total, these and the unknown to
 * everybody, and both to the completeness. What holds in all tables of a kind is taken to hold in each; what holds in
 * some of them, with numbers that happen to be 0, is not.
 */
export function groupSums(
	tables: readonly CountTable[],
	counts: ReadonlyMap<string, number>,
): readonly AdditiveRelation[] {
	const relations: AdditiveRelation[] = [];
	const relate = (all: readonly Sides[]): AdditiveRelation["balance"] | null => {
		const found = relationsAlike(all, counts);
		relations.push(...found);
		return found[0]?.balance ?? null;
	};
	const keysOf = (cells: readonly TableCell[]) => cells.map(({ key }) => key);
	const distinct = [...new Map(tables.map((table) => [JSON.stringify(table), table])).values()];
	const broken = [...groupBy(distinct, ({ place }) => place).values()].flatMap((inPlace) =>
		inPlace.flatMap((table) => upperGroupsWithDetail(table, inPlace)),
	);
	for (const { whole, parts } of broken) relate([{ parts: keysOf(parts), wholes: keysOf([whole]) }]);
	const inUpperGroup = new Set(broken.flatMap(({ parts }) => parts));

	const kinds = groupBy(distinct, ({ classification, kind, place }) =>
		JSON.stringify([classification, kind, kind === "all" ? place : ""]),
	);
	for (const alike of kinds.values()) {
		const read = alike.map((table) => {
			const keysAt = (level: TableCell["level"]) =>
				keysOf(table.cells.filter((cell) => cell.level === level));
			const upper = keysAt("upper");
			const top = upper.length > 0 ? upper : keysAt("detail");
			// Detail that another result gathers into groups adds up to the total through them.
			const isGathered =
				upper.length === 0 && table.cells.every((cell) => cell.level !== "detail" || inUpperGroup.has(cell));
			return { table, top, unknown: keysAt("unknown"), total: keysAt("total"), isGathered };
		});
		const toTotal = read.map(({ top, total }) => ({ parts: top, wholes: total }));
		const isClosed = relationsAlike(toTotal, counts)[0]?.balance === "exact";
		if (isClosed) {
			relate(toTotal.filter((_, index) => read[index]?.isGathered === false));
		} else if (
			relate(read.map(({ top, unknown, total }) => ({ parts: [...top, ...unknown], wholes: total }))) ===
				null &&
			relate(toTotal) === null
		) {
			for (const { parts, wholes } of toTotal)
				for (const whole of wholes) relations.push(...relationsOfOverlapping({ parts, whole, counts }));
		}
		const inGroups = read.map(({ top, total }) => (isClosed ? total : top));
		const withUnknown = read.map(({ table: { everybody }, unknown }, index) => ({
			parts: [...(inGroups[index] ?? []), ...unknown],
			wholes: everybody === undefined ? [] : [everybody],
		}));
		relate(withUnknown);
		const counted = read.flatMap(({ table: { completeness: keys }, unknown }, index) =>
			keys === undefined ? [] : [{ keys, unknown, inGroups: inGroups[index] ?? [] }],
		);
		const isEthnic = findRollUp(alike[0].classification) !== undefined;
		relate(
			counted.map(({ keys, unknown, inGroups: groups }) =>
				isEthnic
					? { parts: groups, wholes: [keys.known] }
					: { parts: [...groups, ...unknown], wholes: [keys.total] },
			),
		);
		const unknownIsCounted =
			isEthnic &&
			relate(counted.map(({ keys, unknown }) => ({ parts: unknown, wholes: unknownClasses(keys) }))) ===
				"exact";
		relate(
			counted.map(({ keys, unknown }) => ({
				parts: [keys.known, ...(unknownIsCounted ? unknown : unknownClasses(keys))],
				wholes: [keys.total],
			})),
		);
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
