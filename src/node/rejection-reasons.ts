import type { Issue, Place } from "../issues/issue.js";
import { isRejecting } from "../issues/severity.js";

/** Why a record is refused: the code, and the column that it points at; empty where it points at none. */
export interface RejectionReason {
	readonly code: string;
	readonly column: string;
}

/** Collects why each record is refused. Issues may come in any order; two small numbers are kept of each. */
export class RejectionReasons {
	/** The different reasons: a few for each rule, however many records. */
	readonly #reasons: RejectionReason[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #ofRecords = new Map<string, { readonly records: number[]; readonly reasons: number[] }>();
	/** Reasons that refuse every record of a table, and those that refuse the whole submission. */
	readonly #ofTables = new Map<string, Set<number>>();
	readonly #ofEverything = new Set<number>();

	add({ code, severity, where }: Issue): void {
		if (!isRejecting(severity)) return;
		const { table = "", record, column = "" } = where;
		const name = `${code}|${column}`;
		let number = this.#numbers.get(name);
		if (number === undefined) {
			number = this.#reasons.push({ code, column }) - 1;
			this.#numbers.set(name, number);
		}
		if (severity === "reject-file") this.#ofEverything.add(number);
		if (record !== undefined) {
			const own = this.#ofRecords.get(recordsOf(table, where)) ?? { records: [], reasons: [] };
			own.records.push(record);
			own.reasons.push(number);
			this.#ofRecords.set(recordsOf(table, where), own);
		} else if (severity !== "reject-file") {
			this.#ofTables.set(table, (this.#ofTables.get(table) ?? new Set<number>()).add(number));
		}
	}

	/**
	 * The reasons of the records of one table in one file or sheet: its own, or where a record has none, those of its
	 * table or of everything. To be asked record by record, upwards.
	 */
	inOrder(table: string, file: Place): (record: number) => readonly RejectionReason[] {
		const { records, reasons } = this.#ofRecords.get(recordsOf(table, file)) ?? { records: [], reasons: [] };
		const order = Uint32Array.from(records, (_, index) => index).sort(
			(left, right) => (records[left] ?? 0) - (records[right] ?? 0) || left - right,
		);
		const reasonsOf = (numbers: Iterable<number>) =>
			[...numbers].flatMap((number) => this.#reasons[number] ?? []);
		// The column of another record's fault is none of this one's.
		const sharedReasons = reasonsOf(this.#ofTables.get(table) ?? this.#ofEverything).map(({ code }) => ({
			code,
			column: "",
		}));
		let next = 0;
		return (record) => {
			const own = new Set<number>();
			for (; next < order.length && (records[order[next] ?? 0] ?? 0) <= record; next++) {
				const at = order[next] ?? 0;
				if (records[at] === record) own.add(reasons[at] ?? 0);
			}
			return own.size > 0 ? reasonsOf(own) : sharedReasons;
		};
	}
}

function recordsOf(table: string, { file = "", sheet = "" }: Place): string {
	return JSON.stringify([table, file, sheet]);
}
