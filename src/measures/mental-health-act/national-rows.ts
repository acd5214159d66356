/**
 * The span in which one submitted version of a record stood: from the first day of the month it was submitted in, to
 * the day before a later version, or null while it is the last.
 */
export interface RecordVersion {
	/** RecordStartDate. */
	readonly start: string;
	/** RecordEndDate. */
	readonly end: string | null;
}

interface NationalRow {
	/** Person_ID, or where only one provider's data is at hand, provider code and LocalPatientID. */
	readonly person: string;
	/** OrgIDProv. */
	readonly provider: string;
	readonly version: RecordVersion;
}

/** A version of a Mental Health Act legal status period (MHS401). Dates are `YYYY-MM-DD`, times `HH:MM`. */
export interface LegalStatusEpisode extends NationalRow {
	/** UniqMHActEpisodeID: provider code and local identifier. */
	readonly episode: string;
	readonly legalStatusCode: string | null;
	readonly startDate: string;
	readonly startTime: string | null;
	readonly expiryDate: string | null;
	readonly endDate: string | null;
	readonly endTime: string | null;
}

/** A version of a hospital provider spell (MHS501). */
export interface HospitalSpell extends NationalRow {
	/** UniqHospProvSpellID: provider code and local identifier. */
	readonly spell: string;
	/** UniqMonthID: later submissions have greater numbers. */
	readonly month: number;
	readonly startDate: string;
	readonly startTime: string | null;
	readonly dischargeDate: string | null;
	readonly dischargeTime: string | null;
	readonly admissionMethod: string | null;
	readonly dischargeDestination: string | null;
}

/** A version of a community treatment order (MHS404). */
export interface CommunityTreatmentOrder extends NationalRow {
	/** UniqMHActEpisodeID of the legal status period that the order hangs under. */
	readonly episode: string;
	/** MHS404UniqID, or any number that grows with the row. */
	readonly row: number;
	readonly startDate: string;
	readonly endDate: string | null;
	readonly endReason: string | null;
}

/** A version of a recall under a community treatment order (MHS405). */
export interface CommunityTreatmentOrderRecall extends NationalRow {
	readonly episode: string;
	readonly startDate: string;
}

/** The rows that Mental Health Act events are counted from, each table in any order. */
export interface MentalHealthActRows {
	readonly episodes: readonly LegalStatusEpisode[];
	readonly spells: readonly HospitalSpell[];
	readonly orders: readonly CommunityTreatmentOrder[];
	readonly recalls: readonly CommunityTreatmentOrderRecall[];
}
