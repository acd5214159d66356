import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { release } from "../../../src/disclosure/release.js";
import type { FeedbackRecord } from "../../../src/framework/feedback/feedback-record.js";
import { feedbackRecordExample } from "../../../src/framework/feedback/feedback-record-example.js";
import { loopClosure } from "../../../src/measures/indicators/loop-closure.js";
import type { GroupResult, MeasureResult } from "../../../src/measures/result.js";

const options = {
	organisation: "ZSYN0",
	period: { start: "2024-04-01", end: "2025-03-31" },
	on: "2025-03-31",
	by: "nhs-upper-mha-annual",
} as const;

type Ethnicity = FeedbackRecord["ethnicity"];
type State = Parameters<typeof feedbackRecordExample>[0];

const of = (code: "A" | "M" | "N"): Ethnicity => ({
	obtained: "self-stated",
	category: { scheme: "nhs-ethnic-category-2001", code },
});
const roma: Ethnicity = {
	obtained: "self-stated",
	category: { scheme: "census-2021-ethnic-group", code: "16" },
};
const chinese: Ethnicity = {
	obtained: "self-stated",
	category: { scheme: "census-2021-ethnic-group", code: "2" },
};
const declined: Ethnicity = {
	obtained: "declined",
	category: { scheme: "nhs-ethnic-category-2001", code: "Z" },
};

function feedback(state: State, ethnicity: Ethnicity, changes: Partial<FeedbackRecord> = {}): FeedbackRecord {
	return { ...feedbackRecordExample(state), ethnicity, ...changes };
}

function figures(result: MeasureResult | undefined): Readonly<Record<string, string>> {
	const value = (quantity: GroupResult["count"]) =>
		quantity.status === "ok" ? quantity.value : quantity.reason;
	return Object.fromEntries(
		(result?.groups ?? []).map(({ label, count, population, crudeRate }) => [
			label,
			`${value(count)} of ${value(population)}: ${crudeRate.status === "ok" ? crudeRate.value.toFixed(1) : crudeRate.reason}`,
		]),
	);
}

const records = [
	feedback("published", of("M")),
	feedback("fed-back", of("N")),
	feedback("acknowledged", of("N")),
	feedback("reviewed", of("A")),
	feedback("received", declined),
	feedback("fed-back", roma),
	feedback("received", chinese),
];

describe("loopClosure by ethnic group", () => {
	const [closed, published, toAcknowledge, toFeedBack] = loopClosure(records, options);

	it("gives the share answered of the records received", () => {
		expect(figures(closed)).toEqual({
			White: "1 of 1: 100.0",
			Mixed: "0 of 0: the denominator is 0",
			"Asian or Asian British": "0 of 0: the denominator is 0",
			"Black or Black British": "2 of 3: 66.7",
			"Other Ethnic Groups": "0 of 1: 0.0",
			"Known, in no group of this list": "1 of 1: 100.0",
			Unknown: "0 of 1: 0.0",
			All: "4 of 7: 57.1",
		});
	});

	it("gives the share published and the median days", () => {
		expect(figures(published)).toMatchObject({ White: "1 of 1: 100.0", All: "2 of 7: 28.6" });
		expect(figures(toAcknowledge)).toMatchObject({
			All: "5 of 7: 1.0",
			Unknown: "0 of 1: there are no values",
		});
		expect(figures(toFeedBack)).toMatchObject({ All: "4 of 7: 44.0" });
	});

	it("says how complete ethnicity is, that data are synthetic, and what is not known nationally", () => {
		expect(closed?.completeness).toMatchObject([
			{ of: "feedback records", total: 7, known: 6, declined: 1, notKnown: 0 },
		]);
		expect(closed?.restrictions.map(({ id }) => id)).toEqual(["synthetic-data", "as-recorded"]);
		expect(closed?.definition.provenance.status).toBe("inferred");
		expect(closed?.denominator?.basis).toBe("records");
	});
});

