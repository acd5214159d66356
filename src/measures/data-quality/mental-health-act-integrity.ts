import { isNationalEthnicCategory } from "../../reference/ethnicity/is-national-ethnic-category.js";
import { mhsdsMonthlyCode } from "../../reference/sources.js";
import { MHS001 } from "../../tables/mhsds/mhs001.js";
import { MHS401 } from "../../tables/mhsds/mhs401.js";
import type { ReportingPeriod, ValidatedSubmission } from "../../tables/validated-submission.js";
import type { MeasureDefinition } from "../definition.js";
import { groupBy } from "../group-by.js";
import type { MeasureResult, Restriction } from "../result.js";
import { eachRecord } from "../submitted/each-record.js";
import { recordsOf, submissionOf } from "./data-quality.js";
import { qualityResult } from "./quality-result.js";

/** How many legal status periods of one provider and month meet each test, and no identifiers. */
export interface IntegrityCounts {
	readonly provider: string;
	readonly period: ReportingPeriod;
	/** Records of MHS401. */
	readonly records: number;
	/**
	 * MHS-DIM16: the person's ethnic category is blank or not exactly one of the 18 national codes. Null where MHS001 was
	 * not submitted.
	 */
	readonly ethnicityMissingOrInvalid: number | null;
	/** MHS-DIM17: starts at 00:00. */
	readonly startsAtMidnight: number;
	/** MHS-DIM18: starts at 12:00. */
	readonly startsAtMidday: number;
	/** MHS-DIM19: starts at a full hour, midnight and midday among them. */
	readonly startsOnTheHour: number;
}

type IntegrityTest = Exclude<keyof IntegrityCounts, "provider" | "period" | "records">;

/**
 * Tests every accepted Mental Health Act legal status period of a submission. Rows are counted, not people, whether a
 * period is open or not. `Z` and `99` pass; a two-character local code such as `A1` does not, though it is valid in
 * {@link dataQuality}: this measure asks for the exact code.
 *
 * MHS-DIM20 is not here: see {@link undecidedIntegrityMeasures}.
 *
 * @example
 * ```ts
 * import { countIntegrity } from "pcref/measures";
 *
 * const submission = {
 * 	provider: "ZSYN0",
 * 	period: { start: "2024-05-01", end: "2024-05-31" },
 * 	synthetic: true,
 * 	submitted: [],
 * 	refused: [],
 * 	async *records() {},
 * };
 * (await countIntegrity(submission)).records; // => 0
 * ```
 */
export async function countIntegrity(submission: ValidatedSubmission): Promise<IntegrityCounts> {
	const { provider, period, submitted } = submission;
	const counts = { records: 0, startsAtMidnight: 0, startsAtMidday: 0, startsOnTheHour: 0 };
	/** Records of each person: a person has few, and most people have none. */
	const records = new Map<number, number>();
	await eachRecord(submission, MHS401, ["StartTimeMHActLegalStatusClass", "LocalPatientID"], (record) => {
		const [hour, minute, second = "00"] = record.StartTimeMHActLegalStatusClass.split(":");
		const onTheHour = minute === "00" && second === "00";
		counts.records += 1;
		counts.startsOnTheHour += onTheHour ? 1 : 0;
		counts.startsAtMidnight += onTheHour && hour === "00" ? 1 : 0;
		counts.startsAtMidday += onTheHour && hour === "12" ? 1 : 0;
		records.set(record.LocalPatientID, (records.get(record.LocalPatientID) ?? 0) + 1);
	});
	if (!submitted.includes(MHS001.code))
		return { provider, period, ...counts, ethnicityMissingOrInvalid: null };
	let passing = 0;
	if (records.size === 0) return { provider, period, ...counts, ethnicityMissingOrInvalid: 0 };
	await eachRecord(
		submission,
		MHS001,
		["LocalPatientID", "EthnicCategory"],
		({ LocalPatientID, EthnicCategory }) => {
			if (EthnicCategory === null || !isNationalEthnicCategory(EthnicCategory)) return;
			passing += records.get(LocalPatientID) ?? 0;
		},
	);
	return { provider, period, ...counts, ethnicityMissingOrInvalid: counts.records - passing };
}

const onTheHour = "Records of MHS401 that start at a full hour";

