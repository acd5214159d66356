/**
 * The value below which a standard normal variable falls with a given probability; relative error near 1e-16 for
 * probabilities from 1e-300 up. For the upper tail use `-normalQuantile(upperTailProbability)`, which keeps its digits.
 *
 * Source: M. J. Wichura (1988), "The percentage points of the normal distribution", Applied Statistics 37, 477-484
 * (algorithm AS 241, the 16-figure version).
 *
 * @param probability - from 0 to 1.
 * @returns the quantile; `-Infinity` at 0, `Infinity` at 1, `NaN` outside 0 to 1.
 *
 * @example
 * ```ts
 * import { normalQuantile } from "pcref/statistics";
 *
 * normalQuantile(0.5); // => 0
 * ```
 */
export function normalQuantile(probability: number): number {
	if (!(probability >= 0 && probability <= 1)) return Number.NaN;
	const centred = probability - 0.5;
	if (Math.abs(centred) <= 0.425) {
		const square = 0.180625 - centred * centred;
		return (centred * polynomial(centralNumerator, square)) / polynomial(centralDenominator, square);
	}
	const tail = centred < 0 ? probability : 1 - probability;
	if (tail === 0) return centred < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	const root = Math.sqrt(-Math.log(tail));
	const magnitude =
		root <= 5
			? polynomial(middleNumerator, root - 1.6) / polynomial(middleDenominator, root - 1.6)
			: polynomial(farNumerator, root - 5) / polynomial(farDenominator, root - 5);
	return centred < 0 ? -magnitude : magnitude;
}

function polynomial(coefficients: readonly number[], at: number): number {
	let sum = 0;
	for (const coefficient of coefficients) sum = sum * at + coefficient;
	return sum;
}

// Coefficients of AS 241, highest power first.
const centralNumerator = [
	2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
	1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const centralDenominator = [
	5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
	687.1870074920579, 42.31333070160091, 1,
];
const middleNumerator = [
	0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
	5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const middleDenominator = [
	1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
	1.6763848301838038, 2.053191626637759, 1,
];
const farNumerator = [
	2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
	0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const farDenominator = [
	2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
	0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];
