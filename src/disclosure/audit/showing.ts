import type { PublicRule } from "../public-rule.js";

/**
 * How a count is shown: as a rounded number, not at all because it is small, or not at all to protect a small one.
 * Who knows how the choice is made knows that the last kind was the smallest `among` the counts then shown.
 */
export type Showing =
	| { readonly status: "rounded"; readonly value: number }
	| { readonly status: "small-number" }
	| { readonly status: "protects-another"; readonly among: readonly string[] };

/** The whole numbers that a count may be, as far as a reader knows. */
export interface Range {
	readonly low: number;
	readonly high: number;
}

/** What a reader knows of a count from the way it is shown, sums left aside; `most` where he knows no limit. */
export function rangeOf({
	showing,
	showings,
	rule: { threshold, base },
	most,
}: {
	readonly showing: Showing;
	readonly showings: ReadonlyMap<string, Showing>;
	readonly rule: Pick<PublicRule, "threshold" | "base">;
	readonly most: number;
}): Range {
	const reach = Math.floor((base - 1) / 2);
	switch (showing.status) {
		case "small-number":
			return { low: 0, high: threshold - 1 };
		case "rounded":
			return { low: Math.max(threshold, showing.value - reach), high: showing.value + reach };
		case "protects-another":
			return {
				low: 0,
				high: showing.among.reduce((least, key) => {
					const other = showings.get(key);
					return other?.status === "rounded" ? Math.min(least, other.value + reach) : least;
				}, most),
			};
	}
}
