import type { RandomNumbers } from "../random-numbers.js";
import type { Day, ReportingMonth } from "../reporting-month.js";
import { type CommunityTreatmentOrder, type Course, type CourseOf, type Moment, section } from "./course.js";
import { crisisReferral, discharge, emergencyAdmission } from "./stays.js";

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
export const continuingOrder: CourseOf = (random, month) => {
	const start = { day: month.first - random.whole(250, 900), time: random.time(9, 17) };
	const order = { start: start.day + random.whole(30, 200), expiry: month.last + random.whole(2, 300) };
	return suspendedSection(random, { start, order });
};

/** Discharged from an order, and with it from the section, in the month. */
export const endedOrder: CourseOf = (random, month) => {
	const start = { day: month.first - random.whole(250, 900), time: random.time(9, 17) };
	const end = { day: random.whole(month.first, month.last), time: random.time(9, 17) };
	return suspendedSection(random, {
		start,
		order: {
			start: start.day + random.whole(30, 200),
			expiry: month.last + random.whole(2, 300),
			ended: { day: end.day, reason: "01" },
		},
		end,
	});
};

/** Left hospital in the month under an order, of which something becomes. */
function leavesUnderOrder(
	random: RandomNumbers,
	{
		month,
		latest,
		becomes,
	}: {
		readonly month: ReportingMonth;
		readonly latest: Day;
		readonly becomes: (left: Day) => Partial<CommunityTreatmentOrder> & { readonly end?: Moment };
	},
): Course {
	const start = { day: month.first - random.whole(30, 150), time: random.time(7, 11) };
	const left = { day: random.whole(month.first, latest), time: random.time(11, 17) };
	const admission = emergencyAdmission(random, { day: start.day, time: random.time(12, 22) });
	const { end, ...order } = becomes(left.day);
	return {
		...suspendedSection(random, {
			start,
			order: { start: left.day, expiry: left.day + 181, ...order },
			...(end === undefined ? {} : { end }),
		}),
		stay: { ...admission, ...discharge(random, left) },
	};
}

function endedWithinMonth(random: RandomNumbers, month: ReportingMonth, reason: "01" | "02"): Course {
	return leavesUnderOrder(random, {
		month,
		latest: month.last - 8,
		becomes: (left) => {
			const end = { day: left + random.whole(3, 8), time: random.time(9, 17) };
			return { ended: { day: end.day, reason }, end };
		},
	});
}

/** Left hospital under an order that began in the month. */
export const newOrder: CourseOf = (random, month) =>
	leavesUnderOrder(random, { month, latest: month.last, becomes: () => ({}) });

/** The new order was recalled for a day or two, and then went on. */
export const recalledOrder: CourseOf = (random, month) =>
	leavesUnderOrder(random, {
		month,
		latest: month.last - 8,
		becomes: (left) => {
			const from = { day: left + random.whole(3, 6), time: random.time(9, 12) };
			return { recalled: { from, to: { day: from.day + random.whole(1, 2), time: random.time(9, 12) } } };
		},
	});

/** The new order was revoked in a hospital of another provider, which has the section from then on. */
export const revokedElsewhere: CourseOf = (random, month) => endedWithinMonth(random, month, "02");

/** Discharged from the new order within the month, and with it from the section. */
export const dischargedOrder: CourseOf = (random, month) => endedWithinMonth(random, month, "01");
