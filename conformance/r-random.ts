import { normalQuantile } from "../src/statistics/distributions/normal-quantile.js";

/**
 * R's default random numbers: Mersenne Twister with R's seeding, normal numbers by inversion, and samples by
 * rejection. They are here so that the conformance data can be checked, and are no part of the package.
 *
 * Source: M. Matsumoto and T. Nishimura (1998), "Mersenne Twister", ACM Transactions on Modeling and Computer
 * Simulation 8, 3-30; the R documentation, ?Random.
 */
export class RRandom {
	readonly #state = new Uint32Array(624);
	#next = 624;

	constructor(seed: number) {
		let scrambled = seed >>> 0;
		const step = () => {
			scrambled = (Math.imul(scrambled, 69069) + 1) >>> 0;
		};
		for (let round = 0; round < 50; round++) step();
		// The first number of R's seed is the position, which is then set to the end.
		step();
		for (let index = 0; index < 624; index++) {
			step();
			this.#state[index] = scrambled;
		}
	}

	uniform(): number {
		const value = this.#word() * 2.3283064365386963e-10;
		return Math.min(Math.max(value, 2.328306437080797e-10), 1 - 2.328306437080797e-10);
	}

	normal(): number {
		const big = 134217728;
		const coarse = Math.trunc(big * this.uniform());
		return normalQuantile((coarse + this.uniform()) / big);
	}

	/** A permutation of 1 to `size`. */
	permutation(size: number): readonly number[] {
		const left = Array.from({ length: size }, (_, index) => index + 1);
		const drawn: number[] = [];
		while (left.length > 0) {
			const position = this.#below(left.length);
			drawn.push(left[position] ?? 0);
			left[position] = left.at(-1) ?? 0;
			left.pop();
		}
		return drawn;
	}

	#below(limit: number): number {
		const bits = Math.ceil(Math.log2(limit));
		for (;;) {
			let value = 0;
			for (let drawn = 0; drawn <= bits; drawn += 16) {
				value = 65536 * value + Math.floor(this.uniform() * 65536);
			}
			const kept = bits < 31 ? value % 2 ** bits : value;
			if (kept < limit) return kept;
		}
	}

	#word(): number {
		if (this.#next === 624) this.#refill();
		let word = this.#state[this.#next++] ?? 0;
		word ^= word >>> 11;
		word ^= (word << 7) & 0x9d2c5680;
		word ^= (word << 15) & 0xefc60000;
		word ^= word >>> 18;
		return word >>> 0;
	}

	#refill(): void {
		const at = (index: number) => this.#state[index % 624] ?? 0;
		for (let index = 0; index < 624; index++) {
			const joined = (at(index) & 0x80000000) | (at(index + 1) & 0x7fffffff);
			this.#state[index] = at(index + 397) ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
		}
		this.#next = 0;
	}
}
