/** Where the sheets of a workbook lie in its file. */
const worksheet = /^xl\/worksheets\/[^/]+\.xml$/;

/**
 * Gives each column of a workbook the format of its cell in the second row, so that it holds for what is typed below
 * too: the package that writes workbooks formats only the cells that it writes.
 *
 * @param written - the day that the parts of the file are marked with.
 */
export async function withColumnFormats(workbook: Uint8Array, written: Date): Promise<Uint8Array> {
	const zip = await import("@zip.js/zip.js");
	const reader = new zip.ZipReader(new zip.Uint8ArrayReader(workbook), { useWebWorkers: false });
	const writer = new zip.ZipWriter(new zip.Uint8ArrayWriter(), {
		useWebWorkers: false,
		lastModDate: written,
		extendedTimestamp: false,
	});
	for await (const entry of reader.getEntriesGenerator()) {
		if (entry.directory) continue;
		const text = await entry.getData(new zip.TextWriter(), { useWebWorkers: false });
		const kept = worksheet.test(entry.filename) ? formatted(text) : text;
		await writer.add(entry.filename, new zip.TextReader(kept));
	}
	await reader.close();
	return writer.close();
}

function formatted(sheet: string): string {
	const start = sheet.indexOf('<row r="2"');
	const second = start < 0 ? "" : sheet.slice(start, sheet.indexOf("</row>", start));
	const styles = new Map<number, string | undefined>();
	for (const [, column = "", style] of second.matchAll(/<c r="([A-Z]+)2"(?: s="(\d+)")?/g)) {
		styles.set(numberOf(column), style);
	}
	return sheet.replace(/<col min="(\d+)"/g, (col: string, column: string) => {
		const style = styles.get(Number(column));
		return style === undefined ? col : `${col} style="${style}"`;
	});
}

/** The number of a column by its letters, from 1. */
function numberOf(letters: string): number {
	return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 0x40, 0);
}
