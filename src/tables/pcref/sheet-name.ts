const mostCharacters = 31;
const keptAtEachEnd = 15;

/**
 * The name of the sheet that a table stands on. Excel allows 31 characters: of a longer name the first and the last 15
 * are kept, with a tilde between them.
 */
export function sheetNameOf(table: string): string {
	if (table.length <= mostCharacters) return table;
	return `${table.slice(0, keptAtEachEnd)}~${table.slice(-keptAtEachEnd)}`;
}
