const longest = 60;

/** Describes a value without showing it, for fields that identify a person: `[masked: 10 digits]`. */
export function mask(value: string): string {
	const kind = /^\d+$/.test(value) ? "digit" : "character";
	return `[masked: ${value.length} ${kind}${value.length === 1 ? "" : "s"}]`;
}

/** A value that identifies nobody, made safe to print: one line, at most 60 characters, control characters named. */
export function shorten(value: string): string {
	const printable = value.replace(
		/[\p{Cc}\p{Cf}\u2028\u2029]/gu,
		(character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
	);
	return printable.length <= longest
		? printable
		: `${printable.slice(0, longest)}... (${value.length} characters)`;
}
