import { rootBetween } from "../bracketed-root.js";
import { betaTails } from "../distributions/beta-tails.js";
import { binomialTerm } from "../distributions/binomial-term.js";
import { exactBinomialLimits } from "./exact-binomial-limits.js";
import type { SharePoint, ShareTask } from "./share-point.js";

/**
 * The mid-P limits of a share: as the exact ones, with only half the probability of `count` itself in the tail. They lie
 * within the exact limits.
 */
export function midPBinomialLimits(task: ShareTask): {
	readonly lower: SharePoint;
	readonly upper: SharePoint;
} {
	return {
		lower: lowerLimit(task),
		upper: mirrored(lowerLimit({ ...task, count: task.others, others: task.count })),
	};
}

function lowerLimit({ count, others, tailProbability }: ShareTask): SharePoint {
	if (count === 0 || tailProbability === 0) return { x: 0, complement: 1 };
	const logTarget = Math.log(tailProbability);
	if (others === 0) {
		const logShare = (logTarget + Math.LN2) / count;
		return { x: Math.exp(logShare), complement: -Math.expm1(logShare) };
	}
	const { lower, upper } = exactBinomialLimits({ count, others, tailProbability });
	return pointAt(
		rootBetween({
			of: (logOdds) => {
				const { x, complement } = pointAt(logOdds);
				const above = betaTails({ alpha: count + 1, beta: others, x, complement }).lower;
				const at = binomialTerm({ successes: count, failures: others, probability: x, complement });
				return Math.log(above + at / 2) - logTarget;
			},
			from: logOddsOf(lower),
			to: logOddsOf(upper),
			precision: 1e-17,
		}),
	);
}

const farthestLogOdds = 700;

function pointAt(logOdds: number): SharePoint {
	return { x: 1 / (1 + Math.exp(-logOdds)), complement: 1 / (1 + Math.exp(logOdds)) };
}

/** Kept to what has a share above 0 and below 1 in floating point, so that a search has finite ends. */
function logOddsOf({ x, complement }: SharePoint): number {
	return Math.min(Math.max(Math.log(x / complement), -farthestLogOdds), farthestLogOdds);
}

function mirrored({ x, complement }: SharePoint): SharePoint {
	return { x: complement, complement: x };
}
