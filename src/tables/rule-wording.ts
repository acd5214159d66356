import type { CellCheck, CellRule } from "./cell-rule.js";
import { listInWords } from "./list-in-words.js";
import type { RecordRule } from "./record-rule.js";
import { expectedOf, fieldInWords, limitInWords } from "./rule-expectation.js";
import type { TableRule } from "./table-rule.js";

/** How a broken rule reads: what is wrong, and what to do. */
export interface RuleWording {
	/** A short phrase without a full stop. */
	readonly title: string;
	/** One or two sentences. */
	readonly fix: string;
}

function ofLength({ minimum, maximum }: CellCheck & { kind: "length" }, expected: string): RuleWording {
	if (minimum === maximum) {
		return {
			title: `the value does not have ${expected}`,
			fix: "Give the code in full, with its leading zeros and without spaces around it.",
		};
	}
	return {
		title:
			minimum < 2
				? `the value has more than ${maximum} characters, or a line break or control character`
				: `the value does not have ${expected}, or has a line break or control character`,
		fix: `Give ${expected}; look for spaces around the value and line breaks within it.`,
	};
}

function fixOfCodes(permitted: readonly string[], expected: string, isOfExtract: boolean): string {
	if (permitted.length === 1) return `Use ${expected}.`;
	const letterCase = permitted.some((code) => /[a-z]/i.test(code))
		? " Upper and lower case are different codes."
		: "";
	return `Use ${expected}${isOfExtract ? "; translate local codes in the extract" : ""}.${letterCase}`;
}

function ofCell({ code, check }: CellRule, expected: string): RuleWording {
	switch (check.kind) {
		case "not-blank":
			return {
				title: "the cell is blank",
				fix: "Fill it in the source system and extract the table again.",
			};
		case "length":
			return ofLength(check, expected);
		case "digits":
			return {
				title: `the value is not ${expected}`,
				fix: `Give ${expected} and nothing else: no spaces or hyphens, and no leading zero lost in a spreadsheet.`,
			};
		case "code-set":
			return {
				title: "the value is not a permitted code",
				fix: fixOfCodes(check.permitted, expected, !code.startsWith("PCREF-")),
			};
		case "date":
			return {
				title: "the value is not a date as YYYY-MM-DD, or is before 1890",
				fix: "Write dates as YYYY-MM-DD, such as 2024-05-31, without a time, and check that the day exists.",
			};
		case "time":
			return {
				title: "the value is not a time of day as HH:MM or HH:MM:SS",
				fix: "Write times as HH:MM or HH:MM:SS, such as 09:30, without a date.",
			};
		case "datetime":
			return {
				title: "the value is not a date with a time as YYYY-MM-DDTHH:MM:SS, or is before 1890",
				fix: "Write it as YYYY-MM-DDTHH:MM:SS, such as 2024-05-31T09:30:00.",
			};
		case "timestamp":
			return {
				title: "the value is not a date with a time and its distance from UTC, or is before 1890",
				fix: "Write it as YYYY-MM-DDTHH:MM:SS and then Z, +00:00 or, in summer time, +01:00, such as 2024-05-31T09:30:00+01:00.",
			};
		case "amount":
			return {
				title: `the value is not ${expected}`,
				fix: `Write it in plain digits with a point, such as ${["1250", "0".repeat(check.places)].join(".")}, without thousands separators, signs or units.`,
			};
		case "number":
			return {
				title: `the value is not ${expected}`,
				fix: "Write it in plain digits, without thousands separators, signs or units. Leave the cell blank where there is no figure.",
			};
		case "postcode":
			return {
				title: "the value does not have the form of a postcode",
				fix: "Write the postcode with a space before its last three characters, such as LS1 4AP.",
			};
		case "nhs-number":
			return {
				title: "the value cannot be an NHS number",
				fix: "Correct it, or trace the person. If no number can be confirmed, leave the cell blank and say so in the status: one wrong number refuses the whole file.",
			};
	}
}

function ofDates(rule: RecordRule & { readonly kind: "date-order" }): RuleWording {
	const { offsetDays = 0 } = rule;
	return {
		title:
			rule.not === "after" && offsetDays > 0
				? `the date is more than ${offsetDays} ${offsetDays === 1 ? "day" : "days"} after ${fieldInWords(rule.than)}`
				: `the date is ${rule.not} ${limitInWords(rule.than, offsetDays)}`,
		fix:
			rule.than.table === "MHS000"
				? "Correct the date, or leave the record out if it does not belong to this submission."
				: `Compare ${rule.field} with ${fieldInWords(rule.than)}: one of the two dates is wrong.`,
	};
}

function ofTable(rule: TableRule): RuleWording {
	switch (rule.kind) {
		case "unique": {
			const fields = listInWords(rule.key);
			const where = rule.whenBlank === undefined ? "" : ` in which ${rule.whenBlank} is blank`;
			return {
				title: `more than one record${where} has the same ${fields}`,
				fix: `Keep one record${where} for each ${rule.key.length === 1 ? fields : "such combination"}: remove the repeats, or correct the value that is wrong.`,
			};
		}
		case "needs":
			return {
				title: `no accepted record in ${rule.table} has the same ${rule.by}`,
				fix: `Add the record to ${rule.table}, or correct the one that was rejected there: its own issues say why.`,
			};
		case "succession":
			return {
				title: `the period has an end, and none with another ${rule.differs} follows on that day or the next`,
				fix: `Add the record of the period that follows, or correct ${rule.end}: it is blank as long as the period goes on.`,
			};
		case "no-record":
			return {
				title: "records of this table are no longer accepted",
				fix: "Leave the table out of the submission.",
			};
		case "some-in-period":
			return {
				title: "no record has a date within the reporting period",
				fix: "Compare the reporting period in the header with the period of the extract: one of the two is wrong.",
			};
		case "single-record":
			return { title: "there is more than one record", fix: "Keep the one record that is right." };
		case "not-empty":
			return { title: "there is no record", fix: "Add the table with its records to the submission." };
		case "some-accepted":
			return {
				title: "no record was accepted",
				fix: "Correct the records that were rejected: their own issues say why.",
			};
	}
}

/** The words for a broken rule, made from its kind and its data. */
export function wordingOf(rule: CellRule | RecordRule | TableRule): RuleWording {
	if ("check" in rule) return ofCell(rule, expectedOf(rule));
	switch (rule.kind) {
		case "date-order":
			return ofDates(rule);
		case "combination":
			return {
				title: rule.failsWhen,
				fix: `Compare ${listInWords(rule.reads.length > 1 ? rule.reads : [rule.field, "the header"])}, and correct the one that is wrong.`,
			};
		default:
			return ofTable(rule);
	}
}
