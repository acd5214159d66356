/** A text without some characters at its end. Unlike `/ +$/`, it takes no longer where they stand inside. */
export function strippedEnd(text: string, characters: string): string {
	let end = text.length;
	while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}

/** A text without some characters at its beginning and end. */
export function stripped(text: string, characters: string): string {
	let start = 0;
	while (start < text.length && characters.includes(text.charAt(start))) start++;
	return strippedEnd(text.slice(start), characters);
}
