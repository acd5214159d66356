import { checkNhsNumber, testNhsNumbers } from "../../reference/nhs-number.js";

const stems = 1_000_000;
// Shares no factor with the number of stems, so that every stem comes once.
const step = 618_033;

/**
 * NHS numbers of the test range, each valid by its check digit, no two alike, in no visible order. Stems that have no
 * check digit and numbers that read the same in both directions are passed over; some 900,000 are left.
 *
 * @param start - any whole number not below 0; another start gives another order.
 */
export function* testNhsNumbersFrom(start: number): Generator<string, void> {
	for (let count = 0; count < stems; count++) {
		const stem = String((start + count * step) % stems).padStart(6, "0");
		for (let digit = 0; digit < 10; digit++) {
			const number = `${testNhsNumbers.prefix}${stem}${digit}`;
			if (checkNhsNumber(number).valid) yield number;
		}
	}
}
