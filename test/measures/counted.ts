import type { CountableMeasure } from "../../src/measures/countable-measure.js";
import { type MeasureOptions, measure } from "../../src/measures/measure.js";
import type { Quantity } from "../../src/measures/result.js";
import type { ValidatedSubmission } from "../../src/tables/validated-submission.js";

/** Count and denominator of each group that has any, by its label; null where one is undefined. */
export async function counted(
	chosen: CountableMeasure,
	submission: ValidatedSubmission | readonly ValidatedSubmission[],
	options: Partial<MeasureOptions> = {},
): Promise<Readonly<Record<string, readonly [number | null, number | null]>>> {
	const result = await measure(chosen, submission, {
		by: "nhs-upper-mha-annual",
		population: null,
		comparator: null,
		...options,
	});
	const value = (quantity: Quantity) => (quantity.status === "ok" ? quantity.value : null);
	return Object.fromEntries(
		result.groups
			.map(({ label, count, population }) => [label, [value(count), value(population)]] as const)
			.filter(([, numbers]) => numbers.some((number) => number !== null && number > 0)),
	);
}
