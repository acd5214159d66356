import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { release } from "../../../src/disclosure/release.js";
import { ArgumentError } from "../../../src/issues/argument-error.js";
import { codedFields, qualityClassOf } from "../../../src/measures/data-quality/coded-fields.js";
import { completeness as completenessOf } from "../../../src/measures/data-quality/completeness.js";
import { dataQuality as dataQualityOf } from "../../../src/measures/data-quality/data-quality.js";
import {
	countIntegrity,
	integrity,
	undecidedIntegrityMeasures,
} from "../../../src/measures/data-quality/mental-health-act-integrity.js";
import {
	mergeQuality,
	type QualityBreakdown,
	type QualityTally,
} from "../../../src/measures/data-quality/quality-tally.js";
import { tallyQuality as tallyQualityOf } from "../../../src/measures/data-quality/tally-quality.js";
import type { GroupResult, MeasureResult } from "../../../src/measures/result.js";
import {
	qualityPartitions,
	undecidedQualityMeasures,
} from "../../../src/reference/data-quality/quality-partitions.js";
import { length, oneOf } from "../../../src/tables/cell-rule.js";
import { text } from "../../../src/tables/field.js";
import { mhsds6 } from "../../../src/tables/mhsds/mhsds-6.js";
import { defineTable, type Table } from "../../../src/tables/table.js";
import { needs } from "../../../src/tables/table-rule.js";
import type { ValidatedSubmission } from "../../../src/tables/validated-submission.js";
import { whenShared } from "../../shared.js";
import { submissionOf } from "../submission-of.js";

type Tables = { readonly tables?: readonly Table[] };
const tallyQuality = (
	submission: ValidatedSubmission,
	options: Tables & { readonly by?: QualityBreakdown } = {},
) => tallyQualityOf(submission, { tables: mhsds6, ...options });
const dataQuality = (tally: QualityTally, options: Tables = {}) =>
	dataQualityOf(tally, { tables: mhsds6, ...options });
const completeness = (tally: QualityTally, options: Tables = {}) =>
	completenessOf(tally, { tables: mhsds6, ...options });
const columnOf = (table: string, field: string) => {
	const column = codedFields(mhsds6).find((each) => each.table.code === table && each.field === field);
	if (column === undefined) throw new Error(`${table}.${field} is not coded`);
	return column;
};
const classIn = (table: string, field: string) => {
	const column = columnOf(table, field);
	return (raw: string | null) => qualityClassOf(column, raw);
};
const counts = (result: MeasureResult | undefined) =>
	Object.fromEntries(
		(result?.groups ?? []).map(({ label, count }) => [label, count.status === "ok" ? count.value : null]),
	);
const shareOf = ({ crudeRate }: GroupResult) => (crudeRate.status === "ok" ? crudeRate.value : null);
const resultOf = (results: readonly MeasureResult[], id: string) =>
	results.find(({ definition }) => definition.id === id);
const people = (ethnicities: readonly (string | null)[]) =>
	ethnicities.map((EthnicCategory, index) => ({ LocalPatientID: `P${index}`, EthnicCategory }));

