import { ArgumentError } from "../../issues/argument-error.js";
import type { Table } from "../../tables/table.js";
import { departureCodes } from "./departure-codes.js";
import type { ValidationOptions } from "./judge-tables.js";

/**
 * Refuses options that name what does not exist: they would be passed over in silence.
 *
 * @throws ArgumentError naming the option.
 */
export function checkOptions(
	tables: readonly Table[],
	{ columns = {}, mapping = {}, accept = [] }: ValidationOptions,
): void {
	const byCode = new Map(tables.map((table) => [table.code, table]));
	const tableOf = (option: string, code: string): Table => {
		const table = byCode.get(code);
		if (table === undefined) {
			throw new ArgumentError(
				`${option}.${code}`,
				`is no table: tables are ${[...byCode.keys()].join(", ")}`,
			);
		}
		return table;
	};
	for (const repair of accept) {
		if (Object.hasOwn(departureCodes, repair)) continue;
		throw new ArgumentError(
			"accept",
			`has no ${repair}: repairs are ${Object.keys(departureCodes).join(", ")}`,
		);
	}
	for (const code of Object.keys(columns)) tableOf("columns", code);
	for (const [code, names] of Object.entries(mapping)) {
		const known = new Set(Object.keys(tableOf("mapping", code).fields).map((name) => name.toLowerCase()));
		for (const [theirs, ours] of Object.entries(names)) {
			if (known.has(ours.trim().toLowerCase())) continue;
			throw new ArgumentError(`mapping.${code}`, `maps ${theirs} to ${ours}, which is no column of ${code}`);
		}
	}
}
