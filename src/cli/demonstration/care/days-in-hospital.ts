import type { Stay } from "../courses/course.js";
import { type Day, reportingMonth } from "../reporting-month.js";

/** Whole days of a stay within the month, without those of admission and discharge; `first` is after `last` where there are none. */
export function daysInHospital({ admitted, discharged }: Stay): { readonly first: Day; readonly last: Day } {
	return {
		first: Math.max(0, admitted.day + 1),
		last: (discharged?.day ?? reportingMonth.lastDay) - 1,
	};
}
