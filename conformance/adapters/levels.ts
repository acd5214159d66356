import type { Estimate } from "../../src/statistics/estimate.js";
import type { Fields } from "../case.js";

/** Answers for one confidence level, or for the pair 0.95 and 0.998. The programs compared with also write 95 for 0.95. */
export function atEachLevel(confidence: unknown, answer: (confidence: number) => Fields): Fields {
	const asked: readonly unknown[] = Array.isArray(confidence) ? confidence : [confidence ?? 0.95];
	const levels = asked.map((level) => (Number(level) >= 90 ? Number(level) / 100 : Number(level)));
	const [first, ...others] = levels;
	if (first === undefined) throw new Error("no confidence level");
	if (others.length === 0) return answer(first);
	const together: Record<string, unknown> = {};
	for (const level of levels) {
		const name = String(level * 100).replace(".", "");
		for (const [field, value] of Object.entries(answer(level))) {
			together[field === "lower" || field === "upper" ? `${field}${name}` : field] = value;
		}
	}
	return together;
}

/** Value and limits; all null where the estimate is undefined. */
export function limitsOf(estimate: Estimate): {
	readonly value: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
} {
	if (estimate.status === "undefined") return { value: null, lower: null, upper: null };
	return { value: estimate.value, lower: estimate.lower, upper: estimate.upper };
}
