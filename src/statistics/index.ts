export { crudeRate } from "./crude-rate.js";
export {
	directlyStandardisedRate,
	type StandardisationMethod,
	type StandardisedRate,
	type Stratum,
} from "./directly-standardised-rate.js";
export { chiSquareQuantile, chiSquareTails } from "./distributions/chi-square.js";
export { gammaQuantile, type Tail } from "./distributions/gamma-quantile.js";
export { gammaTails, type Tails } from "./distributions/gamma-tails.js";
export { logGamma } from "./distributions/log-gamma.js";
export { normalQuantile } from "./distributions/normal-quantile.js";
export { normalTails } from "./distributions/normal-tails.js";
export { poissonProbability } from "./distributions/poisson-probability.js";
export type { Estimate } from "./estimate.js";
export { type PoissonMethod, poissonInterval } from "./poisson-interval.js";
export { proportion } from "./proportion.js";
export { type RateDifferenceMethod, rateDifference } from "./rate-difference.js";
export { rateRatio } from "./rate-ratio.js";
export { ratioOfPublishedRates } from "./ratio-of-published-rates.js";
export { roundHalfAwayFromZero } from "./rounding.js";
export { standardisedRateRatio } from "./standardised-rate-ratio.js";
