import { normalDeviate, requireConfidence } from "../confidence-level.js";
import { type OrganisationCounts, requireOrganisations } from "./organisation-counts.js";
import { winsorise } from "./winsorise.js";

/** The limits of one organisation at one confidence level. */
export interface FunnelLimits {
	readonly confidence: number;
	/** Null where the method gives no limit. */
	readonly lower: number | null;
	readonly upper: number | null;
}

/** A funnel whose limits are stretched by one factor. */
export type MultiplicativeFunnel =
	| {
			readonly status: "ok";
			/** Proportion of all organisations together. */
			readonly target: number;
			/** Mean squared winsorised z-score; 1 is what chance gives. */
			readonly phi: number;
			/** What the variance was multiplied by: phi, or 1 where it is smaller. */
			readonly factor: number;
			/** For each organisation in the order given, limits at each level in the order given. */
			readonly limits: readonly (readonly FunnelLimits[])[];
	  }
	| { readonly status: "undefined"; readonly reason: string };

/**
 * A funnel plot of proportions, its limits stretched where organisations vary more than chance explains.
 *
 * Formula: `t = sum(x) / sum(n)`, `s = sqrt(t (1 - t) / n)`, `z = (x / n - t) / s` winsorised, `phi = mean(z^2)`, limits
 * `t -/+ z s sqrt(max(1, phi))`. They are not held within 0 and 1. {@link overdispersedFunnel} is the additive form,
 * which NHS practice prefers: a factor widens the limits of large organisations too little and of small ones too much.
 *
 * @param options.organisations - at least one: events (`numerator`) of people (`denominator`).
 * @param options.trim - share winsorised at each end; 0.1 if left out.
 * @param options.confidence - levels; 0.95 and 0.998 if left out.
 * @returns the funnel; undefined where no or every person has the event.
 * @throws {@link ArgumentError} for no organisations, a negative or non-finite number, a denominator of 0, a numerator
 * above its denominator, or a trim or confidence outside the range.
 *
 * Source: D. J. Spiegelhalter (2005), "Funnel plots for comparing institutional performance", Statistics in Medicine 24,
 * 1185-1202.
 *
 * @example
 * ```ts
 * import { multiplicativeFunnel } from "pcref/statistics";
 *
 * const organisations = [
 * 	{ numerator: 20, denominator: 100 },
 * 	{ numerator: 30, denominator: 100 },
 * ];
 * multiplicativeFunnel({ organisations }); // => { status: "ok", target: 0.25 }
 * ```
 */
export function multiplicativeFunnel({
	organisations,
	trim = 0.1,
	confidence = [0.95, 0.998],
}: {
	readonly organisations: readonly OrganisationCounts[];
	readonly trim?: number;
	readonly confidence?: readonly number[];
}): MultiplicativeFunnel {
	confidence.forEach(requireConfidence);
	const all = requireOrganisations({ organisations, share: true });
	const target = all.numerator / all.denominator;
	if (!(target > 0 && target < 1)) {
		return { status: "undefined", reason: "no person or every person has the event" };
	}
	const errors = organisations.map(({ denominator }) => Math.sqrt((target * (1 - target)) / denominator));
	const z = organisations.map(
		({ numerator, denominator }, k) => (numerator / denominator - target) / (errors[k] ?? 1),
	);
	let squares = 0;
	for (const score of winsorise({ z, trim })) squares += score.z * score.z;
	const phi = squares / organisations.length;
	const factor = Math.max(1, phi);
	return {
		status: "ok",
		target,
		phi,
		factor,
		limits: errors.map((error) =>
			confidence.map((level) => {
				const spread = normalDeviate(level) * error * Math.sqrt(factor);
				const bounded = Number.isFinite(spread);
				return {
					confidence: level,
					lower: bounded ? target - spread : null,
					upper: bounded ? target + spread : null,
				};
			}),
		),
	};
}
