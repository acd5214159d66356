import { expect, test } from "vitest";
import { arialTextWidth } from "../../src/charts/arial-text-width.js";
import { wrapText } from "../../src/charts/wrap-text.js";

test("text is as wide as its letters, with or without accents", () => {
	// W 944, h 556, i 222, t 278, e 556
	expect(arialTextWidth({ text: "White", fontSize: 10 })).toBeCloseTo(25.56, 10);
	expect(arialTextWidth({ text: "Whité", fontSize: 10 })).toBeCloseTo(25.56, 10);
	expect(arialTextWidth({ text: "", fontSize: 10 })).toBe(0);
	expect(arialTextWidth({ text: "漢", fontSize: 10 })).toBe(10);
});

test("text is broken at spaces and loses no word", () => {
	const text = "Any other mixed background";
	expect(wrapText({ text, fontSize: 10, width: 1_000 })).toEqual([text]);
	expect(wrapText({ text, fontSize: 10, width: 75 })).toEqual(["Any other mixed", "background"]);
	expect(wrapText({ text, fontSize: 10, width: 1 })).toEqual(["Any", "other", "mixed", "background"]);
});
