import { expect, it } from "vitest";
import { fuzz, kinds } from "./fuzz.js";

const inputs = 200_000;

it(`holds for ${inputs.toLocaleString("en-GB")} inputs: no crash, no hang, no lost record`, async () => {
	const { inputs: counts, failures } = await fuzz({ seed: 1, inputs });
	expect(failures).toEqual([]);
	expect([...counts.keys()]).toEqual(kinds.map(({ name }) => name));
	for (const count of counts.values()) expect(count).toBeGreaterThan(300);
}, 1_800_000);
