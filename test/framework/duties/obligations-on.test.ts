import { describe, expect, it } from "vitest";
import { duties } from "../../../src/framework/duties/duties.js";
import { obligationsOn } from "../../../src/framework/duties/obligations-on.js";

const trust = { kind: "mental-health-trust" } as const;
const standingOn = (date: string, organisation: Parameters<typeof obligationsOn>[1] = trust) =>
	Object.fromEntries(obligationsOn(date, organisation).map(({ id, standing }) => [id, standing]));

describe("obligationsOn", () => {
	it.each([
		["2023-04-30", "not-in-force"],
		["2023-05-01", "disputed"],
		["2023-10-31", "disputed"],
		["2023-11-01", "in-force"],
	])("the framework itself on %s: %s", (date, standing) => {
		expect(standingOn(date).framework).toBe(standing);
	});

	it.each([
		["2024-03-31", "not-in-force"],
		["2024-04-01", "disputed"],
		["2025-03-31", "disputed"],
		["2025-04-01", "in-force"],
		["2026-11-23", "in-force"],
	])("the contract clause on %s: %s", (date, standing) => {
		expect(standingOn(date)["contract-clause"]).toBe(standing);
	});

	it.each([
		["2025-03-30", "not-in-force"],
		["2025-03-31", "in-force"],
	])("the day of full implementation, %s: %s", (date, standing) => {
		expect(standingOn(date).implementation).toBe(standing);
	});

	it.each([
		["2024-03-03", "not-in-force"],
		["2024-03-04", "in-force"],
	])("the regulator on %s: %s", (date, standing) => {
		expect(standingOn(date).regulator).toBe(standing);
	});

	it("reports a disputed date with every date that was read, and what follows from each", () => {
		const clause = obligationsOn("2024-06-01", trust).find(({ id }) => id === "contract-clause");
		expect(clause).toMatchObject({
			force: "contract",
			standing: "disputed",
			dates: [
				{
					event: "mandatory-dated-april-2024",
					date: "2024-04",
					from: "2024-04-01",
					status: "commentary",
					inForce: true,
				},
				{
					event: "mandatory-dated-april-2025",
					date: "2025-04",
					from: "2025-04-01",
					status: "official",
					inForce: false,
				},
			],
		});
	});

	it("asks of each organisation what applies to it", () => {
		expect(standingOn("2025-05-01", { kind: "other-mental-health-provider" })).toEqual({
			framework: "in-force",
			"contract-clause": "not-applicable",
			implementation: "in-force",
			regulator: "in-force",
		});
		expect(standingOn("2025-05-01", { kind: "mental-health-provider-under-nhs-standard-contract" })).toEqual(
			standingOn("2025-05-01"),
		);
		expect(new Set(Object.values(standingOn("2025-05-01", { kind: "other" })))).toEqual(
			new Set(["not-applicable"]),
		);
	});

	it("never calls PCREF a statute, and every duty rests on an event of the timeline", () => {
		expect(duties.map(({ force }) => force)).toEqual(["guidance", "contract", "guidance", "regulation"]);
		expect(duties.map(({ events }) => events.length)).toEqual([3, 2, 1, 1]);
	});

	it.each(["2025-02-29", "2025-04", "1 April 2025", ""])("refuses %j as a date", (date) => {
		expect(() => obligationsOn(date, trust)).toThrow("date must be a calendar date, YYYY-MM-DD");
	});
});
