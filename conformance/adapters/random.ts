import type { Adapters } from "../case.js";
import { RRandom } from "../r-random.js";

export const random: Adapters = {
	"random.r_mersenne_inversion": ({ seed }) => {
		const drawn = (size: number, draw: (random: RRandom) => number) => {
			const generator = new RRandom(seed);
			return Array.from({ length: size }, () => draw(generator));
		};
		return {
			uniform: drawn(8, (generator) => generator.uniform()),
			normal: drawn(8, (generator) => generator.normal()),
			normal_mean10_sd2: drawn(4, (generator) => 10 + 2 * generator.normal()),
			sample_1_to_10: new RRandom(seed).permutation(10),
		};
	},
};
