import type { Table } from "../../tables/table.js";
import type { Meanings, ValidatedSubmission } from "../../tables/validated-submission.js";
import { eachNumberedRecord, type Numbers, newNumbers, shareNumbers, withMeanings } from "./each-record.js";

/**
 * The same submissions, for counts that are made at one time: a table that several of them ask for is read once, and each
 * record is handed to all. What is read of them is let go with what this returns.
 *
 * @returns the same number of submissions in the same order.
 */
export function withSharedReadings(
	submissions: readonly ValidatedSubmission[],
): readonly ValidatedSubmission[] {
	const numbers = newNumbers();
	const queue = new ReadingQueue(numbers);
	return submissions.map((submission) => {
		const shared: ValidatedSubmission = {
			provider: submission.provider,
			period: submission.period,
			synthetic: submission.synthetic,
			submitted: submission.submitted,
			refused: submission.refused,
			records: (table, fields) => submission.records(table, fields),
			eachNumberedRecord: (table, fields, { meanings }, take) =>
				new Promise((resolve, reject) => {
					// Each is handed the fields that it names, and those that others name; all have the same numbers.
					const handed = take as Reading["take"];
					const meant = meanings as Reading["meanings"];
					queue.add({ submission, table, fields, meanings: meant, take: handed, resolve, reject });
				}),
		};
		shareNumbers(shared, numbers);
		return shared;
	});
}

/** What is asked for of a table. */
interface Reading {
	readonly submission: ValidatedSubmission;
	readonly table: Table;
	readonly fields: readonly string[];
	readonly meanings: Meanings<Table, string> | undefined;
	readonly take: (record: object) => void;
	readonly resolve: () => void;
	readonly reject: (cause: unknown) => void;
}

/**
 * Reads one table after another, the smallest first: by the time that the largest is read, whoever has to know of the
 * smaller ones before has come to it too.
 */
class ReadingQueue {
	readonly #numbers: Numbers;
	#waiting: Reading[] = [];
	#isReading = false;

	/** @param numbers - of the identifiers in all that is read. */
	constructor(numbers: Numbers) {
		this.#numbers = numbers;
	}

	add(reading: Reading): void {
		this.#waiting.push(reading);
		if (this.#isReading) return;
		this.#isReading = true;
		void this.#readAll();
	}

	async #readAll(): Promise<void> {
		for (;;) {
			await everybodyHasAsked();
			const next = smallest(this.#waiting);
			if (next === undefined) break;
			const isAlike = ({ submission, table }: Reading) =>
				submission === next.submission && table === next.table;
			const together = this.#waiting.filter(isAlike);
			this.#waiting = this.#waiting.filter((reading) => !isAlike(reading));
			await readTogether(together, next, this.#numbers);
		}
		this.#isReading = false;
	}
}

/** Lets go on all that need not wait for a reading. */
function everybodyHasAsked(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 0));
}

function smallest(readings: readonly Reading[]): Reading | undefined {
	const recordsOf = ({ submission: { refused }, table }: Reading) =>
		refused.find((outcome) => outcome.table === table.code)?.records ?? 0;
	const [first, ...others] = readings;
	return others.reduce((least, each) => (least && recordsOf(each) < recordsOf(least) ? each : least), first);
}

/** Hands every record to each reading; one that fails is handed no more, and the others go on. */
async function readTogether(
	readings: readonly Reading[],
	{ submission, table }: Reading,
	numbers: Numbers,
): Promise<void> {
	const [only, ...others] = readings;
	const isAlone = only !== undefined && others.length === 0;
	const fields = [...new Set(readings.flatMap((reading) => reading.fields))];
	const blank = Object.fromEntries(fields.map((field) => [field, null]));
	// Where several read, a field can mean something else to each.
	let going = isAlone
		? readings
		: readings.map((reading) => ({ ...reading, take: withMeanings(reading.meanings, reading.take) }));
	const meanings = isAlone ? only.meanings : undefined;
	const read = meanings === undefined ? { numbers } : { numbers, meanings };
	try {
		await eachNumberedRecord<Table, string, Meanings<Table, string>>(
			submission,
			table,
			fields,
			read,
			(record) => {
				const values = going.length > 1 ? valuesOf(record, fields, blank) : record;
				for (const reading of going) {
					try {
						reading.take(values);
					} catch (cause) {
						reading.reject(cause);
						going = going.filter((other) => other !== reading);
					}
				}
			},
		);
		for (const { resolve } of going) resolve();
	} catch (cause) {
		for (const { reject } of going) reject(cause);
	}
}

/** What several look at is made of the cells once. */
function valuesOf(
	record: Readonly<Record<string, unknown>>,
	fields: readonly string[],
	blank: Readonly<Record<string, null>>,
): object {
	const values: Record<string, unknown> = { ...blank };
	for (const field of fields) values[field] = record[field];
	return values;
}
