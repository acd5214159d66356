import { readCsv, readCsvFrom } from "../csv/read-csv.js";
import type { Source } from "../source.js";
import { unpackedName } from "./bare-name.js";
import type { ReadFrom, ReadOptions, TableInput } from "./table-input.js";

/** A table in a file of delimited text. */
export function textInput(source: Source): TableInput {
	return {
		name: source.name,
		size: source.size,
		writtenAs: unpackedName(source.name),
		read: (options) => readCsv(source, options),
		...(source.slice === undefined
			? {}
			: { source, readOn: (from: ReadFrom, options: ReadOptions) => readCsvFrom(source, from, options) }),
	};
}
