import { expect, test } from "vitest";
import { RRandom } from "../../conformance/r-random.js";

// What set.seed(1); runif(3), rnorm(3) and sample(10) print in R.
test("R's default generator", () => {
	const three = (draw: (random: RRandom) => number) => {
		const random = new RRandom(1);
		return [draw(random), draw(random), draw(random)];
	};
	expect(three((random) => random.uniform())).toEqual([
		0.2655086631421, 0.37212389963679016, 0.5728533633518964,
	]);
	expect(three((random) => random.normal())).toEqual([
		expect.closeTo(-0.6264538107423324, 14),
		expect.closeTo(0.18364332422208224, 14),
		expect.closeTo(-0.8356286124100472, 14),
	]);
	expect(new RRandom(1).permutation(10)).toEqual([9, 4, 7, 1, 2, 5, 3, 10, 6, 8]);
});
