import type { SuccessionRule } from "../../tables/table-rule.js";
import { daysAfter } from "./calendar-days.js";
import type { CellVerdict } from "./column-reader.js";
import { NumberColumn } from "./number-column.js";
import type { RecordKey } from "./record-key.js";
import type { RecordSet } from "./record-set.js";

/** The fields of a succession rule, made ready for the records of its table. */
export interface SuccessionFields {
	readonly by: RecordKey;
	readonly differs: RecordKey;
	readonly start: number;
	readonly end: number;
}

/** Keeps what a rule about periods that follow one another needs of every record, and then finds those without a follower. */
export class Succession {
	readonly rule: SuccessionRule;
	readonly #fields: SuccessionFields;
	readonly #keys = new NumberColumn();
	readonly #others = new NumberColumn();
	readonly #starts = new NumberColumn();
	readonly #ends = new NumberColumn();
	#records = 0;

	constructor(rule: SuccessionRule, fields: SuccessionFields) {
		this.rule = rule;
		this.#fields = fields;
	}

	note(record: number, verdicts: readonly CellVerdict[]): void {
		const { by, differs, start, end } = this.#fields;
		this.#records = record;
		this.#keys.set(record, by.current);
		this.#others.set(record, differs.current);
		this.#starts.set(record, verdicts[start]?.day ?? 0);
		this.#ends.set(record, verdicts[end]?.day ?? 0);
	}

	/** The records that have an end and no follower as the rule asks for it, in file order. */
	broken(rejected: RecordSet): readonly number[] {
		const ended = this.#recordsWhere((record) => this.#ends.at(record) !== 0 && this.#keys.at(record) !== 0);
		const keys = new Set(ended.map((record) => this.#keys.at(record)));
		const followers = new Map<string, number[]>();
		for (const record of this.#recordsWhere(
			(candidate) => keys.has(this.#keys.at(candidate)) && !rejected.has(candidate),
		)) {
			const place = `${this.#keys.at(record)} ${this.#starts.at(record)}`;
			followers.set(place, [...(followers.get(place) ?? []), this.#others.at(record)]);
		}
		return ended.filter((record) => {
			const key = this.#keys.at(record);
			const end = this.#ends.at(record);
			const following = [end, daysAfter(end, 1)].flatMap((day) => followers.get(`${key} ${day}`) ?? []);
			return following.length === 0 || following.includes(this.#others.at(record));
		});
	}

	#recordsWhere(accepts: (record: number) => boolean): readonly number[] {
		const found: number[] = [];
		for (let record = 1; record <= this.#records; record++) if (accepts(record)) found.push(record);
		return found;
	}
}
