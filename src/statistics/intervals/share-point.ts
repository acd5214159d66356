/** A share with its complement, each with all its digits. */
export interface SharePoint {
	readonly x: number;
	readonly complement: number;
}

/** What limits of a share are made of. */
export interface ShareTask {
	/** How many have it. */
	readonly count: number;
	/** How many have it not. */
	readonly others: number;
	/** The probability left outside the limits on each side, from 0 to 0.5. */
	readonly tailProbability: number;
}
