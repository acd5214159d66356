import { stripped } from "../reference/stripped.js";

/** True for a written number that is another one once it is read: it has more digits than a number can keep. */
export function isInexact(written: string): boolean {
	return significantDigits(written) !== significantDigits(String(Number(written)));
}

function significantDigits(number: string): string {
	const [mantissa = ""] = number.split(/[eE]/);
	return stripped(mantissa.replace(/[^0-9]/g, ""), "0");
}
