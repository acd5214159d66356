import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IdentifierNumbers } from "../../src/tables/identifier-numbers.js";

describe("numbers of identifiers", () => {
	it("are equal for equal values, and from 0 in the order of first sight", () => {
		const value = fc.oneof(
			fc.string({ unit: "grapheme", maxLength: 12 }),
			fc.constantFrom("P1", "P2", "P10", "\uFEFFP1"),
		);
		fc.assert(
			fc.property(fc.array(value, { maxLength: 2000 }), (values) => {
				const numbers = new IdentifierNumbers();
				const expected = new Map<string, number>();
				for (const each of values) {
					const number = expected.get(each) ?? expected.size;
					expected.set(each, number);
					const bytes = new TextEncoder().encode(`<${each}>`);
					expect(numbers.numberOf(bytes, 1, bytes.length - 1)).toBe(number);
					expect(numbers.numberOfText(each)).toBe(number);
				}
				for (const [text, number] of expected) expect(numbers.textOf(number)).toBe(text);
			}),
			{ numRuns: 60 },
		);
	});

	it("stay the same when there are many, and where hashes are equal", () => {
		const numbers = new IdentifierNumbers();
		const texts = Array.from({ length: 5000 }, (_, index) => `P${index * 7919}`);
		for (const [index, text] of texts.entries()) expect(numbers.numberOfText(text)).toBe(index);
		for (const [index, text] of texts.toReversed().entries()) {
			expect(numbers.numberOfText(text)).toBe(texts.length - 1 - index);
		}
		// These two have the same hash: see the test of keys.
		expect(numbers.numberOfText("P77172822")).toBe(5000);
		expect(numbers.numberOfText("P80627770")).toBe(5001);
		expect(numbers.numberOfText("P77172822")).toBe(5000);
	});

	it("are found again whatever the order, when values were added as new ones", () => {
		const size = 200;
		const textOf = (number: number) => (number % 3 === 0 ? `P${number}` : `R${number * 7919}-1`);
		const place = fc.oneof(
			fc.record({ step: fc.integer({ min: -3, max: 40 }) }),
			fc.record({ at: fc.integer({ min: 0, max: size + 20 }) }),
		);
		fc.assert(
			fc.property(fc.array(place, { maxLength: 300 }), (places) => {
				const numbers = new IdentifierNumbers();
				for (let number = 0; number < size; number++) {
					const bytes = new TextEncoder().encode(textOf(number));
					expect(numbers.add(bytes, 0, bytes.length)).toBe(number);
				}
				const known = new Map(Array.from({ length: size }, (_, number) => [textOf(number), number]));
				let at = 0;
				for (const each of places) {
					at = "at" in each ? each.at : Math.max(0, at + each.step) % size;
					const text = textOf(at);
					const expected = known.get(text) ?? known.size;
					known.set(text, expected);
					expect(numbers.numberOfText(text)).toBe(expected);
				}
				expect(numbers.size).toBe(known.size);
			}),
			{ numRuns: 100 },
		);
	});
});
