import type { UniqueRule } from "../../tables/table-rule.js";

/** Finds the records of a table that share a key. Every record of a shared key is reported, the first one too. */
export class UniqueCheck {
	readonly rule: UniqueRule;
	/** First record of each key; 0 once that record has been reported. */
	readonly #firstRecords = new Map<string, number>();

	constructor(rule: UniqueRule) {
		this.rule = rule;
	}

	/** The records that turn out to share their key now that this one is known: none, this one, or two. */
	add(record: number, valueIn: (field: string) => string | null): readonly number[] {
		if (this.rule.whenBlank !== undefined && valueIn(this.rule.whenBlank) !== null) return [];
		const parts: string[] = [];
		for (const field of this.rule.key) {
			const value = valueIn(field);
			if (value === null) return [];
			parts.push(value);
		}
		const key = parts.length === 1 ? (parts[0] as string) : JSON.stringify(parts);
		const first = this.#firstRecords.get(key);
		if (first === undefined) {
			this.#firstRecords.set(key, record);
			return [];
		}
		if (first === 0) return [record];
		this.#firstRecords.set(key, 0);
		return [first, record];
	}
}
