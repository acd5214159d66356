import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod";
import { countUsesOfForce } from "../../src/equality-standards/use-of-force/count-uses-of-force.js";
import { forceTypeCodes, forceTypes } from "../../src/equality-standards/use-of-force/force-types.js";
import { UseOfForceRecord } from "../../src/equality-standards/use-of-force/use-of-force-record.js";
import { useOfForceRecordExample } from "../../src/equality-standards/use-of-force/use-of-force-record-example.js";
import { useOfForceTotals } from "../../src/equality-standards/use-of-force/use-of-force-totals.js";

const record = useOfForceRecordExample;

function recordWith(
	id: string,
	{
		characteristics,
		...fields
	}: Partial<Omit<UseOfForceRecord, "characteristics">> & {
		readonly characteristics: Partial<UseOfForceRecord["characteristics"]>;
	},
): UseOfForceRecord {
	return { ...record, id, ...fields, characteristics: { ...record.characteristics, ...characteristics } };
}

function race(code: "A" | "M" | "Z" | "99") {
	return { race: { scheme: "nhs-ethnic-category-2001", code } } as const;
}

const records = [
	recordWith("1", { consistentIdentifier: "9990000018", characteristics: race("M") }),
	recordWith("2", {
		consistentIdentifier: "9990000018",
		characteristics: { ...race("M"), age: 35 },
		force: [{ type: "chemical-restraint", inCarePlan: "no" }],
		seriouslyInjured: true,
	}),
	recordWith("3", {
		consistentIdentifier: "9990000026",
		characteristics: { ...race("99"), age: null, religionOrBelief: { scheme: "ours", code: "Rastafari" } },
		notification: { state: "not-sent" },
		othersInvolved: [{ who: "Police", reason: "Called by the ward." }],
	}),
	recordWith("4", {
		consistentIdentifier: "9990000034",
		characteristics: { race: { scheme: "census-2021-ethnic-group", code: "15" }, age: 119 },
		died: true,
	}),
];

function rows(options: Parameters<typeof countUsesOfForce>[1]) {
	return countUsesOfForce(records, options)
		.filter(({ uses }) => uses > 0)
		.map(({ scheme, code, uses, people }) => `${scheme} ${code}: ${uses} uses, ${people} people`);
}

