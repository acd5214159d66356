import { checkNhsNumber } from "../../reference/nhs-number.js";

/** What a stretch of text may be, by its form alone. */
export type IdentifierKind =
	| "nhs-number"
	| "e-mail-address"
	| "phone-number"
	| "date-of-birth"
	| "date"
	| "postcode";

/** Where something that may identify a person stands. What it is stays in the text. */
export interface FoundIdentifier {
	readonly kind: IdentifierKind;
	/** Index of its first character, as `String.slice` counts. */
	readonly start: number;
	/** Index after its last character. */
	readonly end: number;
}

/**
 * Finds NHS numbers, e-mail addresses, phone numbers, complete dates and postcodes in free text, by their form. It
 * says where and of which kind, never what: the result can be logged.
 *
 * **Finding none does not make a text anonymous.** Names, places, events, family relations and what everybody on a
 * ward knows are not found, nor are numbers written out in words. A person has to read the text before it is shown to
 * others; this helps them not to miss what a machine can see.
 *
 * - `nhs-number`: ten digits with a right check digit (modulus 11), however they are grouped;
 * - `phone-number`: ten or eleven digits from 0, or a number with + or 00 and a country code;
 * - `date-of-birth`: a complete date with "born", "birth", "birthday" or "DOB" shortly before it; `date`: any other
 *   complete date, since a birth date often stands without the word;
 * - `postcode`: a complete postcode of the United Kingdom;
 * - `e-mail-address`.
 *
 * The time it takes grows with the length of the text and no faster.
 *
 * @param text Any text.
 * @returns What was found, in the order of the text; a stretch that lies within another is left out.
 *
 * @example
 * ```ts
 * import { findIdentifiers } from "pcref";
 *
 * findIdentifiers("My number is 999 000 0018, DOB 3/5/1961."); // => [{ kind: "nhs-number", start: 13, end: 25 }, { kind: "date-of-birth", start: 31, end: 39 }]
 * findIdentifiers("My brother is the porter with the blue van."); // => []
 * ```
 */
export function findIdentifiers(text: string): readonly FoundIdentifier[] {
	const found = patterns.flatMap(({ kind, pattern, holds }) => {
		const matches: FoundIdentifier[] = [];
		pattern.lastIndex = 0;
		for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
			const [words] = match;
			const start = match.index;
			if (holds === undefined || holds(words)) {
				matches.push({
					kind: kind === "date" ? kindOfDate(text, start) : kind,
					start,
					end: start + words.length,
				});
			} else pattern.lastIndex = start + 1;
		}
		return matches;
	});
	let furthest = 0;
	return found
		.toSorted((a, b) => a.start - b.start || b.end - a.end)
		.filter(({ end }) => {
			const within = end <= furthest;
			furthest = Math.max(furthest, end);
			return !within;
		});
}

const months = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}";
const ordinal = "[0-3]?[0-9](?:st|nd|rd|th)?";
const gap = "[\\s,.-]{0,3}";

/**
 * No text makes a search slow: repetitions are bounded, or begin at one place only. The first of two that match alike is
 * kept.
 */
const patterns: readonly {
	readonly kind: IdentifierKind;
	readonly pattern: RegExp;
	readonly holds?: (words: string) => boolean;
}[] = [
	{
		kind: "nhs-number",
		pattern: /(?<![0-9])[0-9](?:[\s.-]{0,2}[0-9]){9}(?![0-9])/g,
		holds: (words) => {
			const check = checkNhsNumber(words.replace(/[^0-9]/g, ""));
			return check.valid || check.reason === "palindrome";
		},
	},
	{
		kind: "e-mail-address",
		pattern: /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu,
	},
	{ kind: "phone-number", pattern: /(?<![0-9])\(?0(?:[\s.()-]{0,2}[0-9]){9,10}(?![0-9])/g },
	{ kind: "phone-number", pattern: /(?:\+|(?<![0-9])00)[\s.-]?[1-9](?:[\s.()-]{0,2}[0-9]){6,14}(?![0-9])/g },
	{
		kind: "date",
		pattern: /(?<![0-9])[0-3]?[0-9]\s?[/.-]\s?[01]?[0-9]\s?[/.-]\s?(?:[12][0-9])?[0-9]{2}(?![0-9])/g,
	},
	{ kind: "date", pattern: /(?<![0-9])[12][0-9]{3}[/.-][01]?[0-9][/.-][0-3]?[0-9](?![0-9])/g },
	{
		kind: "date",
		pattern: new RegExp(`(?<![0-9])${ordinal}(?:${gap}of)?${gap}${months}${gap}[12][0-9]{3}(?![0-9])`, "gi"),
	},
	{
		kind: "date",
		pattern: new RegExp(`(?<![a-z])${months}${gap}${ordinal}${gap}[12][0-9]{3}(?![0-9])`, "gi"),
	},
	{
		kind: "postcode",
		pattern: /(?<![a-z0-9])(?:gir\s{0,2}0aa|[a-z]{1,2}[0-9][a-z0-9]?\s{0,2}[0-9][a-z]{2})(?![a-z0-9])/gi,
	},
];

const aboutBirth = /\b(?:born|birth(?:day|date)?|d\.?\s?o\.?\s?b)\b/gi;
const nearby = 50;
const mostBetween = 40;

function kindOfDate(text: string, start: number): IdentifierKind {
	const before = text.slice(Math.max(0, start - nearby), start);
	for (const { index, 0: words } of before.matchAll(aboutBirth)) {
		const between = before.slice(index + words.length);
		if (between.length <= mostBetween && !/[0-9]/.test(between)) return "date-of-birth";
	}
	return "date";
}
