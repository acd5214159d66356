import { availableParallelism } from "node:os";
import { UsageError } from "./usage-error.js";

/** As many threads as the machine has, and no more than were measured. */
const usualWorkers = Math.min(2, availableParallelism());

/**
 * How many threads judge records, as given on the command line.
 *
 * @throws UsageError where it is no whole number from 1 on.
 */
export function workersOption(word: string | undefined): number {
	if (word === undefined) return usualWorkers;
	const workers = Number(word);
	if (!/^\d+$/.test(word) || !Number.isSafeInteger(workers) || workers < 1) {
		throw new UsageError(`--workers ${word} is not a whole number from 1 on, such as --workers 2.`);
	}
	return workers;
}
