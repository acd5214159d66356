import { requireOneOf, requirePer } from "../argument-checks.js";
import { normalDeviate, requireConfidence, tailProbability } from "../confidence-level.js";
import { exactPoissonLimits } from "../distributions/poisson-limits.js";
import { finiteOrNull } from "../finite-estimate.js";
import { roundHalfAwayFromZero } from "../rounding.js";
import { additiveOverdispersion } from "./additive-overdispersion.js";
import {
	type FunnelDataType,
	type FunnelScale,
	funnelScale,
	type StandardisedRatioMethod,
} from "./funnel-scale.js";
import type { FunnelLimits } from "./multiplicative-funnel.js";
import { type OrganisationCounts, requireOrganisations } from "./organisation-counts.js";
import { truncateRanks } from "./truncate-ranks.js";
import { winsorise } from "./winsorise.js";

/** One organisation on the funnel. */
export interface OrganisationOnFunnel {
	/** Its figure, times `per`. */
	readonly value: number;
	/** The figure on the scale of the funnel; null for the logarithm of 0. */
	readonly transformed: number | null;
	/** Distance from the target in standard errors; null for the logarithm of 0. */
	readonly z: number | null;
	/** The same after trimming; null where it was left out. */
	readonly trimmedZ: number | null;
	/** Limits that take organisations to differ by chance alone, at each level. */
	readonly limits: readonly FunnelLimits[];
	/** Limits that allow for the variance between organisations, at each level. */
	readonly overdispersedLimits: readonly FunnelLimits[];
	/** Outside the overdispersed limits of the highest level. */
	readonly outlier: boolean;
}

/** A funnel plot that allows for overdispersion. */
export type OverdispersedFunnel =
	| {
			readonly status: "ok";
			/** Mean squared trimmed z-score; 1 is what chance gives. */
			readonly phi: number;
			/** Variance between organisations on the scale of the funnel. */
			readonly tauSquared: number;
			/** Target on the scale of the funnel. */
			readonly target: number;
			/** In the order given. */
			readonly organisations: readonly OrganisationOnFunnel[];
	  }
	| { readonly status: "undefined"; readonly reason: string };

/**
 * Which organisations lie outside what chance and their ordinary variation explain? Limits on a transformed scale, with a
 * variance between organisations added where they vary more than chance.
 *
 * `proportion` compares on the arcsine of the root, `ratio-of-counts` on the logarithm with half an event added, and
 * `standardised-ratio` (observed against expected) by `cqc` on the root or by `shmi` on the logarithm. `shmi` truncates
 * the most extreme organisations before the variance is found, the others winsorise them. The target is the figure of all
 * organisations, or 1 for a standardised ratio.
 *
 * Formula: `z = (y - target) / s`; {@link additiveOverdispersion} of the trimmed z; overdispersed limits are transformed
 * back from `target -/+ z sqrt(s0^2 + tau^2)`. Without `tau`, the limits of a standardised ratio are exact Poisson ones.
 *
 * A place outside the limits is a question and no verdict; small organisations rarely reach the limits. Organisations
 * must be independent, and each given once.
 *
 * @param options.organisations - at least two, each with a denominator above 0.
 * @param options.method - of a standardised ratio: `cqc` if left out.
 * @param options.trim - share trimmed at each end; 0.1 if left out.
 * @param options.roundExpected - round expected events to two decimal places first, as the Summary Hospital-level
 * Mortality Indicator does; false if left out.
 * @param options.per - multiplies figures and limits; 1 if left out.
 * @param options.confidence - levels; 0.95 and 0.998 if left out.
 * @param options.compat - `FunnelPlotR`: 1.959964 and 3.090232 for the normal deviates of 0.95 and 0.998, and
 * overdispersed limits of `cqc` left as roots, `1 -/+ z sqrt(s0^2 + tau^2)`, where they belong squared.
 * @returns the funnel; undefined where no organisation, or nobody, has an event, or fewer than two scores are left.
 * @throws {@link ArgumentError} for no organisations, a negative or non-finite number, a denominator of 0, a proportion
 * above 1, or a trim, confidence or `per` outside its range.
 *
 * Source: D. J. Spiegelhalter (2005), "Handling over-dispersion of performance indicators", Quality and Safety in Health
 * Care 14, 347-351; D. Spiegelhalter and others (2012), "Statistical methods for healthcare regulation", Journal of the
 * Royal Statistical Society A 175, 1-47; NHS Digital, Summary Hospital-level Mortality Indicator: methodology.
 *
 * @example
 * ```ts
 * import { overdispersedFunnel } from "pcref/statistics";
 *
 * const organisations = [10, 12, 9, 30].map((numerator) => ({ numerator, denominator: 100 }));
 * const funnel = overdispersedFunnel({ organisations, dataType: "proportion" });
 * funnel.status === "ok" && funnel.phi > 1; // => true
 * ```
 */
