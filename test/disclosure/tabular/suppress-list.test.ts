import { describe, expect, it } from "vitest";
import { suppressList } from "../../../src/disclosure/tabular/suppress-list.js";

describe("suppressList", () => {
	it("hides nothing where nothing is small", () => {
		expect(suppressList({ counts: [47, 5, 20, 6] })).toEqual({
			primary: [],
			secondary: [],
			hiddenSum: 0,
			ranges: [],
		});
	});

	it("hides the next smallest, of equal ones the first, where one is small", () => {
		expect(suppressList({ counts: [85, 2, 8, 33, 8] })).toEqual({
			primary: [1],
			secondary: [2],
			hiddenSum: 10,
			ranges: [
				{ position: 1, lower: 0, upper: 10 },
				{ position: 2, lower: 0, upper: 10 },
			],
		});
	});

	it("hides another where the hidden sum tells that all are small, unless it is left", () => {
		const counts = [6, 0, 20, 47, 0];
		expect(suppressList({ counts })).toMatchObject({ primary: [1, 4], secondary: [0], hiddenSum: 6 });
		expect(suppressList({ counts, smallSums: "left" })).toMatchObject({
			secondary: [],
			hiddenSum: 0,
			ranges: [
				{ position: 1, lower: 0, upper: 0 },
				{ position: 4, lower: 0, upper: 0 },
			],
		});
	});

	it("hides only the small ones where the total is not published", () => {
		expect(suppressList({ counts: [85, 2, 8], totalPublished: false })).toMatchObject({
			primary: [1],
			secondary: [],
			ranges: [{ position: 1, lower: 0, upper: 4 }],
		});
	});

	it("leaves zeros if told so", () => {
		expect(suppressList({ counts: [85, 0, 8, 3], zeros: "shown" })).toMatchObject({
			primary: [3],
			secondary: [1, 2],
		});
	});

	it("says that a single count is given away by its total", () => {
		expect(suppressList({ counts: [3] }).ranges).toEqual([{ position: 0, lower: 3, upper: 3 }]);
	});
});
