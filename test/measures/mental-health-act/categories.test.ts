import { describe, expect, it } from "vitest";
import type { MentalHealthActCompat } from "../../../src/measures/mental-health-act/category.js";
import { mentalHealthActEventTables } from "../../../src/measures/mental-health-act/event-tables.js";
import { mentalHealthActEvents } from "../../../src/measures/mental-health-act/events.js";
import { rowsOf, type WorkedExample } from "./worked-examples.js";

const period = { start: "2024-04-01", end: "2025-03-31" };

function tablesOf(input: WorkedExample["input"], compat: MentalHealthActCompat = "annual-2024-25") {
	return mentalHealthActEventTables({ rows: rowsOf({ input, period }), period, compat });
}

const categoriesOf = (tables: ReturnType<typeof tablesOf>) =>
	tables.categorised.map(({ episode, spell, category }) => [episode.episode, spell?.spell ?? null, category]);

/** Examples copied from the shared file, so that they hold where it is absent; ids are its. */
describe("categories of Mental Health Act episodes", () => {
	it("MHA-01: section 2 at the admission time is on admission", () => {
		const tables = tablesOf({
			MHS401: [
				{
					UniqMHActEpisodeID: "E1",
					LegalStatusCode: "02",
					StartDateMHActLegalStatusClass: "2024-06-10",
					StartTimeMHActLegalStatusClass: "14:00",
				},
			],
			MHS501: [
				{
					UniqHospProvSpellID: "S1",
					StartDateHospProvSpell: "2024-06-10",
					StartTimeHospProvSpell: "14:00",
					MethAdmMHHospProvSpell: "21",
				},
			],
		});
		expect(categoriesOf(tables)).toEqual([["E1", "S1", "A"]]);
		expect(mentalHealthActEvents.usesOfSection2(tables)).toEqual([{ id: "E1", person: "P1" }]);
	});

	it("MHA-09 and MHA-10: section 2 after section 136 follows a place of safety on the day, not on the next", () => {
		const input = (nextStart: Record<string, string>) => ({
			MHS401: [
				{
					UniqMHActEpisodeID: "E1",
					LegalStatusCode: "20",
					StartDateMHActLegalStatusClass: "2024-06-10",
					EndDateMHActLegalStatusClass: "2024-06-10",
					StartTimeMHActLegalStatusClass: "08:00",
				},
				{ UniqMHActEpisodeID: "E2", LegalStatusCode: "02", ...nextStart },
			],
			MHS501: [
				{
					UniqHospProvSpellID: "S1",
					StartDateHospProvSpell: "2024-06-10",
					StartTimeHospProvSpell: "08:00",
					MethAdmMHHospProvSpell: "21",
				},
			],
		});
		const sameDay = input({
			StartDateMHActLegalStatusClass: "2024-06-10",
			StartTimeMHActLegalStatusClass: "20:00",
		});
		expect(categoriesOf(tablesOf(sameDay))).toEqual([
			["E1", "S1", "E"],
			["E2", "S1", "C"],
		]);
		const nextDay = input({ StartDateMHActLegalStatusClass: "2024-06-11" });
		expect(categoriesOf(tablesOf(nextDay))).toEqual([
			["E1", "S1", "E"],
			["E2", "S1", "B"],
		]);
	});

	it("MHA-21 and MHA-22: the missing bracket of 2023-24 makes a detention of a transfer without times", () => {
		const input = {
			MHS401: [
				{
					UniqMHActEpisodeID: "E1",
					LegalStatusCode: "03",
					StartDateMHActLegalStatusClass: "2024-05-01",
				},
			],
			MHS501: [
				{
					UniqHospProvSpellID: "S1",
					StartDateHospProvSpell: "2024-06-10",
					MethAdmMHHospProvSpell: "81",
				},
			],
		};
		expect(categoriesOf(tablesOf(input))).toEqual([["E1", "S1", "H"]]);
		expect(categoriesOf(tablesOf(input, "annual-2023-24"))).toEqual([["E1", "S1", "B"]]);
	});

	it("MHA-26: a section 3 on revocation of a community treatment order is a detention, its order is not new", () => {
		const tables = tablesOf({
			MHS401: [
				{
					UniqMHActEpisodeID: "E1",
					LegalStatusCode: "03",
					StartDateMHActLegalStatusClass: "2023-11-01",
				},
				{
					UniqMHActEpisodeID: "E2",
					LegalStatusCode: "03",
					StartDateMHActLegalStatusClass: "2024-06-12",
				},
			],
			MHS501: [
				{
					UniqHospProvSpellID: "S1",
					StartDateHospProvSpell: "2024-06-10",
					MethAdmMHHospProvSpell: "21",
				},
			],
			MHS404: [
				{
					UniqMHActEpisodeID: "E1",
					StartDateCommTreatOrd: "2024-01-10",
					EndDateCommTreatOrd: "2024-06-12",
					CommTreatOrdEndReason: "02",
				},
			],
		});
		expect(categoriesOf(tables)).toEqual([
			["E1", "S1", "D"],
			["E2", "S1", "D"],
		]);
		expect(mentalHealthActEvents.detentionsFollowingRevocation(tables)).toHaveLength(1);
		expect(mentalHealthActEvents.communityTreatmentOrders(tables)).toHaveLength(0);
	});

	it("MHA-35: section 136 without a spell counts, section 2 without a spell does not, and is found", () => {
		const tables = tablesOf({
			MHS401: [
				{
					UniqMHActEpisodeID: "E1",
					LegalStatusCode: "20",
					StartDateMHActLegalStatusClass: "2024-06-10",
					EndDateMHActLegalStatusClass: "2024-06-10",
					Person_ID: "P1",
				},
				{
					UniqMHActEpisodeID: "E2",
					LegalStatusCode: "02",
					StartDateMHActLegalStatusClass: "2024-06-10",
					Person_ID: "P2",
				},
			],
		});
		expect(categoriesOf(tables)).toEqual([
			["E1", null, "E"],
			["E2", null, "N"],
		]);
		expect(mentalHealthActEvents.section136(tables)).toEqual([{ id: "E1", person: "P1" }]);
		expect(mentalHealthActEvents.allDetentions(tables)).toEqual([]);
		expect(mentalHealthActEvents.detentionPeriodsWithoutSpell(tables)).toEqual([{ id: "E2", person: "P2" }]);
	});

	it("MHA-40: two spells on one day put one detention in two categories, counted once in all", () => {
		const tables = tablesOf({
			MHS401: [
				{
					UniqMHActEpisodeID: "E1",
					LegalStatusCode: "02",
					StartDateMHActLegalStatusClass: "2024-06-10",
					StartTimeMHActLegalStatusClass: "10:00",
				},
			],
			MHS501: [
				{
					UniqHospProvSpellID: "S1",
					StartDateHospProvSpell: "2024-06-10",
					DischDateHospProvSpell: "2024-06-10",
					StartTimeHospProvSpell: "08:00",
					DischTimeHospProvSpell: "12:00",
					MethAdmMHHospProvSpell: "21",
				},
				{
					UniqHospProvSpellID: "S2",
					StartDateHospProvSpell: "2024-06-10",
					StartTimeHospProvSpell: "15:00",
					MethAdmMHHospProvSpell: "21",
				},
			],
		});
		expect(mentalHealthActEvents.allDetentions(tables)).toHaveLength(1);
		expect(mentalHealthActEvents.detentionsOnAdmission(tables)).toHaveLength(1);
		expect(mentalHealthActEvents.detentionsFollowingAdmission(tables)).toHaveLength(1);
	});
});
