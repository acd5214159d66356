import { expect, test } from "vitest";
import { publicRules } from "../../src/disclosure/public-rule.js";
import { roundCount } from "../../src/disclosure/round-count.js";

// The vectors of the national code's rule for counts below England level.
test.each([
	[0, null],
	[1, null],
	[4, null],
	[5, 5],
	[6, 5],
	[7, 5],
	[8, 10],
	[12, 10],
	[13, 15],
	[17, 15],
	[18, 20],
	[22, 20],
	[23, 25],
	[254, 255],
	[1_002, 1_000],
	[1_003, 1_005],
])("%i prints as %s", (count, printed) => {
	expect(roundCount(count, publicRules["mhsds-under-5-nearest-5"])).toBe(printed);
});