describe("the traps of the national validity measures", () => {
	const ethnicity = classIn("MHS001", "EthnicCategory");

	it.each([
		["a lower-case letter is valid, although no group is derived from it", "a", "valid"],
		["a two-character local code is valid by its first character", "A1", "valid"],
		["declined is other, also with a local character", "Z9", "other"],
		["not known is default, and only as exactly 99", "99", "default"],
		["99 with more after it is invalid", "991", "invalid"],
		["the retired 9 is invalid", "9", "invalid"],
		["a letter that is no national code is invalid", "T", "invalid"],
		["only spaces is missing", "  ", "missing"],
		["a padded 99 is in no class", " 99", null],
	])("ethnic category: %s", (_, raw, expected) => {
		expect(ethnicity(raw)).toBe(expected);
	});

	it.each([
		["01 is other: informal", "01", "other"],
		["98 is default", "98", "default"],
		["the retired 33 is invalid", "33", "invalid"],
		["38 is the last valid one", "38", "valid"],
		["a padded code is trimmed", " 02", "valid"],
		["blank is missing", null, "missing"],
	])("legal status: %s", (_, raw, expected) => {
		expect(classIn("MHS401", "LegalStatusCode")(raw)).toBe(expected);
	});

	it("a permitted set keeps its not-known codes apart: 98 is default on admission and valid on discharge", () => {
		expect(classIn("MHS501", "SourceAdmMHHospProvSpell")("98")).toBe("default");
		expect(classIn("MHS501", "SourceAdmMHHospProvSpell")("19")).toBe("valid");
		expect(classIn("MHS501", "DestOfDischHospProvSpell")("98")).toBe("valid");
		expect(classIn("MHS501", "DestOfDischHospProvSpell")("99")).toBe("default");
		expect(classIn("MHS501", "DestOfDischHospProvSpell")("00")).toBe("invalid");
	});

	it("only ethnic category is read in upper case", () => {
		expect(classIn("MHS001", "GenderSameAtBirth")("y")).toBe("invalid");
	});

	it("a column without a national partition is valid, invalid or missing, and says that this is derived", async () => {
		const marital = classIn("MHS001", "MaritalStatus");
		expect(["M", "8", "X", " "].map(marital)).toEqual(["valid", "valid", "invalid", "missing"]);
		const results = dataQuality(await tallyQuality(submissionOf({ MHS001: people(["A"]) })));
		const result = resultOf(results, "data-quality.MHS001.MaritalStatus");
		expect(result?.definition.provenance.status).toBe("derived");
		expect(result?.definition.officialId).toBeUndefined();
		expect(counts(result)).toEqual({ Valid: 0, Invalid: 0, Missing: 1, All: 1 });
	});

	it("the three shares that PCREF reporting keeps apart can be read from the classes", async () => {
		const submission = submissionOf({ MHS001: people(["A", "S", "Z", "99", null, "T"]) });
		const result = resultOf(
			dataQuality(await tallyQuality(submission)),
			"data-quality.MHS001.EthnicCategory",
		);
		const { Valid, Other, Default = 0, Missing = 0, Invalid = 0 } = counts(result);
		expect([Valid, Other, (Default ?? 0) + (Missing ?? 0) + (Invalid ?? 0)]).toEqual([2, 1, 3]);
	});

	it("rows are counted and not people, and no period is left out because it has ended", async () => {
		const period = {
			LocalPatientID: "P0",
			StartTimeMHActLegalStatusClass: "09:30",
			LegalStatusCode: "02",
		};
		const submission = submissionOf({
			MHS001: people(["A"]),
			MHS401: [period, { ...period, EndDateMHActLegalStatusClass: "2024-05-10" }],
		});
		const result = resultOf(
			dataQuality(await tallyQuality(submission)),
			"data-quality.MHS401.LegalStatusCode",
		);
		expect(counts(result)).toMatchObject({ Valid: 2, All: 2 });
	});

	it("a value of no class is in the total and in no class", async () => {
		const submission = submissionOf({ MHS001: people(["A", " 99"]) });
		const result = resultOf(
			dataQuality(await tallyQuality(submission)),
			"data-quality.MHS001.EthnicCategory",
		);
		expect(counts(result)).toEqual({ Valid: 1, Other: 0, Default: 0, Invalid: 0, Missing: 0, All: 2 });
		expect(result?.restrictions.map(({ id }) => id)).toContain("value-of-no-class");
	});
});

