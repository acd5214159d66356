import { byarPoissonLower, byarPoissonUpper } from "../distributions/poisson-limits.js";
import type { WeightedSums } from "./weighted-sums.js";

/** Dobson's lower limit of a rate per person: Byar's limit of the number of events, stretched to the rate. */
export function dobsonLower({ events, rate, variance }: WeightedSums, deviate: number): number {
	return rate + Math.sqrt(variance / events) * (byarPoissonLower(events, deviate) - events);
}

/** Dobson's upper limit of a rate per person. */
export function dobsonUpper({ events, rate, variance }: WeightedSums, deviate: number): number {
	return rate + Math.sqrt(variance / events) * (byarPoissonUpper(events, deviate) - events);
}
