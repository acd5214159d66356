import { roundHalfAwayFromZero } from "../../statistics/rounding.js";
import { directlyStandardisedRate } from "../../statistics/standardisation/directly-standardised-rate.js";
import { ownWeightRate } from "../../statistics/standardisation/own-weight-rate.js";
import type { StandardisedRate } from "../../statistics/standardisation/standardised-rate.js";
import type { Stratum } from "../../statistics/standardisation/stratum.js";
import type { Restriction } from "../result.js";

/** A stratum that says of which age band it is. */
export interface LabelledStratum extends Stratum {
	/** A band of `mha-annual`, such as `16 to 17`. */
	readonly ageBand: string;
}

/** A rate as a publication prints it, beside the one that its name promises. */
export type PrintedStandardisedRate =
	| {
			readonly status: "ok";
			/** As printed: one decimal. */
			readonly value: number;
			/** As printed: half the width of the 95 per cent interval; null where there is none. */
			readonly halfWidth: number | null;
			/** The same strata standardised to the whole population, limits from every stratum. */
			readonly standardised: StandardisedRate;
			/** What is wrong with the printed figure. */
			readonly flags: readonly Restriction[];
	  }
	| { readonly status: "undefined"; readonly reason: string; readonly flags: readonly Restriction[] };

/**
 * Reproduces a rate as it is printed, with the faults of the publication, to check its figures; never to compare groups.
 *
 * - `mha-annual`: the annual Mental Health Act statistics. The rate is directly standardised to the whole of England; the
 *   interval leaves out people aged 16 to 17, and so is too narrow.
 * - `mhsds-monthly`: rates of the monthly statistics that carry the label "directly standardised" (MHS95b, MHS157b,
 *   MHS158b). They are not standardised: each stratum has the weight of the group's own people, and strata without events
 *   are left out of the denominator, so that the rate is the crude one or higher.
 *
 * @param options.strata - the group by sex and age band, as for `directlyStandardisedRate`; people of unknown age or sex
 * left out.
 * @param options.compat - which publication, by name.
 * @param options.per - what the rate is expressed per; 100,000 if left out.
 * @returns printed figures, the figure that the label promises, and flags that say how they differ.
 * @throws {@link ArgumentError} as `directlyStandardisedRate`.
 *
 * Source: NHS England, code of the annual Mental Health Act statistics and of the mental health monthly statistics,
 * restated in our own words.
 *
 * @example
 * ```ts
 * import { printedStandardisedRate } from "pcref/measures";
 *
 * const strata = [
 * 	{ ageBand: "16 to 17", count: 0, population: 2000, standardPopulation: 30_000 },
 * 	{ ageBand: "18 to 34", count: 12, population: 8000, standardPopulation: 70_000 },
 * ];
 * printedStandardisedRate({ strata, compat: "mhsds-monthly" }); // => { value: 150, standardised: { value: 105 } }
 * printedStandardisedRate({ strata, compat: "mha-annual" }); // => { value: 105 }
 * ```
 */
export function printedStandardisedRate({
	strata,
	compat,
	per = 100_000,
}: {
	readonly strata: readonly LabelledStratum[];
	readonly compat: "mha-annual" | "mhsds-monthly";
	readonly per?: number;
}): PrintedStandardisedRate {
	const standardised = directlyStandardisedRate({ method: "mha-annual", strata, per });
	const flags = [flagOf[compat]];
	const printed =
		compat === "mhsds-monthly"
			? ownWeightRate({ strata: strata.map(known), per })
			: withoutSixteenToSeventeen({ standardised, strata, per });
	if (printed.status === "undefined") return { status: "undefined", reason: printed.reason, flags };
	const { value, upper } = printed;
	return {
		status: "ok",
		value: roundHalfAwayFromZero(value, 1),
		halfWidth: upper === null ? null : roundHalfAwayFromZero(upper - value, 1),
		standardised,
		flags,
	};
}

const flagOf = {
	"mha-annual": {
		id: "interval-without-16-to-17",
		text: "The printed interval leaves out people aged 16 to 17 and is too narrow.",
	},
	"mhsds-monthly": {
		id: "own-weight-rate",
		text: "The rate is labelled directly standardised and is not: it has the age and sex structure of the group itself, and leaves the people of strata without events out. Groups are not to be compared by it.",
	},
} as const satisfies Readonly<Record<string, Restriction>>;

/** The annual rate, with limits about it that are made of the other age bands. */
function withoutSixteenToSeventeen({
	standardised,
	strata,
	per,
}: {
	readonly standardised: StandardisedRate;
	readonly strata: readonly LabelledStratum[];
	readonly per: number;
}): StandardisedRate {
	if (standardised.status === "undefined") return standardised;
	const others = strata.map((stratum) =>
		stratum.ageBand === "16 to 17" ? { ...stratum, count: null } : stratum,
	);
	const rest = directlyStandardisedRate({ method: "mha-annual", strata: others, per });
	const halfWidth = rest.status === "ok" && rest.upper !== null ? rest.upper - rest.value : null;
	const { value } = standardised;
	return {
		...standardised,
		lower: halfWidth === null ? null : value - halfWidth,
		upper: halfWidth === null ? null : value + halfWidth,
	};
}

function known({ count, population }: Stratum) {
	return { count: count ?? 0, population: population ?? 0 };
}