/** Letters of section 6(5) that the descriptions of a schema name. */
function lettersIn(schema: unknown): readonly string[] {
	return [...JSON.stringify(schema).matchAll(/"description":"((?:\([a-p]\)(?:, )?)+)/g)].flatMap(
		([, found = ""]) => found.match(/[a-p]/g) ?? [],
	);
}

describe("UseOfForceRecord", () => {
	it("accepts its example, unchanged", () => {
		expect(UseOfForceRecord.parse(record)).toEqual(record);
		expectTypeOf(UseOfForceRecord.parse).returns.toExtend<UseOfForceRecord>();
	});

	it("holds each of the sixteen things that section 6(5) names", () => {
		const letters = lettersIn(z.toJSONSchema(UseOfForceRecord));
		expect([...new Set(letters)].sort()).toEqual([..."abcdefghijklmnop"]);
	});

	it("marks the fields that identify somebody", () => {
		const marks = [...JSON.stringify(z.toJSONSchema(UseOfForceRecord)).matchAll(/"identifying":"([^"]+)"/g)];
		expect(new Set(marks.map(([, mark]) => mark))).toEqual(
			new Set(["local-identifier", "free-text", "patient-name", "nhs-number", "staff-name", "health"]),
		);
		const marked = ["id", "reason", "patientName", "description", "consistentIdentifier", "outcome"] as const;
		for (const field of marked) expect(UseOfForceRecord.shape[field].meta()?.identifying).toBeDefined();
	});

	it.each<[string, object, string]>([
		["force of no type", { force: [] }, "force"],
		["a type that is none", { force: [{ type: "handcuffs", inCarePlan: "no" }] }, "force.0.type"],
		["nobody who used force", { staff: [] }, "staff"],
		["a record without the day", { on: undefined }, "on"],
		["time that runs backwards", { durationMinutes: -1 }, "durationMinutes"],
		[
			"a characteristic left out",
			{ characteristics: { ...record.characteristics, race: undefined } },
			"characteristics.race",
		],
		["an unknown key", { police: true }, ""],
	])("refuses %s", (_, fields, path) => {
		const issues = UseOfForceRecord.safeParse({ ...record, ...fields }).error?.issues ?? [];
		expect(issues.map((issue) => issue.path.join("."))).toEqual([path]);
	});
});

describe("forceTypes", () => {
	it("label each type, in the order of the schema", () => {
		expect(forceTypes.codes.map(({ code }) => code)).toEqual(forceTypeCodes);
	});
});

describe("countUsesOfForce", () => {
	it("counts each type of a use of force, and people once", () => {
		expect(rows({ by: "type" })).toEqual([
			"pcref-package-force-types-1 physical-restraint: 3 uses, 3 people",
			"pcref-package-force-types-1 chemical-restraint: 1 uses, 1 people",
			"pcref-package-force-types-1 seclusion: 3 uses, 3 people",
		]);
	});

	it("counts race in code-list order, keeps not known apart, and leaves no code of another list out", () => {
		const all = countUsesOfForce(records, { by: "race" });
		expect(all.slice(0, 18).map(({ code }) => code)).toEqual([..."ABCDEFGHJKLMNPRSZ", "99"]);
		expect(rows({ by: "race" })).toEqual([
			"nhs-ethnic-category-2001 M: 2 uses, 1 people",
			"nhs-ethnic-category-2001 99: 1 uses, 1 people",
			"census-2021-ethnic-group 15: 1 uses, 1 people",
		]);
		expect(all.at(-1)?.label).toBe("Gypsy or Irish Traveller");
	});

	it("counts age in the bands of a scheme, people of two bands in both", () => {
		expect(rows({ by: "age", ageScheme: "mha-annual" })).toEqual([
			"mha-annual 18 to 34: 1 uses, 1 people",
			"mha-annual 35 to 49: 1 uses, 1 people",
			"mha-annual 65 and over: 1 uses, 1 people",
			"pcref-package-use-of-force-answers-1 not-known: 1 uses, 1 people",
		]);
	});

	it("counts codes of any list, and what is not known", () => {
		expect(rows({ by: "religion-or-belief" })).toEqual([
			"ours Rastafari: 1 uses, 1 people",
			"pcref-package-use-of-force-answers-1 not-known: 3 uses, 2 people",
		]);
	});

	it("refuses what cannot be counted by", () => {
		expect(() => countUsesOfForce(records, { by: "toString" as "sex" })).toThrow("options.by must be");
		expect(() => countUsesOfForce(records, { by: "age", ageScheme: "none" as "mha-annual" })).toThrow(
			"options.ageScheme is not the id of an age scheme",
		);
	});

	it("gives the same counts in whatever order, and with records that stand twice", () => {
		const shuffled = fc
			.shuffledSubarray(records, { minLength: records.length })
			.chain((order) => fc.subarray(records).map((again) => [...order, ...again]));
		const divisions = fc.constantFrom("type", "disability", "race", "religion-or-belief", "sex");
		fc.assert(
			fc.property(shuffled, divisions, (order, by) => {
				expect(countUsesOfForce(order, { by })).toEqual(countUsesOfForce(records, { by }));
			}),
		);
	});

	it("adds up to the uses of force where each has one value", () => {
		for (const by of ["disability", "marriage-or-civil-partnership", "pregnancy", "race", "sex"] as const) {
			const uses = countUsesOfForce(records, { by }).reduce((total, row) => total + row.uses, 0);
			expect(uses).toBe(records.length);
		}
	});

	it("shows nothing that identifies a person", () => {
		const shown = JSON.stringify([
			countUsesOfForce(records, { by: "race" }),
			countUsesOfForce(records, { by: "type" }),
			useOfForceTotals(records),
		]);
		for (const { patientName, consistentIdentifier } of records) {
			expect(shown).not.toContain(patientName);
			expect(shown).not.toContain(consistentIdentifier);
		}
	});
});

describe("useOfForceTotals", () => {
	it("counts uses, people and what came of it", () => {
		expect(useOfForceTotals([...records, ...records.slice(0, 1)])).toEqual({
			uses: 4,
			people: 3,
			deaths: 1,
			seriousInjuries: 1,
			withOthers: 1,
			notNotified: 1,
		});
	});

	it("counts nothing in nothing", () => {
		expect(Object.values(useOfForceTotals([]))).toEqual([0, 0, 0, 0, 0, 0]);
	});
});