describe("loopClosure", () => {
	const all = (given: readonly FeedbackRecord[], changes: Partial<typeof options> = {}) =>
		loopClosure(given, { ...options, ...changes }).map((result) => figures(result).All);

	it("counts by role, carers apart from patients", () => {
		const [closed] = loopClosure(
			[feedback("fed-back", of("M")), feedback("received", of("M"), { respondent: { role: "patient" } })],
			{ ...options, by: "respondent-role" },
		);
		expect(figures(closed)).toMatchObject({
			Patients: "0 of 1: 0.0",
			Carers: "1 of 1: 100.0",
			All: "1 of 2: 50.0",
		});
	});

	it("does not count steps after the day", () => {
		expect(all([feedback("published", of("M"))], { on: "2024-06-13" } as never)).toEqual([
			"0 of 1: 0.0",
			"0 of 1: 0.0",
			"1 of 1: 1.0",
			"0 of 1: there are no values",
		]);
	});

	it("leaves out other periods, other organisations, and what was withdrawn or went on elsewhere", () => {
		const [received] = feedbackRecordExample("received").loop;
		const others = [
			feedback("fed-back", of("M"), { organisation: { scheme: "ods", code: "RV5" } }),
			feedback("received", of("M"), { loop: [{ ...received, on: "2024-03-31" }] }),
			feedback("received", of("M"), { loop: [received, { state: "withdrawn", on: "2024-05-03" }] }),
			feedback("received", of("M"), {
				loop: [received, { state: "escalated-as-complaint", on: "2024-05-03", reason: "Asked for." }],
			}),
		];
		expect(all(others)[0]).toBe("0 of 0: the denominator is 0");
	});

	it("takes a published response for an answer only where nobody could be told", () => {
		const [received, ...later] = feedbackRecordExample("published").loop;
		const untold: FeedbackRecord["loop"] = [
			received,
			...later.filter(({ state }) => state !== "fed-back" && state !== "acknowledged"),
		];
		const anonymous = { contact: "anonymous", publishWords: { status: "not-asked" } } as const;
		expect(all([feedback("published", of("M"), { loop: untold, consent: anonymous })])[0]).toBe(
			"1 of 1: 100.0",
		);
		expect(all([feedback("published", of("M"), { loop: untold })])[0]).toBe("0 of 1: 0.0");
	});

	it("refuses days that are none", () => {
		expect(() => loopClosure([], { ...options, on: "31/03/2025" })).toThrow(
			"options.on must be a calendar date",
		);
		const period = { start: "2025-04-01", end: "2025-03-31" };
		expect(() => loopClosure([], { ...options, period })).toThrow("must not be before 2025-04-01");
	});
});

describe("released loop closure", () => {
	const many = (count: number, state: State, ethnicity: Ethnicity) =>
		Array.from({ length: count }, () => feedback(state, ethnicity));
	const results = loopClosure(
		[
			...many(41, "fed-back", of("M")),
			...many(22, "received", of("M")),
			...many(52, "fed-back", of("A")),
			...many(6, "received", of("A")),
			...many(3, "fed-back", roma),
			...many(30, "fed-back", declined),
		],
		options,
	);
	const released = release(results, { audience: "public", rule: "mhsds-under-5-nearest-5" }).results;

	it("rounds numerator and denominator, and works the share out from them, to a whole per cent", () => {
		expect(released[0]?.groups[3]).toMatchObject({
			label: "Black or Black British",
			count: { status: "ok", value: 40, rounding: "nearest-5" },
			population: { status: "ok", value: 65, rounding: "nearest-5" },
			crudeRate: { status: "ok", value: 62, method: "wilson" },
		});
	});

	it("hides small numerators, small denominators and medians of few", () => {
		const row = (index: number) =>
			released[index]?.groups.find(({ label }) => label === "Known, in no group of this list");
		const hidden = { status: "suppressed", reason: "small-number" };
		expect(row(0)).toMatchObject({ count: hidden, population: hidden });
		expect(row(0)?.crudeRate).toEqual({ ...hidden, method: "wilson" });
		expect(row(3)?.crudeRate).toEqual({ ...hidden, method: "median" });
		expect(released[3]?.groups[3]?.crudeRate).toMatchObject({ status: "ok", value: 44, method: "median" });
	});

	it("keeps everything within the organisation", () => {
		const internal = release(results, { audience: "internal" }).results[0];
		expect(internal?.groups[3]).toMatchObject({ count: { value: 41 }, population: { value: 63 } });
	});

	it("never shows a count or a denominator under 5, or one that is not rounded", () => {
		const states = fc.constantFrom<State>("received", "acknowledged", "fed-back", "published");
		const ethnicities = fc.constantFrom(of("A"), of("M"), of("N"), roma, chinese, declined);
		const record = fc.tuple(states, ethnicities).map(([state, ethnicity]) => feedback(state, ethnicity));
		fc.assert(
			fc.property(fc.array(record, { maxLength: 60 }), (given) => {
				const shown = release(loopClosure(given, options), {
					audience: "public",
					rule: "mhsds-under-5-nearest-5",
				});
				for (const { groups } of shown.results) {
					for (const { count, population, crudeRate } of groups) {
						for (const quantity of [count, population]) {
							if (quantity.status === "ok")
								expect([quantity.value >= 5, quantity.value % 5]).toEqual([true, 0]);
						}
						if (crudeRate.status === "ok") expect([count.status, population.status]).toEqual(["ok", "ok"]);
					}
				}
			}),
			{ numRuns: 25 },
		);
	});
});
