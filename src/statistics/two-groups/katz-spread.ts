/**
 * By how much Katz's limits of a risk ratio divide and multiply it: `exp(z sqrt(1/x1 - 1/n1 + 1/x2 - 1/n2))`. Neither
 * count may be 0.
 *
 * Source: D. Katz, J. Baptista, S. P. Azen, M. C. Pike (1978), Biometrics 34, 469-474.
 */
export function katzSpread(x1: number, n1: number, x2: number, n2: number, deviate: number): number {
	return Math.exp(deviate * Math.sqrt((n1 - x1) / n1 / x1 + (n2 - x2) / n2 / x2));
}
