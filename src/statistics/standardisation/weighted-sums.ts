/**
 * The sums over strata that every directly standardised rate and its limits are made of. One object can be used again
 * and again, so that a million rates cost no memory.
 */
export class WeightedSums {
	/** Events, unweighted. */
	events = 0;
	/** Sum of count x weight: the rate per person. */
	rate = 0;
	/** Sum of (events squared over people) x weight squared: the variance of the rate. */
	variance = 0;
	/** Strata added. */
	strata = 0;
	/** Sum, sum of squares and largest of the weights of one event. */
	weights = 0;
	squaredWeights = 0;
	largestWeight = 0;

	clear(): void {
		this.events = 0;
		this.rate = 0;
		this.variance = 0;
		this.strata = 0;
		this.weights = 0;
		this.squaredWeights = 0;
		this.largestWeight = 0;
	}

	/**
	 * Adds a stratum in which one event adds `weight` to the rate: the share of the standard population that is in the
	 * stratum, over the people of the group in it. `squares` is the sum over people of the square of their events,
	 * which is the count itself where nobody has more than one.
	 */
	add(count: number, squares: number, weight: number): void {
		this.events += count;
		this.rate += count * weight;
		this.variance += squares * weight * weight;
		this.strata += 1;
		this.weights += weight;
		this.squaredWeights += weight * weight;
		if (weight > this.largestWeight) this.largestWeight = weight;
	}
}
