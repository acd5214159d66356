/** A straight line fitted by weighted least squares, with what its standard errors need. */
export interface WeightedLine {
	readonly intercept: number;
	readonly slope: number;
	/** Weighted mean of x. */
	readonly centre: number;
	/** `sum(w (x - centre)^2)`, `w` the weights as shares of their sum. */
	readonly spread: number;
	readonly residuals: readonly number[];
}

/** `shares`: weights that sum to 1. The points must not all lie at one x. */
export function weightedLine({
	x,
	y,
	shares,
}: {
	readonly x: readonly number[];
	readonly y: readonly number[];
	readonly shares: readonly number[];
}): WeightedLine {
	let centre = 0;
	let level = 0;
	const first = y[0] ?? 0;
	shares.forEach((share, k) => {
		centre += share * (x[k] ?? 0);
		level += share * ((y[k] ?? 0) - first);
	});
	let spread = 0;
	let product = 0;
	shares.forEach((share, k) => {
		const distance = (x[k] ?? 0) - centre;
		spread += share * distance * distance;
		product += share * distance * ((y[k] ?? 0) - first - level);
	});
	const slope = product / spread;
	const intercept = first + level - slope * centre;
	return {
		intercept,
		slope,
		centre,
		spread,
		residuals: y.map((value, k) => value - first - level - slope * ((x[k] ?? 0) - centre)),
	};
}
