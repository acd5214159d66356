import { describe, expect, expectTypeOf, it } from "vitest";
import { Obligation } from "../../src/framework/obligation.js";
import { obligations } from "../../src/framework/obligations.js";
import { whenShared } from "../shared.js";

describe("obligations", () => {
	it("claims to be one of the framework's own only where a PCREF source names it", () => {
		const claims = obligations.filter(({ officialPcrefItem }) => officialPcrefItem !== "unknown");
		expect(claims.map(({ id, officialPcrefItem }) => [id, officialPcrefItem])).toEqual([
			["L-EQA", true],
			["L-HSCA12", true],
		]);
		for (const { officialPcrefItemProvenance } of claims) {
			expect(officialPcrefItemProvenance.source).toContain("Cambridgeshire and Peterborough");
			expect(officialPcrefItemProvenance.status).toBe("local");
		}
		const others = obligations.filter(({ officialPcrefItem }) => officialPcrefItem === "unknown");
		expect(
			new Set(others.map(({ officialPcrefItemProvenance }) => officialPcrefItemProvenance.status)),
		).toEqual(new Set(["unverified"]));
	});

	it("is no list of twelve", () => {
		expect(obligations).toHaveLength(21);
	});

	it("passes nothing off as checked law: only what a page said has a standing above unverified", () => {
		const read = obligations.filter(({ provenance }) => provenance.status !== "unverified");
		expect(read.map(({ id, provenance }) => [id, provenance.status])).toEqual([
			["L-EDS", "local"],
			["L-CONTRACT", "official"],
		]);
	});

	it("passes its own schema, entry by entry", () => {
		for (const obligation of obligations) expect(Obligation.parse(obligation)).toEqual(obligation);
	});

	whenShared("spec/framework.md")("has every row of the specification, in its order", async (text) => {
		const ids = [...text.matchAll(/^\| (L-[A-Z0-9]+) \|/gm)].map(([, id]) => id);
		expect(obligations.map(({ id }) => id)).toEqual(ids);
	});
});

describe("Obligation", () => {
	const [obligation] = obligations;

	it.each<[string, object, string]>([
		["an unknown key", { verdict: "met" }, ""],
		["a guess at being official", { officialPcrefItem: "probably" }, "officialPcrefItem"],
		["a kind that is none", { kind: "law" }, "kind"],
		["a blank instrument", { instrument: "  " }, "instrument"],
		["no source", { provenance: { status: "local" } }, "provenance.source"],
		["a provision of undefined", { provision: undefined }, "provision"],
	])("refuses %s", (_, fields, path) => {
		const issues = Obligation.safeParse({ ...obligation, ...fields }).error?.issues ?? [];
		expect(issues.map((issue) => issue.path.join("."))).toEqual([path]);
	});

	it("keeps the door open to all three answers", () => {
		expectTypeOf<Obligation["officialPcrefItem"]>().toEqualTypeOf<boolean | "unknown">();
		expect(Obligation.parse({ ...obligation, officialPcrefItem: false }).officialPcrefItem).toBe(false);
	});
});
