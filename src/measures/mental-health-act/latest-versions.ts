import type { ReportingPeriod } from "../../tables/validated-submission.js";
import { isWithin } from "../period.js";
import type {
	CommunityTreatmentOrder,
	HospitalSpell,
	LegalStatusEpisode,
	MentalHealthActRows,
	RecordVersion,
} from "./national-rows.js";
import { descending, first, firstOfEach, keyOf } from "./rank.js";

/** The version was the latest at the end of the period and was submitted inside it (counting rules R0.7 and R1.1). */
function isLatest({ version }: { readonly version: RecordVersion }, period: ReportingPeriod): boolean {
	const stillLast = version.end === null || version.end >= period.end;
	return stillLast && isWithin(version.start, period);
}

/**
 * One version per person, provider, start date and code (R1.2). Exact ties all stay. Two different periods that begin
 * on one day under one code become one, as in the publication.
 */
function oneEpisodePerStart(episodes: readonly LegalStatusEpisode[]): readonly LegalStatusEpisode[] {
	return firstOfEach(episodes, {
		group: ({ person, provider, startDate, legalStatusCode }) =>
			keyOf(person, provider, startDate, legalStatusCode),
		order: [
			descending(({ version }) => version.start),
			descending(({ expiryDate }) => expiryDate),
			descending(({ endDate }) => endDate),
			descending(({ episode }) => episode),
		],
	});
}

/** One version per person, provider, start date and discharge date, an open spell apart from a closed one (R1.3). */
function oneSpellPerStay(spells: readonly HospitalSpell[]): readonly HospitalSpell[] {
	return firstOfEach(spells, {
		group: ({ person, provider, startDate, dischargeDate }) =>
			keyOf(person, provider, startDate, dischargeDate),
		order: [descending(({ month }) => month), descending(({ spell }) => spell)],
	});
}

/** One version per person, provider and start date; a closed one goes before an open one (R1.6). */
function oneOrderPerStart(orders: readonly CommunityTreatmentOrder[]): readonly CommunityTreatmentOrder[] {
	return firstOfEach(orders, {
		group: ({ person, provider, startDate }) => keyOf(person, provider, startDate),
		order: [
			descending(({ version }) => version.start),
			first(({ endDate }) => endDate !== null),
			descending(({ endDate }) => endDate),
			descending(({ row }) => row),
		],
	});
}

/** The versions that count in a period, one of each thing: steps R1.1, R1.2, R1.3 and R1.6. */
export function latestVersions(rows: MentalHealthActRows, period: ReportingPeriod): MentalHealthActRows {
	const latest = <Row extends { readonly version: RecordVersion }>(table: readonly Row[]) =>
		table.filter((row) => isLatest(row, period));
	return {
		episodes: oneEpisodePerStart(latest(rows.episodes)),
		spells: oneSpellPerStay(latest(rows.spells)),
		orders: oneOrderPerStart(latest(rows.orders)),
		recalls: latest(rows.recalls),
	};
}
