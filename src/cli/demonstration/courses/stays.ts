import type { RandomNumbers } from "../random-numbers.js";
import type { Day, ReportingMonth } from "../reporting-month.js";
import { communityReferral } from "./community-care.js";
import type { Course, Moment, Referral, Section, Stay } from "./course.js";

const seriousReasons = [
	["01", 15],
	["02", 30],
	["03", 15],
	["04", 15],
	["14", 8],
	["15", 5],
	["18", 12],
] as const;

/** A referral that leads to hospital, in a crisis. */
export function crisisReferral(random: RandomNumbers, received: Day, source?: string): Referral {
	return {
		received,
		source:
			source ??
			random.weighted([
				["A1", 20],
				["H1", 40],
				["B1", 10],
				["C1", 15],
				["H2", 15],
			]),
		reason: random.weighted(seriousReasons),
		priority: random.weighted([
			["1", 50],
			["2", 30],
			["4", 20],
		]),
	};
}

/** An emergency admission from home or from an emergency department. */
export function emergencyAdmission(
	random: RandomNumbers,
	admitted: Moment,
): Pick<Stay, "admitted" | "source" | "method"> {
	const [source, method] = random.weighted([
		[["19", "25"], 40],
		[["19", "22"], 15],
		[["19", "2D"], 20],
		[["51", "21"], 25],
	] as const);
	return { admitted, source, method };
}

/** Discharge, mostly home, after a section or an informal stay. */
export function discharge(
	random: RandomNumbers,
	discharged: Moment,
): Pick<Required<Stay>, "discharged" | "destination"> {
	const destination = random.weighted([
		["19", 85],
		["29", 6],
		["53", 3],
		["87", 2],
		["51", 4],
	]);
	return { discharged, destination };
}

/** A stay that a crisis led to, with its sections; some had been known to a community team before. */
export function crisisStay(
	random: RandomNumbers,
	{
		stay,
		sections,
		referralSource,
		month,
	}: {
		readonly stay: Stay;
		readonly sections: readonly Section[];
		readonly referralSource?: string;
		readonly month: ReportingMonth;
	},
): Course {
	const received = Math.max(month.earliest, stay.admitted.day - random.whole(0, 3));
	const first = crisisReferral(random, received, referralSource);
	const known = month.earliest < month.first && stay.admitted.day >= month.first + 4 && random.chance(0.55);
	const earlier = known ? [communityReferral(random, month.first - random.whole(20, 600))] : [];
	return { referrals: [first, ...earlier], stay, sections };
}
