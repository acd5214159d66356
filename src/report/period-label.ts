import { monthsIn } from "../measures/comparisons/period-length.js";
import type { ReportingPeriod } from "../tables/validated-submission.js";
import { formatDate, formatPeriod } from "./format-date.js";

/** A period as short as it can be: `May 2024`, `2023/24` for a financial year, else both days. */
export function periodLabel(period: ReportingPeriod): string {
	const { start, end } = period;
	const months = monthsIn(period);
	if (!start.endsWith("-01")) return formatPeriod(period);
	if (months === 1) return formatDate(start).replace(/^1 /, "");
	if (months === 12 && start.slice(5, 7) === "04") return `${start.slice(0, 4)}/${end.slice(2, 4)}`;
	const short = (day: string) => formatDate(day).replace(/^\d+ (\w{3})\w* /, "$1 ");
	return `${short(start)} to ${short(end)}`;
}
