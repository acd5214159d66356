import { stirlingError } from "./log-gamma.js";
import { deviance } from "./poisson-probability.js";

/**
 * The binomial probability with the trials in two parts, and the probability with its complement, so that all keep
 * their digits. Fractional counts give the same formula.
 *
 * Source: the saddle-point form of C. Loader (2000), "Fast and accurate computation of binomial probabilities".
 */
export function binomialTerm({
	successes,
	failures,
	probability,
	complement,
}: {
	readonly successes: number;
	readonly failures: number;
	readonly probability: number;
	readonly complement: number;
}): number {
	if (successes === 0) return certain(failures, complement, probability);
	if (failures === 0) return certain(successes, probability, complement);
	const trials = successes + failures;
	const exponent =
		stirlingError(trials) -
		stirlingError(successes) -
		stirlingError(failures) -
		deviance(successes, trials * probability) -
		deviance(failures, trials * complement);
	return Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * successes) / failures);
}

/** The probability that all of so many trials end in the same way. */
function certain(trials: number, probability: number, complement: number): number {
	if (trials === 0) return 1;
	return Math.exp(trials * (probability < 0.5 ? Math.log(probability) : Math.log1p(-complement)));
}
