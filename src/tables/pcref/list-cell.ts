/** Items that would be read as another list: they hold a semicolon, or begin or end with what is taken off. */
const needsQuotes = /;|^[\s"]|\s$|^$/;

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
		const quoted = quotedItem(rest.trimStart());
		if (quoted !== null) {
			items.push(quoted.item);
			rest = quoted.rest;
			continue;
		}
		const end = rest.indexOf(";");
		const item = (end === -1 ? rest : rest.slice(0, end)).trim();
		if (item !== "") items.push(item);
		rest = end === -1 ? "" : rest.slice(end + 1);
	}
	return items;
}

/** The item in quotation marks that a text begins with, and what comes after its semicolon; null where there is none. */
function quotedItem(text: string): { readonly item: string; readonly rest: string } | null {
	if (!text.startsWith('"')) return null;
	let end = text.indexOf('"', 1);
	while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
	if (end === -1) return null;
	const after = text.slice(end + 1).trimStart();
	if (after !== "" && !after.startsWith(";")) return null;
	return { item: text.slice(1, end).replaceAll('""', '"'), rest: after.slice(1) };
}
