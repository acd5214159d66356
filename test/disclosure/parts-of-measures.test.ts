import { describe, expect, it } from "vitest";
import { release } from "../../src/disclosure/release.js";
import { referralMeasures } from "../../src/measures/care/referral-measures.js";
import { measure } from "../../src/measures/measure.js";
import { submissionOf } from "../measures/submission-of.js";

const options = { by: "nhs-upper-mha-annual", population: null, comparator: null } as const;

const plenty = { A1: 20, E1: 12, E2: 9, E4: 6 };

/** Referrals in May 2024 by source: so many of White people, and plenty of everybody else. */
function referrals(white: Readonly<Record<string, number>>) {
	const each = ["A", "D", "H", "M", "R", "Z"].flatMap((ethnicity) =>
		Object.entries(ethnicity === "A" ? white : plenty).flatMap(([source, count]) =>
			Array.from({ length: count }, (_, index) => ({
				ethnicity,
				source,
				id: `${ethnicity}-${source}-${index}`,
			})),
		),
	);
	return submissionOf({
		MHS001: each.map(({ id, ethnicity }) => ({ LocalPatientID: id, EthnicCategory: ethnicity })),
		MHS101: each.map(({ id, source }) => ({
			ServiceRequestID: id,
			LocalPatientID: id,
			ReferralRequestReceivedDate: "2024-05-10",
			SourceOfReferralMH: source,
		})),
	});
}

async function printed(sources: Readonly<Record<string, number>>) {
	const submission = referrals(sources);
	const results = [];
	for (const name of ["received", "fromCriminalJustice", "fromPolice", "fromCourts"] as const)
		results.push(await measure(referralMeasures[name], submission, options));
	const { results: released } = release(results, { audience: "public", rule: "mhsds-under-5-nearest-5" });
	return released.map(({ groups: [white] }) => (white?.count.status === "ok" ? white.count.value : null));
}

describe("measures that are parts of one another, released together", () => {
	it("hide a part, or the whole, from which a small part could be narrowed down", async () => {
		// Printed, 5 of all and 5 of the police would leave 0 to 2 for the courts.
		const [, all, police, courts] = await printed({ A1: 20, E1: 6, E2: 1 });
		expect(courts).toBeNull();
		expect(all === null || police === null).toBe(true);
	});

	it("leave all as it is where nothing small stands between them", async () => {
		expect(await printed(plenty)).toEqual([45, 25, 10, 10]);
	});

	it("print what is counted as the denominator of others is printed", async () => {
		const submission = referrals(plenty);
		const results = [
			await measure(referralMeasures.received, submission, options),
			await measure(referralMeasures.fromPolice, submission, options),
		];
		const [received, police] = release(results, {
			audience: "public",
			rule: "mhsds-under-5-nearest-5",
		}).results;
		expect(received?.groups.map(({ count }) => count)).toEqual(
			police?.groups.map(({ population }) => population),
		);
	});
});
