import type { Field } from "../../tables/field.js";
import type { RecordValues } from "../../tables/record-rule.js";
import { dayOf } from "./calendar-days.js";
import type { CellVerdict } from "./column-reader.js";

/** Finds out whether any date of any record lies within the reporting period of the header. */
export class PeriodCheck {
	/** True once such a date was seen. */
	found = false;
	readonly #start: number;
	readonly #end: number;
	/** The fields that may hold such a date; none where the period is not known. */
	readonly #fields: readonly number[];

	constructor(fields: readonly Field[], header: RecordValues | null) {
		this.#start = dayOf(header?.ReportingPeriodStartDate ?? null);
		this.#end = dayOf(header?.ReportingPeriodEndDate ?? null);
		this.#fields =
			this.#end === 0
				? []
				: fields.flatMap(({ type }, index) => (type === "date" || type === "datetime" ? [index] : []));
	}

	note(verdicts: readonly CellVerdict[]): void {
		if (this.found) return;
		this.found = this.#fields.some((field) => {
			const { day } = verdicts[field] as CellVerdict;
			return day !== 0 && day >= this.#start && day <= this.#end;
		});
	}
}
