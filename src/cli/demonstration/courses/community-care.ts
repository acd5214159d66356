import type { RandomNumbers } from "../random-numbers.js";
import type { Day, ReportingMonth } from "../reporting-month.js";
import type { Course, CourseOf, Referral } from "./course.js";

const sources = [
	["A1", 50],
	["B1", 18],
	["B2", 6],
	["C1", 6],
	["C2", 7],
	["E2", 2],
	["H1", 7],
	["H2", 6],
] as const;

const reasons = [
	["02", 12],
	["04", 25],
	["05", 25],
	["11", 7],
	["12", 4],
	["14", 6],
	["15", 7],
	["18", 6],
	["24", 8],
] as const;

/** A referral to a community team. */
export function communityReferral(random: RandomNumbers, received: Day): Referral {
	return {
		received,
		source: random.weighted(sources),
		reason: random.weighted(reasons),
		priority: random.weighted([
			["2", 15],
			["3", 85],
		]),
	};
}

/** Closed, rejected or still open at the end of the month. */
export function withOutcome(random: RandomNumbers, open: Referral, month: ReportingMonth): Referral {
	const earliest = Math.max(month.first, open.received);
	if (open.received >= month.first && random.chance(0.05)) {
		const reason = random.oneOf(["01", "02", "03"]);
		return { ...open, rejected: { day: random.whole(earliest, month.last), reason } };
	}
	if (!random.chance(0.1)) return open;
	const reason = random.weighted([
		["02", 60],
		["03", 8],
		["04", 14],
		["05", 8],
		["07", 10],
	]);
	return { ...open, closed: { day: random.whole(earliest, month.last), reason } };
}

/** Seen by a community team: one referral or two, a few closed in the month. */
export const communityCare: CourseOf = (random, month): Course => {
	const isNew = month.earliest === month.first || random.chance(0.1);
	const received = isNew ? random.whole(month.first, month.last) : month.first - random.whole(1, 900);
	const first = withOutcome(random, communityReferral(random, received), month);
	if (!random.chance(0.08)) return { referrals: [first], sections: [] };
	const again = random.whole(Math.max(month.earliest, month.first - 60), month.last);
	return {
		referrals: [first, withOutcome(random, communityReferral(random, again), month)],
		sections: [],
	};
};

/** Referred with a suspected first episode of psychosis, not long ago. */
export const firstEpisode: CourseOf = (random, month) => {
	const received = random.whole(Math.max(month.earliest, month.first - 14), month.last);
	const open = communityReferral(random, received);
	return { referrals: [{ ...open, reason: "01", team: "A14" }], sections: [] };
};

/** Died in the month while under a community team. */
export const diedInCommunityCare: CourseOf = (random, month): Course => {
	const died = random.whole(month.first, month.last);
	const open = communityReferral(random, month.first - random.whole(30, 900));
	return { referrals: [{ ...open, closed: { day: died, reason: "06" } }], sections: [], died };
};