const definitions: Readonly<Record<IntegrityTest, MeasureDefinition>> = {
	ethnicityMissingOrInvalid: define(
		"MHS-DIM16",
		"ethnicity-missing-or-invalid",
		"Mental Health Act records with missing or invalid ethnicity",
		"Records of MHS401 of people whose ethnic category is blank or not exactly a national code",
	),
	startsAtMidnight: define(
		"MHS-DIM17",
		"starts-at-midnight",
		"Mental Health Act periods that start at midnight",
		"Records of MHS401 that start at 00:00",
		{ partOf: onTheHour },
	),
	startsAtMidday: define(
		"MHS-DIM18",
		"starts-at-midday",
		"Mental Health Act periods that start at midday",
		"Records of MHS401 that start at 12:00",
		{ partOf: onTheHour },
	),
	startsOnTheHour: define(
		"MHS-DIM19",
		"starts-on-the-hour",
		"Mental Health Act periods that start on the hour",
		onTheHour,
		{ counts: onTheHour },
		"Whether the national measure leaves out midnight and midday, which have measures of their own, was not found: here they are counted.",
	),
};

function define(
	officialId: string,
	id: string,
	title: string,
	numerator: string,
	related: Pick<MeasureDefinition, "counts" | "partOf"> = {},
	caveat?: string,
): MeasureDefinition {
	return {
		...related,
		id: `data-quality.mental-health-act.${id}`,
		officialId,
		title,
		question: "How far can the records that detentions are counted from be relied on?",
		dimension: "data",
		numerator,
		unit: "record",
		direction: "lower-is-better",
		per: 100,
		caveats: caveat === undefined ? [] : [caveat],
		provenance: {
			status: caveat === undefined ? "official" : "inferred",
			source: `${mhsdsMonthlyCode}, data integrity`,
			edition: "2025-09-18",
		},
	};
}

/** The Mental Health Act integrity measures that one submission cannot decide. */
export const undecidedIntegrityMeasures: readonly {
	readonly measure: string;
	readonly title: string;
	readonly reason: string;
}[] = [
	{
		measure: "MHS-DIM20",
		title: "Mental Health Act episodes that became inactive",
		reason:
			"compares with the submission of the month before: an episode became inactive where it was open then and is no longer sent; the exact test was not found",
	},
];

const notBrokenDown = { id: "none", title: "Not broken down" } as const;

const detentionsRestOnTimes: Restriction = {
	id: "start-times-tell-categories",
	text: "What a legal status period is counted as rests on the order of start times. A start at exactly 00:00 is often a default and not a time.",
};

/**
 * The integrity measures MHS-DIM16 to MHS-DIM19 as results, one for each measure, period and provider, in the order
 * given: counts of one month each, which are added where provider and period are the same.
 *
 * @param counts What {@link countIntegrity} returned for one or more submissions.
 * @returns Exact counts: put them through `release` of `pcref/disclosure` before anybody else sees them.
 *
 * Source: NHS England, mental health monthly statistics code, data integrity
 * (github.com/NHSDigital/mental-health-monthly-statistics@7b4d742).
 *
 * @example
 * ```ts
 * import { integrity } from "pcref/measures";
 *
 * const [ethnicity] = integrity([
 * 	{
 * 		provider: "ZSYN0",
 * 		period: { start: "2024-05-01", end: "2024-05-31" },
 * 		records: 60,
 * 		ethnicityMissingOrInvalid: 6,
 * 		startsAtMidnight: 12,
 * 		startsAtMidday: 0,
 * 		startsOnTheHour: 20,
 * 	},
 * ]);
 * ethnicity?.definition.officialId; // => "MHS-DIM16"
 * ethnicity?.groups[0]?.crudeRate; // => { status: "ok", value: 10 }
 * ```
 */
export function integrity(counts: readonly IntegrityCounts[]): readonly MeasureResult[] {
	return [...groupBy(counts, submissionOf).values()].flatMap((own) =>
		(Object.keys(definitions) as IntegrityTest[]).map((test) => resultOf(test, own)),
	);
}

function resultOf(test: IntegrityTest, own: readonly [IntegrityCounts, ...IntegrityCounts[]]): MeasureResult {
	const found = own.map((counts) => counts[test]);
	const result = qualityResult({
		definition: definitions[test],
		provider: own[0].provider,
		period: own[0].period,
		classification: notBrokenDown,
		denominator: recordsOf(MHS401),
		groups: [
			{
				group: { scheme: notBrokenDown.id, code: "All" },
				label: "All",
				level: "total",
				count: found.reduce<number>((sum, count) => sum + (count ?? 0), 0),
				denominator: own.reduce((sum, { records }) => sum + records, 0),
			},
		],
		restrictions: test === "ethnicityMissingOrInvalid" ? [] : [detentionsRestOnTimes],
	});
	if (!found.includes(null)) return result;
	const notCounted = { status: "undefined", reason: `${MHS001.code} was not submitted` } as const;
	return {
		...result,
		groups: result.groups.map((group) => ({
			...group,
			count: notCounted,
			crudeRate: { ...notCounted, method: "wilson" },
		})),
	};
}
