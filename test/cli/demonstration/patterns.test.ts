import { beforeAll, describe, expect, test } from "vitest";
import {
	type MentalHealthActEventTables,
	mentalHealthActEventTables,
} from "../../../src/measures/mental-health-act/event-tables.js";
import { mentalHealthActEvents } from "../../../src/measures/mental-health-act/events.js";
import {
	readEpisodes,
	type SubmittedEpisodes,
} from "../../../src/measures/mental-health-act/read-episodes.js";
import { validateSubmission } from "../../../src/submission/validate-submission.js";
import { sourcesOf, textOf } from "./demonstration.js";

const upperGroups: Readonly<Record<string, string>> = {
	White: "ABC",
	Mixed: "DEFG",
	Asian: "HJKL",
	Black: "MNP",
	Other: "RS",
};

let submitted: SubmittedEpisodes;
let tables: MentalHealthActEventTables;

beforeAll(async () => {
	const submission = await validateSubmission(sourcesOf("submission"));
	submitted = await readEpisodes(submission);
	tables = mentalHealthActEventTables({
		rows: submitted.rows,
		period: submission.period,
		compat: "annual-2024-25",
	});
});

/** Detentions of people in one of these ethnic categories. */
function detentionsOf(codes: string): number {
	return mentalHealthActEvents
		.allDetentions(tables)
		.filter(({ person }) => codes.includes(submitted.people.get(person)?.ethnicity ?? "none")).length;
}

function residentsOf(codes: string): number {
	return textOf("population.csv")
		.split("\r\n")
		.map((row) => row.split(","))
		.filter(([, , , , group = "", , , , residents]) => codes.includes(group) && Number(residents) >= 0)
		.reduce((sum, row) => sum + Number(row[8]), 0);
}

describe("detentions of the month", () => {
	test("the Black and White groups stand to one another as in the published crude rates: 3.4", () => {
		const rate = (codes: string) => detentionsOf(codes) / residentsOf(codes);
		const ratio = rate(upperGroups.Black ?? "") / rate(upperGroups.White ?? "");
		expect(ratio).toBeGreaterThan(3.2);
		expect(ratio).toBeLessThan(3.6);
	});

	test("upper groups can be published, several of the 16 groups are under 5", () => {
		for (const codes of Object.values(upperGroups)) expect(detentionsOf(codes)).toBeGreaterThanOrEqual(5);
		const hidden = [..."ABCDEFGHJKLMNPRS"].filter((code) => detentionsOf(code) < 5);
		expect(hidden.length).toBeGreaterThanOrEqual(4);
		expect(hidden.length).toBeLessThanOrEqual(10);
	});

	test("some are of people whose ethnicity is declined, not known or missing", () => {
		const unknown = mentalHealthActEvents
			.allDetentions(tables)
			.map(({ person }) => submitted.people.get(person)?.ethnicity)
			.filter((ethnicity) => ethnicity === "Z" || ethnicity === "99" || ethnicity === "missing");
		expect(new Set(unknown)).toEqual(new Set(["Z", "99", "missing"]));
	});

	test("begin in every way that is counted, each in a spell, beside renewals, transfers and changes", () => {
		const found = new Set(tables.detentions.map(({ category }) => category));
		expect([...found].sort()).toEqual(["A", "B", "C", "D", "E", "F", "G", "H", "L", "P"]);
		const inPeriod = tables.shortTerm.filter(({ spell, category }) => spell === null && category !== "E");
		expect(inPeriod).toEqual([]);
	});

	test("nothing that begins in the month is inconsistent but for what was planted", () => {
		const inconsistent = tables.shortTerm.filter(
			({ category, episode }) => category === "N" && episode.legalStatusCode !== "33",
		);
		expect(inconsistent).toEqual([]);
	});

	test("there are short-term orders and community treatment orders, some revoked", () => {
		expect(mentalHealthActEvents.section136(tables).length).toBeGreaterThan(20);
		expect(mentalHealthActEvents.usesOfSection5(tables).length).toBeGreaterThan(5);
		expect(mentalHealthActEvents.communityTreatmentOrders(tables).length).toBeGreaterThan(5);
		expect(submitted.rows.orders.filter(({ endReason }) => endReason === "02").length).toBeGreaterThan(0);
	});
});

describe("the ethnicity of everybody", () => {
	test("is declined for about 4%, not known for 5% and missing for 2%", () => {
		const { known, declined, notKnown, missing, invalid } = submitted.everybody;
		const all = known + declined + notKnown + missing + invalid;
		expect(declined / all).toBeCloseTo(0.04, 2);
		expect(notKnown / all).toBeCloseTo(0.05, 2);
		expect(missing / all).toBeCloseTo(0.02, 2);
		expect(invalid).toBe(5);
	});
});
