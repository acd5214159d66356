/**
 * Compares two products exactly: -1, 0 or 1 as the first is below, equal to or above the second. Every factor is taken
 * as the shortest decimal text that stands for it, so 0.8 is four fifths and 4/50 over 5/50 is exactly that, which in
 * floating point it is not. The factors must be finite and not negative.
 */
export function compareProducts(left: readonly number[], right: readonly number[]): -1 | 0 | 1 {
	const a = exactProduct(left);
	const b = exactProduct(right);
	const shift = BigInt(Math.abs(a.exponent - b.exponent));
	const first = a.exponent > b.exponent ? a.digits * 10n ** shift : a.digits;
	const second = b.exponent > a.exponent ? b.digits * 10n ** shift : b.digits;
	return first < second ? -1 : first > second ? 1 : 0;
}

/** The product as `digits * 10^exponent`. */
function exactProduct(factors: readonly number[]): { readonly digits: bigint; readonly exponent: number } {
	let digits = 1n;
	let exponent = 0;
	for (const factor of factors) {
		const [mantissa = "0", power = "0"] = factor.toExponential().split("e");
		const [whole = "0", fraction = ""] = mantissa.split(".");
		digits *= BigInt(whole + fraction);
		exponent += Number(power) - fraction.length;
	}
	return { digits, exponent };
}
