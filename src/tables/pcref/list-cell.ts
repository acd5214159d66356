/** Items that would be read as another list: they hold a semicolon, or begin or end with what is taken off. */
const needsQuotes = /;|^[\s"]|\s$|^$/;
const quotedItem = /^\s*"((?:[^"]|"")*)"\s*(;|$)/;

/**
 * Several values in one cell, divided by semicolons; a value with a semicolon of its own stands in quotation marks,
 * with those inside doubled, as in CSV. An empty list is one semicolon.
 */
export function listCell(items: readonly string[]): string {
	if (items.length === 0) return ";";
	return items.map((item) => (needsQuotes.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join("; ");
}

/** The values of a cell that are divided by semicolons. What stands between two semicolons and is blank is no value. */
export function itemsOf(cell: string): readonly string[] {
	const items: string[] = [];
	for (let rest = cell; rest !== ""; ) {
		const [whole, quoted] = quotedItem.exec(rest) ?? [];
		if (whole !== undefined && quoted !== undefined) {
			items.push(quoted.replaceAll('""', '"'));
			rest = rest.slice(whole.length);
			continue;
		}
		const end = rest.indexOf(";");
		const item = (end === -1 ? rest : rest.slice(0, end)).trim();
		if (item !== "") items.push(item);
		rest = end === -1 ? "" : rest.slice(end + 1);
	}
	return items;
}
