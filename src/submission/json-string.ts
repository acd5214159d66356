/**
 * One past the end of the JSON string that starts at a quotation mark; the length of the text where it does not end. A
 * regular expression would run out of stack on a string of some megabytes.
 */
export function endOfJsonString(text: string, start: number): number {
	for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
		let backslashes = 0;
		while (text[quote - 1 - backslashes] === "\\") backslashes += 1;
		if (backslashes % 2 === 0) return quote + 1;
	}
	return text.length;
}
