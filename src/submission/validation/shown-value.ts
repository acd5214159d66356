import { looksIdentifying } from "../../framework/shown-text.js";
import { mask, shorten } from "../../issues/mask.js";
import type { Field } from "../../tables/field.js";

/**
 * What an issue may show of a cell. Columns that identify people are masked. In any other column only what has the form
 * of what is expected there is shown: a comma too many moves NHS numbers, names, local identifiers, postcodes and what
 * people said into columns where nobody expects them, and no list knows them all.
 */
export function shownValue(field: Field, value: string): string {
	if (field.identifying !== undefined || !isExpected(field, value.trim())) return mask(value);
	return JSON.stringify(shorten(value));
}

/** What may be shown of a code in itself, such as that of the provider. */
export function shownCode(value: string): string {
	return isLikeCode(value) && !looksIdentifying(value) ? shorten(value) : mask(value);
}

/** What may be shown of a date or time. */
export function shownMoment(value: string): string {
	return isMoment(value) ? shorten(value) : mask(value);
}

function isExpected({ type, rules }: Field, value: string): boolean {
	if (value === "" || filler.test(value)) return true;
	if (type === "number") return isShortNumber(value);
	if (type !== "text") return isMoment(value);
	const longest = Math.max(
		0,
		...rules.flatMap(({ check }) =>
			check.kind === "code-set" ? check.permitted.map((code) => code.length) : [],
		),
	);
	const isNoLonger = longest === 0 || value.length <= longest || isShortNumber(value);
	return isNoLonger && isLikeCode(value) && !looksIdentifying(value);
}

/** What is written where there is no value. */
const filler =
	/^(?:#?n\/?a|\(?null\)?|\\n|none|nil|unknown|not (?:known|stated|recorded|applicable)|missing|blank|undefined|yes|no|true|false|male|female|other)$/i;

const isShortNumber = (value: string) => /^[-+\d.,]+$/.test(value) && value.replace(/\D/g, "").length <= 6;

const clock = "\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?";
const day = "\\d{1,4}[-/. ]\\d{1,2}[-/. ]\\d{1,4}";
const dayInWords =
	"\\d{1,2}[-/. ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[-/. ]\\d{2,4}";
const digits = "(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])[0-3]\\d|[0-3]\\d(?:0[1-9]|1[0-2])(?:18|19|20)\\d{2}";
/** As a spreadsheet counts days. */
const serial = "\\d{0,6}(?:\\.\\d{1,17})?";
const moment = new RegExp(`^(?:${day}(?:[T ]${clock})?|${dayInWords}|${digits}|${serial}|${clock})$`, "i");

const isMoment = (value: string) => moment.test(value);

/**
 * Codes are short, with few letters and few digits in a row, and three letters in a row are capitals: `RXX01`, `F20.0`,
 * `A81001`. Longer runs are names, words and numbers of people.
 */
function isLikeCode(value: string): boolean {
	if (value.length > 8 || /\d{7}|\p{L}{5}/u.test(value)) return false;
	if (/\p{L}{4}/u.test(value) && !/\d/.test(value)) return false;
	return !/(?=\p{L}{3})\p{L}{0,3}\p{Ll}/u.test(value);
}
