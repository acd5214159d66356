import type { Table } from "../../tables/table.js";
import type { NeedsRule } from "../../tables/table-rule.js";
import type { NumberedRow } from "../../tables/validated-submission.js";

/** The table with one record a person. */
export const personsTable = "MHS001";

/**
 * Finds the ethnic category of the person that a record belongs to, over the keys by which tables hang under one
 * another. Tables must be read parents before children.
 */
export class PeopleOfRecords {
	/** Ethnic category as submitted, by table and key field, then by key. */
	readonly #ethnicities = new Map<string, Map<string | number, string | null>>();
	/** One string for each distinct value: a reading makes a new one for every record. */
	readonly #values = new Map<string, string>();
	/** By table: how it reaches its person, and the keys by which others reach theirs through it. */
	readonly #ways = new Map<string, { readonly up: NeedsRule | null; readonly keys: readonly string[] }>();

	constructor(tables: readonly Table[]) {
		const reached = new Set([personsTable]);
		for (const { code, tableRules } of tables) {
			const up =
				tableRules.find((rule): rule is NeedsRule => rule.kind === "needs" && reached.has(rule.table)) ??
				null;
			if (code !== personsTable && up === null) continue;
			reached.add(code);
			const keys = tables
				.filter((other) => other.code !== code && other.code !== personsTable)
				.flatMap((other) => other.tableRules.flatMap((rule) => (leadsTo(rule, code) ? [rule.by] : [])));
			this.#ways.set(code, { up: code === personsTable ? null : up, keys: [...new Set(keys)] });
		}
		for (const [code, { keys }] of this.#ways)
			for (const key of keys) this.#ethnicities.set(`${code}.${key}`, new Map());
	}

	/** Whether other tables reach their people through this one. */
	needs({ code }: Table): boolean {
		return (this.#ways.get(code)?.keys.length ?? 0) > 0;
	}

	/** The fields by which a table reaches its people, and others theirs through it. */
	fieldsOf({ code }: Table): readonly string[] {
		const way = this.#ways.get(code);
		if (way === undefined) return [];
		return [...way.keys, way.up === null ? "EthnicCategory" : way.up.by];
	}

	/** The person's ethnic category as submitted, null where it is blank; undefined where the person is not found. */
	read({ code }: Table, row: NumberedRow<Table, string>): string | null | undefined {
		const way = this.#ways.get(code);
		if (way === undefined) return undefined;
		const ethnicity =
			way.up === null
				? this.#shared(ethnicityIn(row))
				: this.#ethnicities.get(`${way.up.table}.${way.up.by}`)?.get(row[way.up.by] ?? "");
		if (ethnicity === undefined) return undefined;
		for (const key of way.keys) {
			const value = row[key] ?? null;
			if (value !== null) this.#ethnicities.get(`${code}.${key}`)?.set(value, ethnicity);
		}
		return ethnicity;
	}

	#shared(value: string | null): string | null {
		if (value === null) return null;
		const known = this.#values.get(value);
		if (known !== undefined) return known;
		this.#values.set(value, value);
		return value;
	}
}

function ethnicityIn({ EthnicCategory }: NumberedRow<Table, string>): string | null {
	return typeof EthnicCategory === "string" ? EthnicCategory : null;
}

function leadsTo(rule: Table["tableRules"][number], code: string): rule is NeedsRule {
	return rule.kind === "needs" && rule.table === code;
}
