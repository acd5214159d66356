import { requireFinite, requireNotNegative } from "../argument-checks.js";
import { normalDeviate } from "../confidence-level.js";
import type { Estimate } from "../estimate.js";
import { finiteEstimate, finiteOrNull } from "../finite-estimate.js";

/** One of the groups between which inequality is measured: its figure, how uncertain that is, and its people. */
export interface Subgroup {
	/** The figure of the subgroup, such as a rate or a percentage; null where it is missing. */
	readonly value: number | null;
	/** Standard error of the figure; without it most measures have no limits. */
	readonly standardError?: number | null;
	/** People of the subgroup, in any unit; weighted measures need it. */
	readonly population?: number | null;
}

/** An estimate with its standard error. A ratio's is of its logarithm. */
export type InequalityEstimate =
	| (Extract<Estimate, { status: "ok" }> & {
			/** Null where the subgroups or the method give none. */
			readonly standardError: number | null;
	  })
	| Extract<Estimate, { status: "undefined" }>;

/** The subgroups whose figure is known, column by column. */
export interface KnownSubgroups {
	/** Where each stands among the subgroups that were given. */
	readonly positions: readonly number[];
	readonly values: readonly number[];
	readonly standardErrors: readonly (number | null)[];
	readonly populations: readonly (number | null)[];
}

/** Why a measure is undefined. */
export interface NotMeasurable {
	readonly reason: string;
}

/** The largest share of subgroups without a figure that may be left out, as the World Health Organization's tool has it. */
const mostMissing = 0.15;

/**
 * Checks the subgroups and leaves out those without a figure: none may be missing where `complete`, up to 15 per cent
 * elsewhere.
 */
export function knownSubgroups({
	subgroups,
	atLeast = 3,
	complete = false,
}: {
	readonly subgroups: readonly Subgroup[];
	readonly atLeast?: number;
	readonly complete?: boolean;
}): KnownSubgroups | NotMeasurable {
	const positions: number[] = [];
	const values: number[] = [];
	const standardErrors: (number | null)[] = [];
	const populations: (number | null)[] = [];
	for (const [position, { value, standardError = null, population = null }] of subgroups.entries()) {
		if (value !== null) requireFinite(`subgroups[${position}].value`, value);
		if (standardError !== null) requireNotNegative(`subgroups[${position}].standardError`, standardError);
		if (population !== null) requireNotNegative(`subgroups[${position}].population`, population);
		if (value === null) continue;
		positions.push(position);
		values.push(value);
		standardErrors.push(standardError);
		populations.push(population);
	}
	if (values.length === 0) return { reason: "no subgroup has a figure" };
	const missing = subgroups.length - values.length;
	if (complete && missing > 0) return { reason: "the figure of a subgroup is missing" };
	if (missing > mostMissing * subgroups.length) {
		return { reason: "the figures of more than 15 per cent of the subgroups are missing" };
	}
	if (values.length < atLeast) return { reason: `there are fewer than ${atLeast} subgroups with a figure` };
	return { positions, values, standardErrors, populations };
}

/** The standard errors, if all are there. */
export function allKnown(numbers: readonly (number | null)[]): readonly number[] | null {
	return numbers.every((number) => number !== null) ? numbers : null;
}

/** A measure with symmetric limits, `value -/+ z s`; without a standard error it has none. */
export function normalEstimate({
	value,
	standardError,
	confidence,
	method,
}: {
	readonly value: number;
	readonly standardError: number | null;
	readonly confidence: number;
	readonly method: string;
}): InequalityEstimate {
	const spread = standardError === null ? null : normalDeviate(confidence) * standardError;
	const estimate = finiteEstimate({
		value,
		lower: spread === null ? null : value - spread,
		upper: spread === null ? null : value + spread,
		confidence,
		method,
	});
	return withStandardError(estimate, standardError);
}

/** Adds the standard error to an estimate that has a value. */
export function withStandardError(estimate: Estimate, standardError: number | null): InequalityEstimate {
	return estimate.status === "ok" ? { ...estimate, standardError: finiteOrNull(standardError) } : estimate;
}
