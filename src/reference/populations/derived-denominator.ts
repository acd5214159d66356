/** A denominator worked back from printed rates: the range that gives all of them, and one number in its middle. */
export interface DerivedDenominator {
	/** The least whole number of people that gives every rate as printed. */
	readonly lower: number;
	/** The greatest. */
	readonly upper: number;
	/** The middle of the range, rounded down. It is none of the publisher's figures. */
	readonly value: number;
}
