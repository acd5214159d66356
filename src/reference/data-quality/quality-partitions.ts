import { knownEthnicCategoryCodes } from "../ethnicity/nhs-ethnic-category-2001.js";
import { legalStatuses } from "../mental-health-act/legal-status.js";
import { mhsdsMonthlyCode } from "../sources.js";
import type { Provenance } from "../standing.js";

/** How one national validity measure parts the values of a column. What is in no set is invalid; blank is missing. */
export interface QualityPartition {
	/** Official id of the measure, or null where the publication gives the item no id of its own. */
	readonly measure: string | null;
	/** What the column holds, in words. */
	readonly item: string;
	readonly table: string;
	readonly field: string;
	/** `whole-value`: the trimmed value; `first-character`: see `ethnicityQualityClass`. */
	readonly reads: "whole-value" | "first-character";
	/** `permitted`: whatever the data set permits and the other two sets do not hold. */
	readonly valid: readonly string[] | "permitted";
	/** Valid, but says nothing that can be used: `Z` for ethnicity, 9 for gender. */
	readonly other: readonly string[];
	/** Official codes for not known. */
	readonly default: readonly string[];
}

/** A national validity measure that needs what a submission does not hold, and what that is. */
export interface UndecidedQualityMeasure {
	readonly measure: string | null;
	readonly item: string;
	readonly table: string;
	readonly field: string;
	readonly reason: string;
}

/** Where the partitions come from. */
export const qualityPartitionsProvenance: Provenance = {
	status: "official",
	source: `${mhsdsMonthlyCode}, data quality`,
	edition: "2025-09-18",
	note: "The sets are the publication's. Of columns other than ethnic category, the order of the tests (missing, default, valid, other, else invalid) is inferred: the sets have no code in common.",
};

const numbered = (from: number, to: number): readonly string[] =>
	Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, "0"));

const legalStatusesOf = (wanted: string): readonly string[] =>
	legalStatuses.codes.filter(({ qualityClass }) => qualityClass === wanted).map(({ code }) => code);

const whole = { reads: "whole-value", other: [], default: [] } as const;

/**
 * The partitions of the national validity measures (valid, other, default, invalid, missing) that a submission can
 * decide, by column.
 *
 * @example
 * ```ts
 * import { qualityPartitions } from "pcref/reference";
 *
 * const gender = qualityPartitions.find(({ measure }) => measure === "MHS-DQM04");
 * gender?.field; // => "Gender"
 * gender?.valid; // => ["1", "2"]
 * gender?.other; // => ["9"]
 * gender?.default; // => ["X"]
 * ```
 */
export const qualityPartitions: readonly QualityPartition[] = [
	{
		...whole,
		measure: "MHS-DQM04",
		item: "Person stated gender",
		table: "MHS001",
		field: "Gender",
		valid: ["1", "2"],
		other: ["9"],
		default: ["X"],
	},
	{
		measure: "MHS-DQM05",
		item: "Ethnic category",
		table: "MHS001",
		field: "EthnicCategory",
		reads: "first-character",
		valid: knownEthnicCategoryCodes,
		other: ["Z"],
		default: ["99"],
	},
	{
		...whole,
		measure: "MHS-DQM07",
		item: "Mental Health Act legal status",
		table: "MHS401",
		field: "LegalStatusCode",
		valid: legalStatusesOf("valid"),
		other: legalStatusesOf("other"),
		default: legalStatusesOf("default"),
	},
	{
		...whole,
		measure: null,
		item: "Gender identity",
		table: "MHS001",
		field: "GenderIDCode",
		valid: ["1", "2", "3", "Z"],
		other: ["4"],
		default: ["X"],
	},
	{
		...whole,
		measure: null,
		item: "Gender identity same at birth",
		table: "MHS001",
		field: "GenderSameAtBirth",
		valid: ["Y", "N", "Z"],
		default: ["X"],
	},
	{
		...whole,
		measure: null,
		item: "Restrictive intervention reason",
		table: "MHS505",
		field: "RestrictiveIntReason",
		valid: numbered(10, 19),
		other: ["98"],
		default: ["99"],
	},
	{
		...whole,
		measure: null,
		item: "Restrictive intervention type",
		table: "MHS515",
		field: "RestrictiveIntType",
		valid: ["01", ...numbered(4, 17)],
		default: ["99"],
	},
	{
		...whole,
		measure: null,
		item: "Ward setting type",
		table: "MHS903",
		field: "WardType",
		valid: numbered(1, 6),
	},
	{
		...whole,
		measure: null,
		item: "Ward intended age group",
		table: "MHS903",
		field: "WardAge",
		valid: numbered(10, 15),
		default: ["99"],
	},
	{
		...whole,
		measure: null,
		item: "Ward intended sex",
		table: "MHS903",
		field: "WardIntendedSex",
		valid: ["1", "2"],
		other: ["8"],
	},
	{
		...whole,
		measure: null,
		item: "Ward security level",
		table: "MHS903",
		field: "WardSecLevel",
		valid: ["0", "1", "2", "3"],
	},
	{
		...whole,
		measure: null,
		item: "Locked ward",
		table: "MHS903",
		field: "LockedWardInd",
		valid: ["Y", "N"],
	},
	{
		...whole,
		measure: null,
		item: "Employment status",
		table: "MHS004",
		field: "EmployStatus",
		valid: [...numbered(1, 8), "ZZ"],
	},
	{
		...whole,
		measure: null,
		item: "Disability",
		table: "MHS007",
		field: "DisabCode",
		valid: [...numbered(1, 10), "NN", "ZZ"],
		other: ["XX"],
	},
	{
		...whole,
		measure: null,
		item: "Admission source",
		table: "MHS501",
		field: "SourceAdmMHHospProvSpell",
		valid: "permitted",
		default: ["98", "99"],
	},
	{
		...whole,
		measure: null,
		item: "Discharge destination",
		table: "MHS501",
		field: "DestOfDischHospProvSpell",
		valid: "permitted",
		default: ["99"],
	},
];

/** The national validity measures that a submission cannot decide. */
export const undecidedQualityMeasures: readonly UndecidedQualityMeasure[] = [
	{
		measure: "MHS-DQM01",
		item: "NHS number",
		table: "MHS001",
		field: "NHSNumber",
		reason: "rests on a flag that the platform sets when it looks the number up",
	},
	{
		measure: "MHS-DQM02",
		item: "Postcode",
		table: "MHS001",
		field: "Postcode",
		reason: "rests on the national postcode directory, which this package does not hold",
	},
	{
		measure: "MHS-DQM03",
		item: "Birth date",
		table: "MHS001",
		field: "PersonBirthDate",
		reason: "rests on the age that the platform derives, within bounds that were not found",
	},
	{
		measure: "MHS-DQM06",
		item: "GP practice",
		table: "MHS002",
		field: "GMPReg",
		reason: "rests on the national directory of organisations, which this package does not hold",
	},
	{
		measure: null,
		item: "Commissioner",
		table: "MHS101",
		field: "OrgIDComm",
		reason: "rests on a list of valid first characters that was not found",
	},
];
