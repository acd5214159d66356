import type { Estimate } from "./estimate.js";

/** Makes an estimate of numbers that may have overflowed: such a limit becomes null, such a value an undefined result. */
export function finiteEstimate(parts: {
	readonly value: number;
	readonly lower: number | null;
	readonly upper: number | null;
	readonly confidence: number;
	readonly method: string;
}): Estimate {
	const { value, lower, upper, confidence, method } = parts;
	if (!Number.isFinite(value)) {
		return {
			status: "undefined",
			reason: "the value is outside the range of numbers that can be represented",
			method,
		};
	}
	return { status: "ok", value, lower: finiteOrNull(lower), upper: finiteOrNull(upper), confidence, method };
}

/** The number itself, or null where it is absent, infinite or not a number. */
export function finiteOrNull(value: number | null): number | null {
	return value !== null && Number.isFinite(value) ? value : null;
}
