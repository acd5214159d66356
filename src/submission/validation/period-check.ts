import type { RecordValues } from "../../tables/record-rule.js";
import { dayOf } from "./calendar-days.js";
import type { ColumnReader } from "./column-reader.js";

/** Finds out whether any date lies within the reporting period of the header. */
export class PeriodCheck {
	readonly #start: number;
	readonly #end: number;
	/** The columns that may hold such a date; none where the period is not known. */
	readonly #columns: readonly ColumnReader[];

	constructor(columns: readonly ColumnReader[], header: RecordValues | null) {
		this.#start = dayOf(header?.ReportingPeriodStartDate ?? null);
		this.#end = dayOf(header?.ReportingPeriodEndDate ?? null);
		this.#columns =
			this.#end === 0 ? [] : columns.filter(({ field: { type } }) => type === "date" || type === "datetime");
	}

	/** Whether any date of the batch that was judged last lies in the period. */
	isIn(rows: number): boolean {
		for (const { days } of this.#columns) {
			for (let row = 0; row < rows; row++) {
				const day = days[row] as number;
				if (day !== 0 && day >= this.#start && day <= this.#end) return true;
			}
		}
		return false;
	}
}
