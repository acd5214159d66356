import { mostWorkers } from "../node/most-workers.js";
import { UsageError } from "./usage-error.js";

/**
 * How many threads judge records, as given on the command line; one where nothing is said: more take more memory, and are
 * slower where other programs use the processors.
 *
 * @throws UsageError where it is no whole number from 1 to 64.
 */
export function workersOption(word: string | undefined): number {
	if (word === undefined) return 1;
	const workers = Number(word);
	if (!/^\d+$/.test(word) || workers < 1 || workers > mostWorkers) {
		throw new UsageError(
			`--workers ${word} is not a whole number from 1 to ${mostWorkers}, such as --workers 2.`,
		);
	}
	return workers;
}