describe("the official partitions", () => {
	it("have no code in two classes, so that the order of tests makes no difference", () => {
		for (const partition of qualityPartitions) {
			const codes = [
				...(partition.valid === "permitted" ? [] : partition.valid),
				...partition.other,
				...partition.default,
			];
			expect(new Set(codes).size).toBe(codes.length);
		}
	});

	it("stand on a column of codes wherever their table is known", () => {
		for (const { table, field } of qualityPartitions) {
			const known = mhsds6.find(({ code }) => code === table);
			if (known !== undefined) expect(columnOf(table, field).table).toBe(known);
		}
	});

	whenShared("reference/dq-vodim.json")("are those of the reference, all of them", async (json) => {
		const { codes } = JSON.parse(json) as { codes: Record<string, string>[] };
		const expand = (list: string): readonly string[] | "permitted" => {
			if (list === "permitted set") return "permitted";
			return list
				.replace(/^first char (in )?/, "")
				.split(",")
				.filter((part) => part !== "")
				.flatMap((part) => {
					const [from = "", to] = part.split("-");
					if (to === undefined) return [from];
					if (/^\d/.test(from))
						return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) =>
							String(Number(from) + index).padStart(from.length, "0"),
						);
					return Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, index) =>
						String.fromCharCode(from.charCodeAt(0) + index),
					);
				});
		};
		const sorted = (set: readonly string[] | "permitted") => (set === "permitted" ? set : set.toSorted());
		const names: Record<string, string> = {
			SourceAdm: "SourceAdmMHHospProvSpell",
			DestOfDisch: "DestOfDischHospProvSpell",
		};
		const undecided = undecidedQualityMeasures.map(({ measure, field }) => measure ?? field);
		for (const row of codes) {
			const id = row.measure ?? "";
			if (undecided.includes(id)) continue;
			const own = qualityPartitions.find(
				({ measure, field }) => measure === id || field === (names[id] ?? id),
			);
			expect([id, own && [sorted(own.valid), sorted(own.other), sorted(own.default)]]).toEqual([
				id,
				[row.valid, row.other, row.default].map((set) => sorted(expand(set ?? ""))),
			]);
		}
		expect(qualityPartitions.length + undecided.length).toBe(codes.length);
	});

	whenShared("reference/mhsds-v6-fields-submitted.csv")("name columns of the data set", async (csv) => {
		const columns = csv.split("\n").map((line) => {
			const [table, , , field] = line.split(",");
			return `${table}.${field}`;
		});
		for (const { table, field } of [...qualityPartitions, ...undecidedQualityMeasures])
			expect(columns).toContain(`${table}.${field}`);
	});
});

describe("the worked examples of the counting rules", () => {
	whenShared("spec/counting-examples.json")("DQ-01 and DQ-02", async (json) => {
		const { examples } = JSON.parse(json) as {
			examples: {
				id: string;
				input: { EthnicCategory: (string | null)[] };
				expect: { class: (string | null)[]; numerator: number; denominator: number };
			}[];
		};
		const [validity, exact] = ["DQ-01", "DQ-02"].map((id) => examples.find((each) => each.id === id));
		const classes = validity?.input.EthnicCategory.map(classIn("MHS001", "EthnicCategory"));
		expect(classes).toEqual(validity?.expect.class.map((name) => name?.toLowerCase() ?? null));

		const ethnicities = exact?.input.EthnicCategory ?? [];
		const found = await countIntegrity(
			submissionOf({
				MHS001: people(ethnicities),
				MHS401: ethnicities.map((_, index) => ({
					LocalPatientID: `P${index}`,
					StartTimeMHActLegalStatusClass: "09:30",
				})),
			}),
		);
		expect([found.ethnicityMissingOrInvalid, found.records]).toEqual([
			exact?.expect.numerator,
			exact?.expect.denominator,
		]);
	});
});

describe("Mental Health Act integrity", () => {
	const periods = (times: readonly string[], person = "P0") =>
		times.map((time) => ({ LocalPatientID: person, StartTimeMHActLegalStatusClass: time }));

	it("DIM16 asks for the exact code: A1 fails though it is valid, Z and 99 pass, rows are counted", async () => {
		const submission = submissionOf({
			MHS001: people(["A1", "Z", "99", "a"]),
			MHS401: ["P0", "P0", "P1", "P2", "P3"].flatMap((person) => periods(["10:01"], person)),
		});
		expect(await countIntegrity(submission)).toMatchObject({ records: 5, ethnicityMissingOrInvalid: 3 });
	});

	it("DIM17, DIM18 and DIM19 look at the minute and the second", async () => {
		const times = ["00:00", "00:00:00", "00:00:01", "12:00", "12:30", "13:00:00"];
		const counted = await countIntegrity(submissionOf({ MHS001: people(["A"]), MHS401: periods(times) }));
		expect(counted).toMatchObject({ startsAtMidnight: 2, startsAtMidday: 1, startsOnTheHour: 4, records: 6 });
	});

	it("DIM20 is named with the reason why one submission cannot decide it", () => {
		expect(undecidedIntegrityMeasures.map(({ measure }) => measure)).toEqual(["MHS-DIM20"]);
	});

	it("adds counts of one month and keeps months apart", async () => {
		const may = await countIntegrity(submissionOf({ MHS001: people(["A"]), MHS401: periods(["00:00"]) }));
		const june = { ...may, period: { start: "2024-06-01", end: "2024-06-30" } };
		const results = integrity([may, june, may]).filter(
			({ definition }) => definition.officialId === "MHS-DIM17",
		);
		expect(results.map((result) => [result.period.start, counts(result)])).toEqual([
			["2024-05-01", { All: 2 }],
			["2024-06-01", { All: 1 }],
		]);
	});
});

