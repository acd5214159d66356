import { checkNhsNumber } from "pcref/reference";

const prime = 99_999_989;

/** The numbers below 99,999,989, each once, in an order without order: what comes next in a file is nowhere near. */
export const scattered = (index, step = 61_803_399) => (index * step) % prime;

/** Local identifiers of invented things: a prefix and eight digits. */
export const localIdentifier = (prefix, index, step) =>
	prefix + String(scattered(index + 1, step)).padStart(8, "0");

/** Numbers that pass as NHS numbers, all distinct, of the range from 900 000 000 on, in which none are issued. */
export function* nhsNumbers() {
	for (let index = 1; index < prime; index++) {
		const stem = 900_000_000 + scattered(index, 38_196_601);
		const check = checkDigit(stem);
		if (check === 10) continue;
		const number = `${stem}${check}`;
		if (number[4] !== number[5] || checkNhsNumber(number).valid) yield number;
	}
}

function checkDigit(stem) {
	let sum = 0;
	let rest = stem;
	for (let weight = 2; weight <= 10; weight++) {
		sum += weight * (rest % 10);
		rest = Math.floor(rest / 10);
	}
	return (11 - (sum % 11)) % 11;
}
