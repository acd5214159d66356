/** Ends the names of the files that say why records were refused; they stand among the refused records. */
const reasonsEnding = ".reasons.csv";

/** Endings that say that a file is a table; any other, such as that of `MHS002.001`, is part of its name. */
const tableEnding = /\.(?:csv|txt|tsv|tab|psv|dat|json|jsonl|ndjson)$/i;

/**
 * Gives the files of one folder names that no two of them share. Names that differ only in letter case are one name:
 * Windows and macOS would make one file of them.
 */
export class WrittenNames {
	readonly #taken = new Set<string>();

	/** Names for the records of a file, and for the reasons why some of them are refused. */
	take(file: string): { readonly records: string; readonly reasons: string } {
		const ending = tableEnding.exec(file)?.[0] ?? "";
		const bare = file.slice(0, file.length - ending.length);
		for (let number = 1; ; number++) {
			const name = number === 1 ? bare : `${bare} (${number})`;
			const names = { records: name + ending, reasons: name + reasonsEnding };
			const keys = Object.values(names).map((each) => each.normalize().toLowerCase());
			if (keys.some((key) => this.#taken.has(key))) continue;
			for (const key of keys) this.#taken.add(key);
			return names;
		}
	}
}
