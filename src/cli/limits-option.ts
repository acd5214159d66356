import { UsageError } from "./usage-error.js";

const units: Readonly<Record<string, number>> = { "": 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };

/**
 * The limits that were given as `NAME=NUMBER` or, for bytes, as `NAME=64MiB`.
 *
 * @param usual - every limit there is, with its usual value.
 * @throws UsageError where there is no such limit, or no such number.
 */
export function limitsOption<Name extends string>(
	words: readonly string[],
	usual: Readonly<Record<Name, number>>,
): Partial<Record<Name, number>> {
	const limits: Partial<Record<Name, number>> = {};
	for (const word of words) {
		const [, name = "", digits = "", unit = ""] = /^(\w*)=(\d{1,15})(|KiB|MiB|GiB)$/.exec(word) ?? [];
		const value = Number(digits) * (units[unit] ?? 1);
		if (!isNameIn(usual, name) || !Number.isSafeInteger(value) || value < 1) {
			throw new UsageError(
				`--limit ${word} is not of the form NAME=NUMBER with a number from 1, such as maximumColumns=5000 or maximumRecordBytes=64MiB. Limits are ${Object.keys(usual).join(", ")}.`,
			);
		}
		limits[name] = value;
	}
	return limits;
}

function isNameIn<Name extends string>(limits: Readonly<Record<Name, number>>, name: string): name is Name {
	return Object.hasOwn(limits, name);
}
