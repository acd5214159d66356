import type { Stay } from "../courses/course.js";
import type { Dossier } from "../dossier.js";
import type { RandomNumbers } from "../random-numbers.js";
import type { RecordedEthnicity } from "../recorded-ethnicity.js";
import { type Day, dateOf, type ReportingMonth } from "../reporting-month.js";
import { daysInHospital } from "./days-in-hospital.js";
import { disparityOf } from "./disparities.js";

type Incident = Pick<Dossier, "MHS505" | "MHS515">;

// Invented: in how many stays there is an incident, and which interventions are used in it (RestrictiveIntType).
const shareWithIncident = 0.09;
const types = [
	["01", 12],
	["04", 4],
	["05", 18],
	["06", 4],
	["07", 10],
	["08", 14],
	["10", 10],
	["12", 10],
	["14", 10],
	["15", 5],
	["16", 3],
] as const;

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function timeOf(minute: number): string {
	const [hour, rest] = [Math.floor(minute / 60), minute % 60];
	return `${String(hour).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

/** How many minutes an intervention lasts; long-term segregation goes on for days, seclusion for hours. */
function lengthOf(random: RandomNumbers, type: string): number {
	if (type === "06") return random.whole(2, 6) * 1440 + random.whole(0, 600);
	if (type === "05") return random.whole(60, 1800);
	return random.whole(2, 25);
}

function incident(
	random: RandomNumbers,
	{
		day,
		last,
		spell,
		id,
	}: { readonly day: Day; readonly last: Day; readonly spell: string; readonly id: string },
): Incident {
	const used = new Set([random.weighted(types), ...(random.chance(0.35) ? [random.weighted(types)] : [])]);
	const start = random.time(6, 21);
	const began = day * 1440 + minutes(start);
	const spans = [...used].map((type) => ({
		type,
		ended: Math.min(began + lengthOf(random, type), last * 1440 + 1439),
	}));
	const ended = Math.max(...spans.map((span) => span.ended));
	const endOf = (minute: number) => ({ day: dateOf(Math.floor(minute / 1440)), time: timeOf(minute % 1440) });
	const isReviewed = random.chance(0.7);
	return {
		MHS505: [
			{
				RestrictiveIntIncID: id,
				HospProvSpellID: spell,
				StartDateRestrictiveIntInc: dateOf(day),
				StartTimeRestrictiveIntInc: start,
				EndDateRestrictiveIntInc: endOf(ended).day,
				EndTimeRestrictiveIntInc: endOf(ended).time,
				RestrictiveIntReason: random.oneOf(["10", "11", "12", "14"]),
				RestrictiveIntPIReviewHeldPat: isReviewed ? "Y" : "N",
				...(isReviewed ? {} : { RestrictiveIntPIReviewNotHeldReasPat: random.oneOf(["1", "2", "3"]) }),
			},
		],
		MHS515: spans.map(({ type, ended: end }, index) => ({
			RestrictiveIntIncID: id,
			RestrictiveIntTypeID: `${id}-${index + 1}`,
			RestrictiveIntType: type,
			StartDateRestrictiveIntType: dateOf(day),
			StartTimeRestrictiveIntType: start,
			EndDateRestrictiveIntType: endOf(end).day,
			EndTimeRestrictiveIntType: endOf(end).time,
			RestraintInjuryPatient: random.chance(0.04) ? "Y" : "N",
		})),
	};
}

/** Incidents during a stay in which interventions were used on a person, for most people none. */
export function restrictiveInterventionRecords(
	random: RandomNumbers,
	{
		stay,
		ethnicity,
		number,
		spell,
		month,
	}: {
		readonly stay: Stay;
		readonly ethnicity: RecordedEthnicity;
		readonly number: string;
		readonly spell: string;
		readonly month: ReportingMonth;
	},
): Incident {
	const { first, last } = daysInHospital(stay, month);
	if (last < first || !random.chance(shareWithIncident * disparityOf(ethnicity).restraint)) {
		return { MHS505: [], MHS515: [] };
	}
	const times = random.weighted([
		[1, 60],
		[2, 25],
		[3, 15],
	]);
	const incidents = Array.from({ length: times }, (_, index) =>
		incident(random, { day: random.whole(first, last), last, spell, id: `SYNI${number}-${index + 1}` }),
	);
	return {
		MHS505: incidents.flatMap(({ MHS505 }) => MHS505),
		MHS515: incidents.flatMap(({ MHS515 }) => MHS515),
	};
}
