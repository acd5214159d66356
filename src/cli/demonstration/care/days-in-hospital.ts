import type { Stay } from "../courses/course.js";
import type { Day, ReportingMonth } from "../reporting-month.js";

/** Whole days of a stay within the month, without those of admission and discharge; `first` is after `last` where there are none. */
export function daysInHospital(
	{ admitted, discharged }: Stay,
	month: ReportingMonth,
): { readonly first: Day; readonly last: Day } {
	return {
		first: Math.max(month.first, admitted.day + 1),
		last: (discharged?.day ?? month.last) - 1,
	};
}