describe("completeness", () => {
	const submission = submissionOf({
		MHS001: [
			{ LocalPatientID: "P0", EthnicCategory: "A", MaritalStatus: "M" },
			{ LocalPatientID: "P1", EthnicCategory: "M", MaritalStatus: null },
			{ LocalPatientID: "P2", EthnicCategory: null, MaritalStatus: "S" },
		],
		MHS101: [
			{ LocalPatientID: "P0", ServiceRequestID: "R0", CareProfTeamLocalID: "T1", SourceOfReferralMH: "A1" },
			{ LocalPatientID: "P1", ServiceRequestID: "R1", CareProfTeamLocalID: "T1", SourceOfReferralMH: null },
			{ LocalPatientID: "P2", ServiceRequestID: "R2", CareProfTeamLocalID: "T2", SourceOfReferralMH: "A1" },
			{ LocalPatientID: "P2", ServiceRequestID: "R3", CareProfTeamLocalID: null, SourceOfReferralMH: "A1" },
		],
		MHS501: [
			{ ServiceRequestID: "R1", HospProvSpellID: "S1", SourceAdmMHHospProvSpell: "19" },
			{ ServiceRequestID: "R9", HospProvSpellID: "S9", SourceAdmMHHospProvSpell: "19" },
		],
	});

	it("by ethnic group follows a spell over its referral to its person", async () => {
		const results = completeness(await tallyQuality(submission, { by: "ethnic-category" }));
		expect(counts(resultOf(results, "data-quality.MHS001.MaritalStatus.complete"))).toMatchObject({
			White: 1,
			"Black or Black British": 0,
			Unknown: 1,
			All: 2,
		});
		expect(counts(resultOf(results, "data-quality.MHS501.SourceAdmMHHospProvSpell.complete"))).toMatchObject({
			White: 0,
			"Black or Black British": 1,
			All: 1,
		});
		expect(resultOf(results, "data-quality.MHS001.EthnicCategory.complete")).toBeUndefined();
	});

	it("by team counts the team's records, whose person's ethnicity is one of the columns", async () => {
		const results = completeness(await tallyQuality(submission, { by: "organisation-unit" }));
		const ofTeams = results.filter(
			({ classification }) => classification.id === "MHS101.CareProfTeamLocalID",
		);
		const ethnicity = resultOf(ofTeams, "data-quality.MHS001.EthnicCategory.complete");
		expect(ethnicity?.groups.map((group) => [group.label, shareOf(group)])).toEqual([
			["T1", 100],
			["T2", 0],
			["Unknown", 0],
			["All", 50],
		]);
		const source = resultOf(ofTeams, "data-quality.MHS101.SourceOfReferralMH.complete");
		expect(source?.groups.map(shareOf)).toEqual([50, 100, 100, 75]);
	});

	it("masks what looks like an identifier where a unit should stand", async () => {
		const misplaced = submissionOf({
			MHS001: people(["A"]),
			MHS101: [{ LocalPatientID: "P0", ServiceRequestID: "R0", CareProfTeamLocalID: "9434765919" }],
		});
		const tally = await tallyQuality(misplaced, { by: "organisation-unit" });
		expect(JSON.stringify(tally)).not.toContain("9434765919");
	});

	it("refuses a tally of the other kind", async () => {
		const tally = await tallyQuality(submission);
		expect(() => completeness(tally)).toThrow(ArgumentError);
		expect(() => dataQuality({ ...tally, by: "ethnic-category" })).toThrow(ArgumentError);
		expect(() => mergeQuality(tally, { ...tally, by: "ethnic-category" })).toThrow(ArgumentError);
	});
});

