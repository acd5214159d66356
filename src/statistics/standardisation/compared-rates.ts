import { ArgumentError } from "../../issues/argument-error.js";
import type { StandardisedRate } from "./standardised-rate.js";

type DefinedRate = Extract<StandardisedRate, { status: "ok" }>;

/** Two rates that can be compared, or the reason why not. */
export type ComparedRates =
	| { readonly status: "ok"; readonly rate: DefinedRate; readonly reference: DefinedRate }
	| { readonly status: "undefined"; readonly reason: string };

/** Two rates by the same method; rates by different methods are not compared. */
export function comparedRates(rate: StandardisedRate, reference: StandardisedRate): ComparedRates {
	if (rate.method !== reference.method) {
		throw new ArgumentError(
			"reference",
			`must be by the method ${rate.method}, but is by ${reference.method}`,
		);
	}
	if (rate.status === "undefined") {
		return { status: "undefined", reason: `the rate is undefined: ${rate.reason}` };
	}
	if (reference.status === "undefined") {
		return { status: "undefined", reason: `the reference rate is undefined: ${reference.reason}` };
	}
	return { status: "ok", rate, reference };
}

/** The rate per as many people as another. */
export function inUnitsOf(rate: DefinedRate, { per }: DefinedRate): DefinedRate {
	const scale = per / rate.per;
	if (scale === 1) return rate;
	const scaled = (value: number | null) => (value === null ? null : value * scale);
	return {
		...rate,
		per,
		value: rate.value * scale,
		lower: scaled(rate.lower),
		upper: scaled(rate.upper),
		standardError: scaled(rate.standardError),
	};
}

/** The level of the limits of both rates, which limits made from them have too. */
export function commonConfidence({
	rate,
	reference,
	confidence,
}: {
	readonly rate: DefinedRate;
	readonly reference: DefinedRate;
	readonly confidence: number | undefined;
}): number {
	if (rate.confidence !== reference.confidence) {
		throw new ArgumentError(
			"reference",
			`must have limits at the confidence ${rate.confidence}, but has them at ${reference.confidence}`,
		);
	}
	if (confidence !== undefined && confidence !== rate.confidence) {
		throw new ArgumentError(
			"confidence",
			`must be that of the rates, ${rate.confidence}, where their limits are combined, but is ${confidence}`,
		);
	}
	return rate.confidence;
}
