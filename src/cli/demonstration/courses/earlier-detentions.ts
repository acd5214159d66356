import { type CourseOf, section } from "./course.js";
import { runOn } from "./run-on.js";
import { crisisStay, discharge, emergencyAdmission } from "./stays.js";

// Detentions that began before the month and are in its submission because they lasted into it, and transfers.

/** Under section 2 when the month began. It ends within the month, since it cannot be renewed. */
export const earlierSection2: CourseOf = (random, month) => {
	const start = { day: month.first - random.whole(1, 24), time: random.time(7, 11) };
	const end = { day: random.whole(month.first + 1, start.day + 27), time: random.time(9, 12) };
	const { sections, discharged } = runOn(random, { month, status: "02", start, end });
	const admission = emergencyAdmission(random, { day: start.day, time: random.time(12, 22) });
	return crisisStay(random, { month, stay: { ...admission, ...discharged }, sections });
};

/** Under section 3 for up to five months, some discharged in the month. */
export const earlierSection3: CourseOf = (random, month) => {
	const start = { day: month.first - random.whole(1, 150), time: random.time(7, 11) };
	const admission = emergencyAdmission(random, { day: start.day, time: random.time(12, 22) });
	if (random.chance(0.8)) {
		return crisisStay(random, { month, stay: admission, sections: [section({ status: "03", start })] });
	}
	const end = { day: random.whole(month.first, month.last), time: random.time(9, 12) };
	const { sections, discharged } = runOn(random, { month, status: "03", start, end });
	return crisisStay(random, { month, stay: { ...admission, ...discharged }, sections });
};

/** Under section 3 for a year or two; the expiry date is that of the last renewal. */
export const longSection3: CourseOf = (random, month) => {
	const start = { day: month.first - random.whole(200, 900), time: random.time(7, 11) };
	return crisisStay(random, {
		month,
		stay: emergencyAdmission(random, { day: start.day, time: random.time(12, 22) }),
		sections: [section({ status: "03", start, expiry: month.last + random.whole(2, 300) })],
	});
};

/** G: section 3 ran out in the month and was renewed on that day. */
export const renewedSection3: CourseOf = (random, month) => {
	const renewed = { day: random.whole(month.first, month.last), time: random.time(9, 16) };
	const start = { day: renewed.day - 181, time: random.time(7, 11) };
	return crisisStay(random, {
		month,
		stay: emergencyAdmission(random, { day: start.day, time: random.time(12, 22) }),
		sections: [section({ status: "03", start, end: renewed }), section({ status: "03", start: renewed })],
	});
};

/** Under a hospital order or a transfer from prison, for years. */
export const earlierPartThree: CourseOf = (random, month) => {
	const start = { day: month.first - random.whole(60, 1500), time: random.time(8, 11) };
	const status = random.weighted([
		["09", 6],
		["10", 2],
		["15", 2],
	] as const);
	return crisisStay(random, {
		month,
		stay: { admitted: { day: start.day, time: random.time(12, 17) }, source: "37", method: "13" },
		sections: [section({ status, start })],
		referralSource: "E5",
	});
};

/** H: sectioned at another provider, brought here a few days later. */
export const transferredHere: CourseOf = (random, month) => {
	const start = { day: random.whole(month.first + 3, month.last - 6), time: random.time(7, 17) };
	const admitted = { day: start.day + random.whole(1, 6), time: random.time(10, 18) };
	const method = random.oneOf(["81", "2B"]);
	return crisisStay(random, {
		month,
		stay: { admitted, source: "53", method },
		sections: [section({ status: "02", start, startReason: "04" })],
		referralSource: "I1",
	});
};

/** Moved to another provider under section 3. */
export const transferredAway: CourseOf = (random, month) => {
	const start = { day: month.first - random.whole(10, 150), time: random.time(7, 11) };
	const left = { day: random.whole(month.first, month.last), time: random.time(10, 16) };
	const admission = emergencyAdmission(random, { day: start.day, time: random.time(12, 22) });
	return crisisStay(random, {
		month,
		stay: { ...admission, discharged: left, destination: "53" },
		sections: [section({ status: "03", start, end: left, endReason: "04" })],
	});
};

/** In hospital without a section. */
export const informalStay: CourseOf = (random, month) => {
	const admitted = {
		day: random.whole(Math.max(month.earliest, month.first - 60), month.last),
		time: random.time(9, 21),
	};
	const stay = emergencyAdmission(random, admitted);
	const first = Math.max(month.first, admitted.day + 1);
	const leaves = random.chance(0.5) && first <= month.last;
	const discharged = leaves
		? discharge(random, { day: random.whole(first, month.last), time: random.time(10, 17) })
		: {};
	return crisisStay(random, { month, stay: { ...stay, ...discharged }, sections: [] });
};

/** Home in the month after many weeks in hospital without a section. */
export const longInformalStay: CourseOf = (random, month) => {
	const left = { day: random.whole(month.first, month.last), time: random.time(10, 17) };
	const admitted = { day: left.day - random.whole(40, 160), time: random.time(9, 21) };
	return crisisStay(random, {
		month,
		stay: { ...emergencyAdmission(random, admitted), ...discharge(random, left) },
		sections: [],
	});
};

/** Placed here informally by another area that had no bed; the referral is closed when the person goes home. */
export const placedFromElsewhere: CourseOf = (random, month) => {
	const { referrals, ...course } = informalStay(random, month);
	const left = course.stay?.discharged?.day;
	return {
		...course,
		referrals: referrals.slice(0, 1).map((referral) => ({
			...referral,
			source: "I1",
			isOutOfArea: true,
			...(left === undefined ? {} : { closed: { day: left, reason: "02" } }),
		})),
	};
};
