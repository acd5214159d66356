/** A sample quantile with linear interpolation between the order statistics (type 7 of Hyndman and Fan, 1996). */
export function sampleQuantile(sorted: readonly number[], probability: number): number {
	const place = (sorted.length - 1) * probability;
	const before = Math.floor(place);
	const low = sorted[before] ?? Number.NaN;
	const high = sorted[before + 1] ?? low;
	return low + (place - before) * (high - low);
}
