import { betaPoint } from "../distributions/beta-quantile.js";
import type { SharePoint, ShareTask } from "./share-point.js";

/**
 * The exact limits of a share: those at which `count` or more, and `count` or fewer, have the given tail probability.
 *
 * Source: C. J. Clopper and E. S. Pearson (1934), "The use of confidence or fiducial limits illustrated in the case of
 * the binomial", Biometrika 26, 404-413.
 */
export function exactBinomialLimits({ count, others, tailProbability }: ShareTask): {
	readonly lower: SharePoint;
	readonly upper: SharePoint;
} {
	const probability = tailProbability;
	return {
		lower:
			count === 0
				? { x: 0, complement: 1 }
				: betaPoint({ alpha: count, beta: others + 1, probability, tail: "lower" }),
		upper:
			others === 0
				? { x: 1, complement: 0 }
				: betaPoint({ alpha: count + 1, beta: others, probability, tail: "upper" }),
	};
}
