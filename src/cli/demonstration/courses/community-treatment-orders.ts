import type { RandomNumbers } from "../random-numbers.js";
import { reportingMonth } from "../reporting-month.js";
import { type CommunityTreatmentOrder, type Course, type CourseOf, type Moment, section } from "./course.js";
import { crisisReferral, discharge, emergencyAdmission } from "./stays.js";

const { lastDay } = reportingMonth;

/** Section 3 suspended by an order: it keeps its code and, while the order runs, has no expiry of its own. */
function suspendedSection(
	random: RandomNumbers,
	{
		start,
		order,
		end,
	}: { readonly start: Moment; readonly order: CommunityTreatmentOrder; readonly end?: Moment },
): Pick<Course, "referrals" | "sections"> {
	const { expiry: _, ...suspended } = section({
		status: "03",
		start,
		order,
		...(end === undefined ? {} : { end }),
	});
	return {
		referrals: [crisisReferral(random, start.day - random.whole(0, 30))],
		sections: [suspended],
	};
}

/** On an order that began before the month and goes on after it. */
export const continuingOrder: CourseOf = (random) => {
	const start = { day: -random.whole(250, 900), time: random.time(9, 17) };
	const order = { start: start.day + random.whole(30, 200), expiry: lastDay + random.whole(2, 300) };
	return suspendedSection(random, { start, order });
};

/** Discharged from an order, and with it from the section, in the month. */
export const endedOrder: CourseOf = (random) => {
	const start = { day: -random.whole(250, 900), time: random.time(9, 17) };
	const end = { day: random.whole(0, lastDay), time: random.time(9, 17) };
	return suspendedSection(random, {
		start,
		order: {
			start: start.day + random.whole(30, 200),
			expiry: lastDay + random.whole(2, 300),
			ended: { day: end.day, reason: "01" },
		},
		end,
	});
};

/** Left hospital under an order that began in the month. */
export const newOrder: CourseOf = (random) => {
	const start = { day: -random.whole(30, 150), time: random.time(7, 11) };
	const left = { day: random.whole(0, lastDay), time: random.time(11, 17) };
	const admission = emergencyAdmission(random, { day: start.day, time: random.time(12, 22) });
	return {
		...suspendedSection(random, { start, order: { start: left.day, expiry: left.day + 181 } }),
		stay: { ...admission, ...discharge(random, left) },
	};
};
