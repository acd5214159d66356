import { type CourseOf, section } from "./course.js";
import { runOn } from "./run-on.js";
import { crisisReferral, crisisStay, emergencyAdmission } from "./stays.js";

// Detentions that begin in the month, one function for each way in which national figures let one begin. The letters
// are the categories of the Mental Health Act publication.

/** A: sectioned in the morning and admitted the same day. */
export const onAdmission =
	(status: "02" | "03"): CourseOf =>
	(random, month) => {
		const day = random.whole(month.first, month.last);
		const { sections, discharged } = runOn(random, {
			month,
			status,
			start: { day, time: random.time(7, 11) },
		});
		const admission = emergencyAdmission(random, { day, time: random.time(12, 22) });
		return crisisStay(random, { month, stay: { ...admission, ...discharged }, sections });
	};

/** B: came informally, sectioned days later. */
export const afterInformalAdmission =
	(status: "02" | "03"): CourseOf =>
	(random, month) => {
		const start = {
			day: random.whole(Math.max(month.first, month.earliest + 1), month.last),
			time: random.time(9, 18),
		};
		const { sections, discharged } = runOn(random, { month, status, start });
		const admitted = {
			day: Math.max(month.earliest, start.day - random.whole(1, 40)),
			time: random.time(9, 21),
		};
		return crisisStay(random, {
			month,
			stay: { ...emergencyAdmission(random, admitted), ...discharged },
			sections,
		});
	};

/** B: came informally, held under section 5(2), then sectioned on the day that ended. */
export const afterHoldingPower: CourseOf = (random, month) => {
	const held = { day: random.whole(month.first, month.last - 2), time: random.time(12, 22) };
	const start = { day: held.day + random.whole(1, 2), time: random.time(9, 11) };
	const { sections, discharged } = runOn(random, { month, status: "02", start });
	const admitted = {
		day: Math.max(month.earliest, held.day - random.whole(0, 20)),
		time: random.time(0, 11),
	};
	return crisisStay(random, {
		month,
		stay: { ...emergencyAdmission(random, admitted), ...discharged },
		sections: [section({ status: "05", start: held, end: start }), ...sections],
	});
};

/** C: brought to a place of safety by the police, then sectioned and admitted on the same day. */
export const afterPlaceOfSafety: CourseOf = (random, month) => {
	const day = random.whole(month.first, month.last);
	const brought = { day, time: random.time(5, 11) };
	const start = { day, time: random.time(13, 17) };
	const { sections, discharged } = runOn(random, { month, status: "02", start });
	const admitted = { day, time: random.time(18, 22) };
	return crisisStay(random, {
		month,
		stay: { admitted, source: "42", method: "2D", ...discharged },
		sections: [section({ status: "20", start: brought, end: start }), ...sections],
		referralSource: "E1",
	});
};

/** D: recalled from a community treatment order, which was revoked after the admission. */
export const afterRevocation: CourseOf = (random, month) => {
	const detained = { day: month.first - random.whole(250, 700), time: random.time(9, 17) };
	const order = detained.day + random.whole(40, 180);
	const admitted = { day: random.whole(month.first, month.last - 3), time: random.time(9, 17) };
	const revoked = { day: admitted.day + random.whole(1, 3), time: random.time(9, 17) };
	const { expiry: _, ...suspended } = section({
		status: "03",
		start: detained,
		end: revoked,
		order: {
			start: order,
			expiry: month.last + random.whole(10, 150),
			ended: { day: revoked.day, reason: "02" },
		},
	});
	return {
		referrals: [crisisReferral(random, detained.day - random.whole(0, 30))],
		stay: { admitted, source: "19", method: "2D" },
		sections: [suspended, section({ status: "03", start: revoked })],
	};
};

/** P: sent by a court or from prison under Part III. */
export const fromCourtOrPrison: CourseOf = (random, month) => {
	const day = random.whole(month.first, month.last);
	const [source, referralSource, status] = random.weighted([
		[["37", "E5", "09"], 3],
		[["37", "E5", "10"], 2],
		[["40", "E4", "15"], 3],
		[["40", "E4", "17"], 2],
	] as const);
	return crisisStay(random, {
		month,
		stay: { admitted: { day, time: random.time(12, 17) }, source, method: "13" },
		sections: [section({ status, start: { day, time: random.time(8, 11) } })],
		referralSource,
	});
};

/** A and B: sectioned on admission, informal for some days when that ended, and sectioned again in the same stay. */
export const detainedTwice: CourseOf = (random, month) => {
	const day = random.whole(month.first, month.last - 16);
	const first = { day, time: random.time(7, 11) };
	const ended = { day: day + random.whole(3, 6), time: random.time(9, 12) };
	const again = { day: ended.day + random.whole(2, 9), time: random.time(9, 18) };
	return crisisStay(random, {
		month,
		stay: emergencyAdmission(random, { day, time: random.time(12, 22) }),
		sections: [section({ status: "02", start: first, end: ended }), section({ status: "03", start: again })],
	});
};
