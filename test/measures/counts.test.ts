import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/issues/argument-error.js";
import { type Countable, countEvents, mergeCounts } from "../../src/measures/counts.js";

const event = fc.record({
	ethnicity: fc.constantFrom("A", "M", "Z", "99", "missing", "invalid"),
	sex: fc.constantFrom("1", "2", null),
	ageBand: fc.constantFrom("18 to 34", "65 and over", null),
}) satisfies fc.Arbitrary<Countable>;
const count = (events: readonly Countable[]) => countEvents({ ageScheme: "mha-annual", events });
const counted = fc.array(event).map(count);

describe("countEvents", () => {
	it("gives one cell for each kind of event, in a fixed order", () => {
		const woman = { ethnicity: "M", sex: "2", ageBand: "18 to 34" } as const;
		const unknown = { ethnicity: "missing", sex: null, ageBand: null } as const;
		expect(count([unknown, woman, { ...woman, count: 3 }]).cells).toEqual([
			{ ...woman, count: 4 },
			{ ...unknown, count: 1 },
		]);
	});

	it("has no cell for nothing", () => {
		expect(count([{ ethnicity: "M", sex: "2", ageBand: null, count: 0 }]).cells).toEqual([]);
	});
});

describe("mergeCounts", () => {
	it("does not depend on the order", () => {
		fc.assert(
			fc.property(counted, counted, (left, right) => {
				expect(mergeCounts(left, right)).toEqual(mergeCounts(right, left));
			}),
		);
	});

	it("does not depend on how three are put together", () => {
		fc.assert(
			fc.property(counted, counted, counted, (first, second, third) => {
				expect(mergeCounts(mergeCounts(first, second), third)).toEqual(
					mergeCounts(first, mergeCounts(second, third)),
				);
			}),
		);
	});

	it("is not changed by empty counts", () => {
		fc.assert(
			fc.property(counted, (counts) => {
				expect(mergeCounts(counts, count([]))).toEqual(counts);
			}),
		);
	});

	it("of any two parts is the count of the whole", () => {
		fc.assert(
			fc.property(fc.array(event), fc.nat(), (events, at) => {
				const cut = at % (events.length + 1);
				expect(mergeCounts(count(events.slice(0, cut)), count(events.slice(cut)))).toEqual(count(events));
			}),
		);
	});

	it("refuses counts of another age scheme", () => {
		const other = countEvents({ ageScheme: "bbrb-mha", events: [] });
		expect(() => mergeCounts(count([]), other)).toThrow(ArgumentError);
	});
});
