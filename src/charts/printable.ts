/** Control characters but tab and line feed, lone surrogates, and the marks that set or override text direction. */
const unprintable = /[^\P{Cc}\t\n]|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text with every character that markup cannot hold, or that turns the text around it, replaced by U+FFFD. */
export function printable(text: string): string {
	return text.replace(unprintable, "\ufffd");
}
