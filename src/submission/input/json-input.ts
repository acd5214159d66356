import type { Source } from "../source.js";
import { unpackedName } from "./bare-name.js";
import { beyondLimit } from "./beyond-limit.js";
import { namesIn, readFlatObject } from "./flat-object.js";
import { type JsonRecord, jsonRecords } from "./json-records.js";
import { RecordBatchBuilder } from "./record-batch-builder.js";
import type { InputPart, ReadOptions, TableInput } from "./table-input.js";
import { UnreadableInput } from "./unreadable-input.js";

const batchRecords = 1_000;
const batchBytes = 1024 * 1024;

/**
 * A table in a file of JSON objects, one for each record: one a line (NDJSON), or in one list. It is read twice, first
 * for the names of its columns.
 *
 * @param isList - true for a list; its records are written out one a line.
 */
export function jsonInput(source: Source, isList: boolean): TableInput {
	const name = unpackedName(source.name);
	return {
		name: source.name,
		size: source.size,
		writtenAs: isList ? `${name.replace(/\.json$/i, "")}.ndjson` : name,
		async *read(options) {
			try {
				yield* partsOf(source, isList, options);
			} catch (cause) {
				if (!(cause instanceof UnreadableInput)) throw cause;
				yield { kind: "problem", finding: cause.finding };
			}
		},
	};
}

async function* partsOf(
	source: Source,
	isList: boolean,
	options: ReadOptions,
): AsyncGenerator<InputPart, void, undefined> {
	const names = await columnNames(source, options);
	yield { kind: "header", names, bytes: new Uint8Array(0) };
	let pending = new PendingRecords(names, isList);
	for await (const record of jsonRecords(source, { ...options, onProgress: undefined })) {
		pending.add(record);
		if (!pending.isFull) continue;
		yield pending.part();
		pending = new PendingRecords(names, isList);
	}
	if (!pending.isEmpty) yield pending.part();
}

/** The names in all objects of a file, in the order in which they appear. */
async function columnNames(source: Source, options: ReadOptions): Promise<readonly string[]> {
	const names = new Set<string>();
	let isEmpty = true;
	for await (const record of jsonRecords(source, options)) {
		isEmpty = false;
		for (const name of namesIn(decoded(record))) names.add(name);
		if (names.size > options.limits.maximumColumns) {
			const { limits } = options;
			throw new UnreadableInput({
				...beyondLimit("PCREF-HEADER-TOO-MANY-COLUMNS", { limit: "maximumColumns", limits, unit: "columns" }),
				line: record.line,
			});
		}
	}
	if (isEmpty) throw new UnreadableInput({ code: "PCREF-FILE-EMPTY" });
	return [...names];
}

const decoder = new TextDecoder("utf-8", { fatal: true });

function decoded({ bytes, line }: JsonRecord): string {
	try {
		return decoder.decode(bytes);
	} catch {
		throw new UnreadableInput({ code: "PCREF-FILE-NOT-UTF-8", line });
	}
}

/** The records of one batch, with their original bytes. */
class PendingRecords {
	readonly #names: readonly string[];
	readonly #isList: boolean;
	readonly #builder = new RecordBatchBuilder();
	readonly #originals: Uint8Array[] = [];
	readonly #problems = new Map<number, string>();

	constructor(names: readonly string[], isList: boolean) {
		this.#names = names;
		this.#isList = isList;
	}

	get isFull(): boolean {
		return this.#originals.length >= batchRecords || this.#builder.length >= batchBytes;
	}

	get isEmpty(): boolean {
		return this.#originals.length === 0;
	}

	add(record: JsonRecord): void {
		const cells = readFlatObject(decoded(record));
		if (typeof cells === "string") {
			this.#problems.set(this.#originals.length, cells);
			this.#builder.add(record.line, []);
		} else {
			this.#builder.add(
				record.line,
				this.#names.map((name) => ({ text: cells.get(name) ?? "", flags: 0 })),
			);
		}
		this.#originals.push(this.#isList ? onOneLine(record.bytes) : record.bytes);
	}

	part(): InputPart {
		return {
			kind: "records",
			batch: this.#builder.batch(),
			first: 0,
			original: (index) => this.#originals[index] as Uint8Array,
			problem: (index) => this.#problems.get(index),
		};
	}
}

/** An object with spaces for line breaks, which stand only between its parts, and one line break behind it. */
function onOneLine(bytes: Uint8Array): Uint8Array {
	const line = new Uint8Array(bytes.length + 1);
	line.set(bytes.map((byte) => (byte === 0x0a || byte === 0x0d ? 0x20 : byte)));
	line[bytes.length] = 0x0a;
	return line;
}
