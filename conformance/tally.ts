import type { Verdict } from "./judge.js";

/** How one method did. */
export interface MethodTally {
	readonly passed: number;
	readonly failed: number;
	readonly worst: number;
}

/** Passes, failures and the worst relative error, by method. */
export class Tally {
	readonly #methods = new Map<string, MethodTally>();
	/** What went wrong, a line for each case. */
	readonly failures: string[] = [];

	add({
		id,
		method,
		verdict,
	}: {
		readonly id: string;
		readonly method: string;
		readonly verdict: Verdict;
	}): void {
		const before = this.#methods.get(method) ?? { passed: 0, failed: 0, worst: 0 };
		const failed = verdict.wrong.length > 0;
		this.#methods.set(method, {
			passed: before.passed + (failed ? 0 : 1),
			failed: before.failed + (failed ? 1 : 0),
			worst: Math.max(before.worst, verdict.worst),
		});
		if (failed) this.failures.push(`${id}: ${verdict.wrong.slice(0, 3).join("; ")}`);
	}

	get methods(): readonly (readonly [string, MethodTally])[] {
		return [...this.#methods].sort(([a], [b]) => (a < b ? -1 : 1));
	}

	total(outcome: "passed" | "failed"): number {
		return this.methods.reduce((sum, [, tally]) => sum + tally[outcome], 0);
	}
}
