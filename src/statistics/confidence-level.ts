import { ArgumentError } from "../issues/argument-error.js";
import { normalQuantile } from "./distributions/normal-quantile.js";

/** Throws unless `confidence` is above 0 and not above 1 (95 per cent is 0.95). */
export function requireConfidence(confidence: number): void {
	if (!(confidence > 0 && confidence <= 1)) {
		throw new ArgumentError(
			"confidence",
			`must be above 0 and not above 1 (0.95 for 95 per cent), but is ${confidence}`,
		);
	}
}

/** The probability left outside a two-sided interval on each side: 0.025 for 0.95. */
export function tailProbability(confidence: number): number {
	return (1 - confidence) / 2;
}

/** The normal deviate of a two-sided interval: 1.959964 for 0.95; infinite for 1. */
export function normalDeviate(confidence: number): number {
	return -normalQuantile(tailProbability(confidence));
}
