import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { readReferrals } from "../care/referrals.js";
import type { CountOptions } from "../countable-measure.js";
import { type Counts, countEvents } from "../counts.js";
import { readStays } from "../inpatient/stays.js";
import { mentalHealthActEvents } from "../mental-health-act/events.js";
import { readEventTables } from "../mental-health-act/read-event-tables.js";
import { isWithin } from "../period.js";
import { occupiedBedDays } from "../restrictive-interventions/bed-days.js";
import { onePerPerson, type PersonEvent } from "../submitted/count-person-events.js";
import { countableReader, readPeople } from "../submitted/people.js";
import type { RecordDenominatorId } from "./record-denominator.js";

/** Counts what a measure is to be divided by in the same records, by the same breakdowns of the people. */
export async function countDenominator(
	id: RecordDenominatorId,
	submission: ValidatedSubmission,
	options: CountOptions,
): Promise<Counts> {
	const { ageScheme } = options;
	if (id === "detentions") {
		const { people, tables } = await readEventTables(submission, options);
		const detentions = mentalHealthActEvents.allDetentions(tables);
		const countableOf = countableReader(people, ageScheme);
		const events = detentions.map(({ person }) => countableOf(person));
		return countEvents({ ageScheme, events });
	}
	const found = await findEvents(id, submission);
	const { people } = await readPeople(submission, options);
	const countableOf = countableReader(people, ageScheme);
	return countEvents({
		ageScheme,
		events: found.map(({ person, count = 1 }) => ({ ...countableOf(person), count })),
	});
}

async function findEvents(
	id: Exclude<RecordDenominatorId, "detentions">,
	submission: ValidatedSubmission,
): Promise<readonly PersonEvent[]> {
	const { period } = submission;
	if (id === "caseload") {
		const referrals = [...(await readReferrals(submission)).values()];
		return onePerPerson(
			referrals.filter(
				({ received, discharged, inactive }) =>
					received <= period.end &&
					(discharged === null || discharged >= period.start) &&
					(inactive === null || inactive > period.start),
			),
		);
	}
	const stays = [...(await readStays(submission)).values()];
	if (id === "admissions")
		return stays.filter(({ admitted }) => isWithin(admitted, period)).map(({ person }) => ({ person }));
	return stays
		.filter(
			({ admitted, discharged }) => admitted <= period.end && (discharged ?? period.start) >= period.start,
		)
		.map(({ person, admitted, discharged, inactive }) => ({
			person,
			count: Math.max(
				0,
				occupiedBedDays({ startDate: admitted, dischargeDate: discharged, inactiveDate: inactive }, period),
			),
		}));
}
