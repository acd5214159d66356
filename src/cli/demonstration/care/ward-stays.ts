import type { Course, Stay } from "../courses/course.js";
import type { Dossier } from "../dossier.js";
import type { RandomNumbers } from "../random-numbers.js";
import { dateOf, type ReportingMonth } from "../reporting-month.js";
import { daysInHospital } from "./days-in-hospital.js";
import { wardFor } from "./wards.js";

const shareOnHomeLeave = 0.12;
const shareOnLeaveOfAbsence = 0.2;
const longestLeave = 3;

/** Some days of leave in the month, or none. */
function leave(
	random: RandomNumbers,
	{ stay, share, month }: { readonly stay: Stay; readonly share: number; readonly month: ReportingMonth },
) {
	const { first, last } = daysInHospital(stay, month);
	if (last - first < longestLeave || !random.chance(share)) return [];
	const from = random.whole(first, last - longestLeave);
	const to = from + random.whole(1, longestLeave);
	return [{ from: dateOf(from), to: dateOf(to) }];
}

/**
 * The ward stay of a hospital stay, and leave from it. Ward stays last as long as the stay in hospital.
 *
 * @param options.number - the person's number, six digits, with that of the stay after the first; the identifiers are
 * made of it.
 * @param options.earlier - what was submitted about the person the month before.
 */
export function wardStayRecords(
	random: RandomNumbers,
	{
		course,
		stay,
		age,
		number,
		spell,
		month,
		earlier,
	}: {
		readonly course: Course;
		readonly stay: Stay;
		readonly age: number;
		readonly number: string;
		readonly spell: string;
		readonly month: ReportingMonth;
		readonly earlier: Dossier | undefined;
	},
): Pick<Dossier, "MHS502" | "MHS509" | "MHS510"> {
	const id = `SYNW${number}`;
	const { admitted, discharged } = stay;
	const known = earlier?.MHS502.find(({ WardStayID }) => WardStayID === id);
	const begun = () => {
		const { bed, record } = wardFor(random, { course, age });
		return {
			WardStayID: id,
			...(record.WardCode === undefined ? {} : { WardCode: record.WardCode }),
			HospProvSpellID: spell,
			StartDateWardStay: dateOf(admitted.day),
			StartTimeWardStay: admitted.time,
			MHAdmittedPatientClass: bed,
		};
	};
	const isDetained = course.sections.length > 0;
	return {
		MHS502: [
			{
				...(known ?? begun()),
				...(discharged === undefined
					? {}
					: { EndDateWardStay: dateOf(discharged.day), EndTimeWardStay: discharged.time }),
			},
		],
		MHS509: leave(random, { month, stay, share: isDetained ? 0 : shareOnHomeLeave }).map(({ from, to }) => ({
			WardStayID: id,
			StartDateHomeLeave: from,
			StartTimeHomeLeave: random.time(10, 16),
			EndDateHomeLeave: to,
			EndTimeHomeLeave: random.time(10, 18),
		})),
		MHS510: leave(random, { month, stay, share: isDetained ? shareOnLeaveOfAbsence : 0 }).map(
			({ from, to }) => ({
				WardStayID: id,
				StartDateMHLeaveAbs: from,
				StartTimeMHLeaveAbs: random.time(10, 16),
				EndDateMHLeaveAbs: to,
				EndTimeMHLeaveAbs: random.time(10, 18),
				MHLeaveAbsEndReason: "01",
				EscortedLeaveIndicator: random.chance(0.5) ? "Y" : "N",
			}),
		),
	};
}