describe("tables that are added later", () => {
	it("are classified by their own code sets, and reach their people over their own keys", async () => {
		const mhs001 = mhsds6.filter(({ code }) => code === "MHS001");
		const added = defineTable({
			code: "MHS903X",
			name: "An added table",
			dataSet: "mhsds-6",
			provenance: { status: "official", source: "a test" },
			fields: {
				LocalPatientID: text({ uid: "1", dictionaryName: "ID", rules: [] }),
				WardCode: text({ uid: "2", dictionaryName: "WARD CODE", rules: [] }),
				Colour: text({
					uid: "3",
					dictionaryName: "COLOUR",
					rules: [length("X1", 1, 1), oneOf("X2", ["R", "G"])],
				}),
			},
			key: [],
			recordRules: [],
			tableRules: [needs("X3", "MHS001", "LocalPatientID")],
			undecided: [],
		});
		const tables = [...mhs001, added];
		const records = [
			{ LocalPatientID: "P0", WardCode: "W1", Colour: "R" },
			{ LocalPatientID: "P0", WardCode: "W1", Colour: "B" },
		];
		const submission = submissionOf({ MHS001: people(["A"]), MHS903X: records });
		const results = dataQuality(await tallyQuality(submission, { tables }), { tables });
		expect(counts(resultOf(results, "data-quality.MHS903X.Colour"))).toMatchObject({ Valid: 1, Invalid: 1 });
		for (const by of ["ethnic-category", "organisation-unit"] as const) {
			const broken = completeness(await tallyQuality(submission, { by, tables }), { tables });
			const colour = resultOf(broken, "data-quality.MHS903X.Colour.complete");
			expect(shareOf(colour?.groups[0] as GroupResult)).toBe(50);
		}
	});
});

describe("properties", () => {
	const ethnicities = fc.array(fc.constantFrom("A", "a", "M2", "Z", "99", "T", null), { maxLength: 12 });

	it("a tally of parts is the tally of the whole, in any order", async () => {
		await fc.assert(
			fc.asyncProperty(ethnicities, fc.nat(12), async (all, cut) => {
				const tally = (part: readonly (string | null)[]) =>
					tallyQuality(submissionOf({ MHS001: people(part) }));
				const [whole, left, right] = await Promise.all([
					tally(all),
					tally(all.slice(0, cut)),
					tally(all.slice(cut)),
				]);
				expect(mergeQuality(left, right)).toEqual(whole);
				expect(mergeQuality(right, left)).toEqual(whole);
			}),
			{ numRuns: 50 },
		);
	});
});

describe("what may be shown", () => {
	const months = async () => {
		const april = { period: { start: "2024-04-01", end: "2024-04-30" } };
		const ethnicities = [...Array<string>(87).fill("A"), "Z", "Z", null];
		return mergeQuality(
			await tallyQuality(submissionOf({ MHS001: people(ethnicities) })),
			await tallyQuality(submissionOf({ MHS001: people(Array<string>(13).fill("M")) }, april)),
		);
	};

	it("hides counts under 5 and their shares, rounds the others to 5, and keeps months apart", async () => {
		const results = dataQuality(await months());
		const released = release(results, { audience: "public", rule: "mhsds-under-5-nearest-5" });
		const ethnicity = released.results.filter(({ definition }) => definition.officialId === "MHS-DQM05");
		expect(ethnicity.map(({ period }) => period.start)).toEqual(["2024-04-01", "2024-05-01"]);
		const [, may] = ethnicity;
		const other = may?.groups.find(({ label }) => label === "Other");
		expect(other?.count).toEqual({ status: "suppressed", reason: "small-number" });
		expect(other?.crudeRate.status).toBe("suppressed");
		for (const { count } of may?.groups ?? []) if (count.status === "ok") expect(count.value % 5).toBe(0);
		expect(JSON.stringify(released)).not.toContain('"value":87');
	});

	it("is exact within the organisation, and stamped", async () => {
		const released = release(dataQuality(await months()), { audience: "internal" });
		expect(released.disclosure.stamp).toBe("Contains small numbers: not for publication");
		const may = released.results.filter(({ definition }) => definition.officialId === "MHS-DQM05")[1];
		expect(may?.groups.map(({ count }) => (count.status === "ok" ? count.value : null))).toEqual([
			87, 2, 0, 0, 1, 90,
		]);
	});
});
