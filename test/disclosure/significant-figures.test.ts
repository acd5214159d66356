import { expect, test } from "vitest";
import { releasedEstimate } from "../../src/disclosure/released-estimate.js";
import { formatEstimate } from "../../src/report/cells.js";

const estimate = { status: "ok", confidence: 0.95, method: "mha-annual" } as const;

test.each([
	{ exact: [143.4, -32.4, 318.2], printed: "140 (\u221230 to 320)" },
	{ exact: [9.54, 0.5123, 12.34], printed: "9.5 (0.5 to 12)" },
	{ exact: [1.04, 0.1234, 9.96], printed: "1.0 (0.1 to 10)" },
	{ exact: [99.6, 97.3, 101.9], printed: "100 (100 to 100)" },
	{ exact: [1_234, 0, 25_678], printed: "1,200 (0 to 26,000)" },
	{ exact: [0, 0, 0], printed: "0 (0 to 0)" },
])("$exact is printed as $printed", ({ exact: [value = 0, lower = 0, upper = 0], printed }) => {
	const released = releasedEstimate({ ...estimate, value, lower, upper }, { significant: 2 });
	if (released.status !== "ok") throw new Error("undefined");
	const { value: shown, interval } = formatEstimate(released, { decimals: 3 });
	expect(`${shown} (${interval})`).toBe(printed);
});
