import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIdentifiers } from "../../../src/framework/feedback/find-identifiers.js";

function kindsAndWords(text: string): readonly string[] {
	return findIdentifiers(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe("findIdentifiers", () => {
	it.each([
		["My number is 9990000018.", "nhs-number: 9990000018"],
		["999 000 0018", "nhs-number: 999 000 0018"],
		["999-000-0018", "nhs-number: 999-000-0018"],
		["Bed 12 999 000 0018", "nhs-number: 999 000 0018"],
		["write to a.person+ward@example.org please", "e-mail-address: a.person+ward@example.org"],
		["020 7946 0000", "phone-number: 020 7946 0000"],
		["(020) 7946 0000", "phone-number: (020) 7946 0000"],
		["ring 07700900123", "phone-number: 07700900123"],
		["+44 (0)20 7946 0000", "phone-number: +44 (0)20 7946 0000"],
		["+252 61 234 5678", "phone-number: +252 61 234 5678"],
		["0033 1 23 45 67 89", "phone-number: 0033 1 23 45 67 89"],
		["DOB 03/05/1961", "date-of-birth: 03/05/1961"],
		["d.o.b: 3.5.61", "date-of-birth: 3.5.61"],
		["I was born on 3rd of May 1961 in Leeds", "date-of-birth: 3rd of May 1961"],
		["born May 3rd, 1961", "date-of-birth: May 3rd, 1961"],
		["birthday 1961-05-03", "date-of-birth: 1961-05-03"],
		["It happened on 3 May 2024.", "date: 3 May 2024"],
		["I live at SE5 8AZ", "postcode: SE5 8AZ"],
		["se58az", "postcode: se58az"],
		["EC1A 1BB", "postcode: EC1A 1BB"],
		["GIR 0AA", "postcode: GIR 0AA"],
	])("finds in %j: %s", (text, found) => {
		expect(kindsAndWords(text)).toEqual([found]);
	});

	it.each([
		"Nobody told me he had been moved. I had to ask three times.",
		"My brother is the porter with the blue van.",
		"It took 12345 days, 40 of them in ward 7.",
		"9990000019 has a wrong check digit",
		"In May 2024 we waited 3 weeks",
		"meet @ the front door",
		"on 12 3rd floor",
	])("finds nothing in %j, which does not make it anonymous", (text) => {
		expect(kindsAndWords(text)).toEqual([]);
	});

	it("finds several, in the order of the text", () => {
		expect(kindsAndWords("SE5 8AZ, 999 000 0018, a@b.org, DOB 1/1/1970, then seen 2/2/2020")).toEqual([
			"postcode: SE5 8AZ",
			"nhs-number: 999 000 0018",
			"e-mail-address: a@b.org",
			"date-of-birth: 1/1/1970",
			"date: 2/2/2020",
		]);
	});

	it("finds an identifier wherever it stands between words", () => {
		const words = fc.stringMatching(/^[a-z ]{0,40}$/).map((text) => `${text} `);
		const planted = fc.constantFrom("999 000 0018", "a.b@example.org", "020 7946 0000", "SE5 8AZ");
		fc.assert(
			fc.property(words, planted, words, (before, identifier, after) => {
				const found = findIdentifiers(`${before}${identifier} ${after}`);
				return found.some(
					({ start, end }) => start <= before.length && end >= before.length + identifier.length,
				);
			}),
		);
	});

	it("tells kinds and positions and nothing else, in order and within the text", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom(..."0123456789 @.-/+abMay()"), maxLength: 300 }),
				(text) => {
					let last = 0;
					for (const found of findIdentifiers(text)) {
						expect(Object.keys(found)).toEqual(["kind", "start", "end"]);
						expect(found.start).toBeGreaterThanOrEqual(last);
						expect(found.end).toBeGreaterThan(found.start);
						expect(found.end).toBeLessThanOrEqual(text.length);
						last = found.start;
					}
				},
			),
		);
	});

	it.each(["1", "1 ", "a", "a@", "a.", "0(", "+1 ", "1/", "may ", "e1", "1st of "])(
		"takes no more than linear work on %j repeated",
		(piece) => {
			const steps = (length: number) => {
				const text = piece.repeat(length);
				const started = performance.now();
				findIdentifiers(text);
				return performance.now() - started;
			};
			steps(1_000);
			// Quadratic work would take a hundred times as long for ten times the text, and minutes here.
			expect(steps(200_000)).toBeLessThan(5_000);
		},
	);
});
