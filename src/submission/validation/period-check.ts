import type { RecordValues } from "../../tables/record-rule.js";
import { dayOf } from "./calendar-days.js";
import type { ColumnReader } from "./column-reader.js";

/** Finds out whether any date of any record lies within the reporting period of the header. */
export class PeriodCheck {
	/** True once such a date was seen. */
	found = false;
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

	/** Looks at the rows of a batch whose cells have been judged. */
	read(rows: number): void {
		for (const { days } of this.#columns) {
			for (let row = 0; row < rows && !this.found; row++) {
				const day = days[row] as number;
				this.found = day !== 0 && day >= this.#start && day <= this.#end;
			}
		}
	}
}