export function overdispersedFunnel({
	organisations: given,
	dataType,
	method = "cqc",
	trim = 0.1,
	roundExpected = false,
	per = 1,
	confidence = [0.95, 0.998],
	compat,
}: {
	readonly organisations: readonly OrganisationCounts[];
	readonly dataType: FunnelDataType;
	readonly method?: StandardisedRatioMethod;
	readonly trim?: number;
	readonly roundExpected?: boolean;
	readonly per?: number;
	readonly confidence?: readonly number[];
	readonly compat?: "FunnelPlotR";
}): OverdispersedFunnel {
	requirePer(per);
	requireOneOf("dataType", dataType, ["proportion", "ratio-of-counts", "standardised-ratio"]);
	requireOneOf("method", method, ["cqc", "shmi"]);
	confidence.forEach(requireConfidence);
	const share = dataType === "proportion";
	requireOrganisations({ organisations: given, share });
	const organisations = roundExpected
		? given.map(({ numerator, denominator }) => ({
				numerator,
				denominator: roundHalfAwayFromZero(denominator, 2),
			}))
		: given;
	const total = requireOrganisations({ organisations, share });
	if (total.numerator === 0) return { status: "undefined", reason: "no organisation has an event" };
	const scale = funnelScale({ dataType, method, total });
	const y = organisations.map(scale.y);
	const errors = organisations.map(scale.error);
	const z = y.map((figure, k) => (figure - scale.target) / (errors[k] ?? 1));
	const truncates = dataType === "standardised-ratio" && method === "shmi";
	// Only truncation can leave out the logarithm of 0.
	if (z.some((score) => Number.isNaN(score) || (!truncates && !Number.isFinite(score)))) {
		return { status: "undefined", reason: "a score is outside the range of numbers" };
	}
	const trimmed = truncates ? truncateRanks({ z, trim }) : winsorise({ z, trim }).map((score) => score.z);
	const dispersion = additiveOverdispersion({ z: trimmed, standardErrors: errors });
	if (dispersion.status === "undefined") return dispersion;
	const { phi, tauSquared } = dispersion;
	const leavesRoots = compat === "FunnelPlotR" && dataType === "standardised-ratio" && method === "cqc";
	const overdispersedScale = leavesRoots ? { ...scale, back: (root: number) => root } : scale;
	const levels = confidence.map((level) => ({ level, deviate: deviateOf(level, compat) }));
	return {
		status: "ok",
		phi,
		tauSquared,
		target: scale.target,
		organisations: organisations.map((counts, k) => {
			const value = (counts.numerator * per) / counts.denominator;
			const overdispersedLimits = levels.map(({ level, deviate }) =>
				limitsAbout({ scale: overdispersedScale, counts, level, deviate, tauSquared, per }),
			);
			return {
				value,
				transformed: finiteOrNull(y[k] ?? null),
				z: finiteOrNull(z[k] ?? null),
				trimmedZ: trimmed[k] ?? null,
				limits: levels.map(({ level, deviate }) =>
					dataType === "standardised-ratio"
						? exactLimits({ counts, level, per })
						: limitsAbout({ scale, counts, level, deviate, tauSquared: 0, per }),
				),
				overdispersedLimits,
				outlier: isOutside(value, overdispersedLimits),
			};
		}),
	};
}

function deviateOf(level: number, compat: "FunnelPlotR" | undefined): number {
	if (compat === "FunnelPlotR" && level === 0.95) return 1.959964;
	if (compat === "FunnelPlotR" && level === 0.998) return 3.090232;
	return normalDeviate(level);
}

function limitsAbout({
	scale,
	counts,
	level,
	deviate,
	tauSquared,
	per,
}: {
	readonly scale: FunnelScale;
	readonly counts: OrganisationCounts;
	readonly level: number;
	readonly deviate: number;
	readonly tauSquared: number;
	readonly per: number;
}): FunnelLimits {
	const spread = deviate * Math.hypot(scale.limitError(counts), Math.sqrt(tauSquared));
	return {
		confidence: level,
		lower: finiteOrNull(scale.back(scale.target - spread) * per),
		upper: finiteOrNull(scale.back(scale.target + spread) * per),
	};
}

function exactLimits({
	counts: { denominator },
	level,
	per,
}: {
	readonly counts: OrganisationCounts;
	readonly level: number;
	readonly per: number;
}): FunnelLimits {
	const { lower, upper } = exactPoissonLimits({
		count: denominator,
		tailProbability: tailProbability(level),
	});
	return {
		confidence: level,
		lower: (lower * per) / denominator,
		upper: finiteOrNull((upper * per) / denominator),
	};
}

function isOutside(value: number, limits: readonly FunnelLimits[]): boolean {
	let widest: FunnelLimits | null = null;
	for (const limit of limits) {
		if (widest === null || limit.confidence > widest.confidence) widest = limit;
	}
	if (widest === null) return false;
	return (widest.lower !== null && value < widest.lower) || (widest.upper !== null && value > widest.upper);
}
