/** A whole-numbered variable with one peak, known by how its probabilities follow from each other. */
export interface PeakedVariable {
	readonly least: number;
	readonly greatest: number;
	/** The probability of `value + 1` over that of `value`; it falls as the value rises. */
	readonly ratioAbove: (value: number) => number;
}

/** Sums of probabilities relative to the probability of one value; infinite where that is below the smallest number. */
export interface RelativeSums {
	/** Of the smaller values. */
	readonly below: number;
	/** Of the larger values. */
	readonly above: number;
	/** Of the smaller and larger values that are not more likely than the value itself, ties included. */
	readonly notMoreLikely: number;
	/** Of all values, each times its distance from the value: positive where the mean is larger. */
	readonly distance: number;
}

/** Probabilities this near to each other are taken as equal: they differ by rounding only. */
const tie = 1 + 1e-7;

/** Sums relative to the probability of `value`, which no underflow of that probability can spoil. */
export function relativeSums(value: number, { least, greatest, ratioAbove }: PeakedVariable): RelativeSums {
	const above = sumAway(value, greatest, ratioAbove);
	const below = sumAway(value, least, (at) => 1 / ratioAbove(at - 1));
	return {
		below: below.sum,
		above: above.sum,
		notMoreLikely: below.notMoreLikely + above.notMoreLikely,
		distance:
			above.sum === Number.POSITIVE_INFINITY
				? Number.POSITIVE_INFINITY
				: below.sum === Number.POSITIVE_INFINITY
					? Number.NEGATIVE_INFINITY
					: above.distance - below.distance,
	};
}

/** Tail probabilities of a value, itself included. */
export function tailsAt(
	value: number,
	variable: PeakedVariable,
): { readonly atMost: number; readonly atLeast: number; readonly at: number } {
	const { below, above } = relativeSums(value, variable);
	const all = 1 + below + above;
	return {
		at: 1 / all,
		atMost: below === Number.POSITIVE_INFINITY ? 1 : (1 + below) / all,
		atLeast: above === Number.POSITIVE_INFINITY ? 1 : (1 + above) / all,
	};
}

function sumAway(
	from: number,
	to: number,
	nextRatio: (at: number) => number,
): { readonly sum: number; readonly notMoreLikely: number; readonly distance: number } {
	const step = Math.sign(to - from);
	let sum = 0;
	let notMoreLikely = 0;
	let distance = 0;
	let term = 1;
	for (let at = from; at !== to; at += step) {
		const ratio = nextRatio(at);
		term *= ratio;
		if (term > 1e300) return { sum: Number.POSITIVE_INFINITY, notMoreLikely, distance: 0 };
		sum += term;
		if (term <= tie) notMoreLikely += term;
		distance += term * Math.abs(at + step - from);
		if (term < 1e-22 && ratio < 1) break;
	}
	return { sum, notMoreLikely, distance };
}
