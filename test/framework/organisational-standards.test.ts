import { existsSync, readFileSync } from "node:fs";
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import { OrganisationalStandard } from "../../src/framework/organisational-standard.js";
import { organisationalStandards } from "../../src/framework/organisational-standards.js";
import { partIds } from "../../src/framework/parts.js";
import type { ProvenanceSchema } from "../../src/framework/provenance.js";
import type { Provenance } from "../../src/reference/standing.js";

const specification = new URL("../../../shared/spec/framework.md", import.meta.url);
const missing = !existsSync(specification);
if (missing) console.warn(`Not checked against ${specification}: it is not here.`);

function idsByModality(modality: string): readonly string[] {
	return organisationalStandards
		.filter((standard) => standard.modality === modality)
		.map((standard) => standard.id);
}

describe("organisationalStandards", () => {
	it("holds the 25 recovered expectations, each once", () => {
		expect(organisationalStandards.map((standard) => standard.id)).toEqual([
			"R-GOV-1",
			"R-GOV-2",
			"R-GOV-3",
			"R-GOV-4",
			"R-GOV-5",
			"R-GOV-6",
			"R-GOV-7",
			"R-GOV-8",
			"R-GOV-9",
			"R-DATA-1",
			"R-DATA-2",
			"R-DATA-3",
			"R-DATA-4",
			"R-COMP-1",
			"R-COMP-2",
			"R-COMP-3",
			"R-FB-1",
			"R-FB-2",
			"R-FB-3",
			"R-FB-4",
			"R-OUT-1",
			"R-OUT-2",
			"R-OUT-3",
			"R-PART-1",
			"R-CQC-1",
		]);
	});

	it("asks each as strongly as its source does", () => {
		expect(idsByModality("expected")).toEqual(["R-DATA-4", "R-PART-1"]);
		expect(idsByModality("outcome")).toEqual(["R-FB-3", "R-OUT-1", "R-OUT-2", "R-OUT-3"]);
		expect(idsByModality("local")).toEqual(["R-COMP-3"]);
		expect(idsByModality("regulatory")).toEqual(["R-CQC-1"]);
		expect(idsByModality("must")).toHaveLength(17);
	});

	it("says what was read only second-hand", () => {
		const notOfficial = organisationalStandards.filter(({ provenance }) => provenance.status !== "official");
		expect(notOfficial.map(({ id, provenance }) => [id, provenance.status])).toEqual([
			["R-DATA-3", "commentary"],
			["R-DATA-4", "local"],
			["R-COMP-3", "local"],
			["R-FB-4", "local"],
			["R-OUT-2", "unverified"],
			["R-OUT-3", "unverified"],
			["R-PART-1", "unverified"],
		]);
		expect(notOfficial.every(({ provenance }) => provenance.note !== undefined)).toBe(true);
	});

	it("passes its own schema, entry by entry", () => {
		for (const standard of organisationalStandards) {
			expect(OrganisationalStandard.parse(standard)).toEqual(standard);
		}
	});

	it.skipIf(missing)("has the parts and modality of every row of the specification", () => {
		const rows = readFileSync(specification, "utf8").matchAll(
			/^\| (R-[A-Z]+-\d) \| (\w+) \| .+? \| (\w+) \|/gm,
		);
		const parts: Readonly<Record<string, readonly string[]>> = {
			1: [partIds[0]],
			2: [partIds[1]],
			3: [partIds[2]],
			all: partIds,
			reg: [],
		};
		const modalities: Readonly<Record<string, string>> = { reg: "regulatory" };
		const expected = [...rows].map(([, id, part = "", modal = ""]) => ({
			id,
			parts: parts[part],
			modality: modalities[modal] ?? modal,
		}));
		expect(organisationalStandards.map(({ id, parts, modality }) => ({ id, parts, modality }))).toEqual(
			expected,
		);
	});
});

describe("OrganisationalStandard", () => {
	const standard = {
		id: "OUR-1",
		parts: ["feedback-mechanism"],
		modality: "local",
		expectation: "Every ward has a carer champion.",
		evidence: [],
		provenance: { status: "local", source: "Our carers' council" },
	};

	it("accepts a standard of a trust's own", () => {
		expect(OrganisationalStandard.parse(standard)).toEqual(standard);
	});

	it.each([
		["an unknown key", { ...standard, owner: "x" }, ""],
		["a part that is none", { ...standard, parts: ["data"] }, "parts.0"],
		["a modality that is none", { ...standard, modality: "should" }, "modality"],
		["a blank expectation", { ...standard, expectation: " " }, "expectation"],
		["evidence that is no list", { ...standard, evidence: "minutes" }, "evidence"],
		[
			"a standing that is none",
			{ ...standard, provenance: { status: "true", source: "x" } },
			"provenance.status",
		],
		["a fact without a source", { ...standard, provenance: { status: "local" } }, "provenance.source"],
		[
			"a day that does not exist",
			{ ...standard, provenance: { status: "local", source: "x", retrieved: "2023-02-29" } },
			"provenance.retrieved",
		],
	])("refuses %s", (_, value, path) => {
		const issues = OrganisationalStandard.safeParse(value).error?.issues ?? [];
		expect(issues.map((issue) => issue.path.join("."))).toEqual([path]);
	});

	it("has the types that the rest of the model has", () => {
		expectTypeOf<OrganisationalStandard["provenance"]>().toEqualTypeOf<Provenance>();
		expectTypeOf<z.infer<typeof ProvenanceSchema>>().toExtend<Provenance>();
		expectTypeOf<OrganisationalStandard["modality"]>().toEqualTypeOf<
			"must" | "expected" | "outcome" | "local" | "regulatory"
		>();
		expectTypeOf(OrganisationalStandard.parse).returns.toExtend<OrganisationalStandard>();
	});
});
