import { describe, expect, it } from "vitest";
import { detentionLengths } from "../../../src/measures/mental-health-act/detention-lengths.js";
import { mentalHealthActEventTables } from "../../../src/measures/mental-health-act/event-tables.js";
import {
	type MentalHealthActEventName,
	mentalHealthActEvents,
} from "../../../src/measures/mental-health-act/events.js";
import { followingAdmissionLabel } from "../../../src/measures/mental-health-act/following-admission-label.js";
import { monthlyDetentionLength } from "../../../src/measures/mental-health-act/monthly-detention-length.js";
import { cell, type ExampleCells, examplesOf } from "../counting-examples.js";
import { readWorkedExamples, rowsOf } from "./worked-examples.js";

const examples = readWorkedExamples();
if (examples === null)
	console.warn("SKIPPED: the shared worked examples (spec/counting-examples.json) are not here");

const nameOf: Readonly<Record<string, MentalHealthActEventName>> = {
	all_detentions: "allDetentions",
	on_admission: "detentionsOnAdmission",
	on_admission_part2: "detentionsOnAdmissionPartTwo",
	on_admission_part3: "detentionsOnAdmissionPartThree",
	following_admission: "detentionsFollowingAdmission",
	following_place_of_safety: "detentionsFollowingPlaceOfSafety",
	following_cto_revocation: "detentionsFollowingRevocation",
	short_term_orders: "shortTermOrders",
	place_of_safety: "placeOfSafetyOrders",
	s136: "section136",
	s135: "section135",
	uses_of_s5: "usesOfSection5",
	uses_of_s2: "usesOfSection2",
	uses_of_s3: "usesOfSection3",
	transfers: "transfersOnSection",
	discharges_following_detention: "dischargesFollowingDetention",
	uses_of_cto: "communityTreatmentOrders",
	cto_recalls: "communityTreatmentOrderRecalls",
	cto_revocations: "communityTreatmentOrderRevocations",
	cto_discharges: "communityTreatmentOrderDischarges",
};

/** The one monthly example differs from the annual rules in nothing that it shows. */
const compatOf = (profile: string) => (profile === "annual-2023-24" ? profile : "annual-2024-25");

describe.skipIf(examples === null)("the shared worked examples of Mental Health Act events", () => {
	it("are the 58 that have rows: all but five, which are of one detention each", () => {
		expect(examples).toHaveLength(58);
		expect(examplesOf("MHA-")).toHaveLength(58 + 5);
	});

	it.each(examples ?? [])("$id $title", (example) => {
		const tables = mentalHealthActEventTables({
			rows: rowsOf(example),
			period: example.period,
			compat: compatOf(example.profile),
		});
		const text = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
		if (example.expect.categories !== undefined) {
			const got = tables.categorised.map(({ episode, spell, category }) => ({
				episode: episode.episode,
				spell: spell?.spell ?? null,
				category,
			}));
			expect(text(got)).toEqual(text(example.expect.categories));
		}
		for (const [episode, label] of Object.entries(example.expect.sublabel_following_admission ?? {})) {
			const row = tables.detentions.find((detention) => detention.episode.episode === episode);
			expect(row === undefined ? null : followingAdmissionLabel(row)).toBe(label);
		}
		if (example.expect.los !== undefined) expect(detentionLengths(tables)).toEqual(example.expect.los);
		const expected = example.expect.counts ?? {};
		const counts = Object.keys(expected).map((key) => {
			const name = nameOf[key];
			return [key, name === undefined ? "not implemented" : mentalHealthActEvents[name](tables).length];
		});
		expect(Object.fromEntries(counts)).toEqual(expected);
	});

	it.each(examplesOf("MHA-").filter(({ input }) => "detention" in input))("$id $title", (example) => {
		const cells = example.input.detention as ExampleCells;
		const { state, ...length } = monthlyDetentionLength(
			{
				start: cell(cells, "StartDateMHActLegalStatusClass", ""),
				end: cell(cells, "EndDateMHActLegalStatusClass", null),
				expiry: cell(cells, "ExpiryDateMHActLegalStatusClass", null),
				admission: cells.category === "H" ? cell(cells, "StartDateHospProvSpell", null) : null,
			},
			example.period,
		);
		const got = "days" in length ? { derived_end: length.end, days: length.days } : {};
		expect({ state, ...got }).toEqual(example.expect);
	});
});
