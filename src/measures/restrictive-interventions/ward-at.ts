import type { ReportingPeriod } from "../../tables/validated-submission.js";
import type { WardStay } from "../inpatient/ward-stays.js";
import type { PersonEvent } from "../submitted/count-person-events.js";
import { occupiedBedDays } from "./bed-days.js";
import type { InpatientSpell, TimedSpan } from "./rows.js";

const stamp = (day: string, time: string | null) => `${day} ${(time ?? "00:00").slice(0, 5)}`;
const ever = "9999-12-31 00:00";

/**
 * What is known of the ward that something happened on (R2.10): of the ward stays of the spell that it touches, the one
 * that ended first, then the one that began first. Nothing where it touches none.
 */
export function wardAt(wards: readonly WardStay[], span: TimedSpan): NonNullable<PersonEvent["attributes"]> {
	const [from, to] = [
		stamp(span.startDate, span.startTime),
		span.endDate === null ? ever : stamp(span.endDate, span.endTime),
	];
	const endOf = ({ end, endTime }: WardStay) => (end === null ? ever : stamp(end, endTime));
	const startOf = ({ start, startTime }: WardStay) => stamp(start, startTime);
	const [first] = wards
		.filter((ward) => to >= startOf(ward) && from <= endOf(ward))
		.toSorted((a, b) => (endOf(a) + startOf(a) < endOf(b) + startOf(b) ? -1 : 1));
	return first === undefined ? {} : { "ward-type": first.wardType, "bed-type": first.bed };
}

/** The bed days of a spell by the wards that they were spent on; days on no ward come last. */
export function bedDaysByWard(
	{ person, ...spell }: InpatientSpell<number>,
	wards: readonly WardStay[],
	period: ReportingPeriod,
): readonly PersonEvent[] {
	const onWards = wards
		.filter(({ start, end }) => start <= period.end && (end === null || end >= period.start))
		.map(({ start, end, inactive, wardType, bed }) => ({
			person,
			count: occupiedBedDays({ startDate: start, dischargeDate: end, inactiveDate: inactive }, period),
			attributes: { "ward-type": wardType, "bed-type": bed },
		}))
		.filter(({ count }) => count > 0);
	const elsewhere = occupiedBedDays(spell, period) - onWards.reduce((sum, { count }) => sum + count, 0);
	return elsewhere > 0 ? [...onWards, { person, count: elsewhere }] : onWards;
}
