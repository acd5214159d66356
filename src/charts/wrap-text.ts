import { arialTextWidth } from "./arial-text-width.js";

/** The text in lines no wider than `width`, broken at spaces; a single word may be wider. */
export function wrapText({
	text,
	fontSize,
	width,
}: {
	readonly text: string;
	readonly fontSize: number;
	readonly width: number;
}): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/u)) {
		const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
		if (lines.length > 0 && arialTextWidth({ text: longer, fontSize }) <= width)
			lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
