import { type CourseOf, section } from "./course.js";
import { crisisReferral, crisisStay, emergencyAdmission } from "./stays.js";

/** E: held at a place of safety for some hours, then sent home. No hospital stay. */
const placeOfSafety =
	(status: "19" | "20"): CourseOf =>
	(random, month) => {
		const start = { day: random.whole(month.first, month.last - 1), time: random.time(14, 23) };
		const end = { day: start.day + 1, time: random.time(1, 13) };
		return {
			referrals: [crisisReferral(random, start.day, "E1")],
			sections: [section({ status, start, end })],
		};
	};

/** F: in hospital informally, held under section 5(2), and not detained after it. */
export const holdingPowerOnly: CourseOf = (random, month) => {
	const start = { day: random.whole(month.first, month.last - 2), time: random.time(12, 22) };
	const end = { day: start.day + random.whole(1, 2), time: random.time(9, 11) };
	const admitted = {
		day: Math.max(month.earliest, start.day - random.whole(0, 20)),
		time: random.time(0, 11),
	};
	return crisisStay(random, {
		month,
		stay: emergencyAdmission(random, admitted),
		sections: [section({ status: "05", start, end })],
	});
};

/** E: brought by the police under section 136. */
export const placeOfSafetyOnly = placeOfSafety("20");

/** E: taken from home by a warrant under section 135. */
export const placeOfSafetyByWarrant = placeOfSafety("19");

/** E: brought to a place of safety on the last day of the month, and still there when it ended. */
export const placeOfSafetyAtMonthsEnd: CourseOf = (random, month) => {
	const start = { day: month.last, time: random.time(14, 23) };
	return {
		referrals: [crisisReferral(random, start.day, "E1")],
		sections: [section({ status: "20", start })],
	};
};

/** F: admitted in an emergency under section 4, and in hospital informally after it. */
export const emergencySection: CourseOf = (random, month) => {
	const start = { day: random.whole(month.first, month.last - 3), time: random.time(7, 11) };
	const end = { day: start.day + random.whole(1, 2), time: random.time(9, 11) };
	return crisisStay(random, {
		month,
		stay: emergencyAdmission(random, { day: start.day, time: random.time(12, 22) }),
		sections: [section({ status: "04", start, end })],
	});
};
