import { reportingMonth } from "../reporting-month.js";
import { type CourseOf, section } from "./course.js";
import { crisisReferral, crisisStay, emergencyAdmission } from "./stays.js";

const { lastDay } = reportingMonth;

/** E: held at a place of safety for some hours, then sent home. No hospital stay. */
export const placeOfSafetyOnly: CourseOf = (random) => {
	const start = { day: random.whole(0, lastDay - 1), time: random.time(14, 23) };
	const end = { day: start.day + 1, time: random.time(1, 13) };
	const status = random.chance(0.94) ? "20" : "19";
	return {
		referrals: [crisisReferral(random, start.day, "E1")],
		sections: [section({ status, start, end })],
	};
};

/** F: in hospital informally, held under section 5(2), and not detained after it. */
export const holdingPowerOnly: CourseOf = (random) => {
	const start = { day: random.whole(0, lastDay - 2), time: random.time(12, 22) };
	const end = { day: start.day + random.whole(1, 2), time: random.time(9, 11) };
	const admitted = { day: start.day - random.whole(0, 20), time: random.time(0, 11) };
	return crisisStay(random, {
		stay: emergencyAdmission(random, admitted),
		sections: [section({ status: "05", start, end })],
	});
};
