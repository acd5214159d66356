import type { IssueDefinition } from "../../issues/definition.js";

/**
 * Issue codes about documents as a whole. Codes about their contents stand beside their schemas.
 *
 * @example
 * ```ts
 * import { documentIssues } from "pcref/submission";
 *
 * documentIssues["PCREF-DOCUMENT-FIELD-UNKNOWN"].severity; // => "warning"
 * ```
 */
export const documentIssues = {
	"PCREF-DOCUMENT-TOO-LARGE": {
		code: "PCREF-DOCUMENT-TOO-LARGE",
		severity: "reject-file",
		title: "the document is larger than the limit",
		meaning:
			"A limit against broken or hostile files: a year of feedback of a large trust has a few million characters.",
		fix: "Split it into several files, or raise the limit: see docs/limits.md.",
	},
	"PCREF-DOCUMENT-TOO-DEEP": {
		code: "PCREF-DOCUMENT-TOO-DEEP",
		severity: "reject-file",
		title: "lists and objects are nested more deeply than the limit",
		meaning: "A limit against broken or hostile files: no document needs more than a dozen levels.",
		fix: "Look for brackets that are opened and not closed.",
	},
	"PCREF-DOCUMENT-TOO-MANY-ISSUES": {
		code: "PCREF-DOCUMENT-TOO-MANY-ISSUES",
		severity: "reject-file",
		title: "so much is wrong that the rest was not looked at",
		meaning: "A limit against broken or hostile files: issues are held in memory.",
		fix: "Correct what is said before; most often one mistake stands everywhere. Then check again.",
	},
	"PCREF-DOCUMENT-SYNTAX": {
		code: "PCREF-DOCUMENT-SYNTAX",
		severity: "reject-file",
		title: "the text is not the JSON or YAML that its name says",
		meaning: "The document could not be read at all, so nothing in it was checked.",
		fix: "Look at the line named here and the one before it: a comma, quotation mark or bracket is missing or stands too often, or the indentation is wrong.",
	},
	"PCREF-DOCUMENT-ALIASES": {
		code: "PCREF-DOCUMENT-ALIASES",
		severity: "reject-file",
		title: "the YAML refers back to itself too often",
		meaning: "Aliases (*name) that repeat one another can make a small file grow without end.",
		fix: "Write the repeated parts out.",
	},
	"PCREF-DOCUMENT-KEY-TWICE": {
		code: "PCREF-DOCUMENT-KEY-TWICE",
		severity: "reject-file",
		title: "one object has a field twice",
		meaning:
			"With two fields of one name it is not clear which of them holds; most programs drop one silently.",
		fix: "Remove one of them.",
	},
	"PCREF-DOCUMENT-KEY-REFUSED": {
		code: "PCREF-DOCUMENT-KEY-REFUSED",
		severity: "reject-file",
		title: "a field has a name that no document may use",
		meaning: "__proto__, constructor and prototype are names with which programs can be attacked.",
		fix: "Remove the field, and find out how it came into the file.",
	},
	"PCREF-DOCUMENT-NUMBER-INEXACT": {
		code: "PCREF-DOCUMENT-NUMBER-INEXACT",
		severity: "reject-file",
		title: "a number has more digits than a number can keep",
		meaning:
			"A number of more than 15 to 17 digits is another one once it is read. Most often this is an identifier.",
		fix: "Put it in quotation marks if it is an identifier; otherwise round it.",
	},
	"PCREF-DOCUMENT-FIELD-UNKNOWN": {
		code: "PCREF-DOCUMENT-FIELD-UNKNOWN",
		severity: "warning",
		title: "a field is not part of the schema: it was left out",
		meaning:
			"What the schema does not know is kept out of the document, so that nothing is passed on unseen.",
		fix: "Check the spelling, or remove the field.",
	},
	"PCREF-DOCUMENT-VERSION-UNKNOWN": {
		code: "PCREF-DOCUMENT-VERSION-UNKNOWN",
		severity: "reject-record",
		title: "the document is of a version that is not known here",
		meaning: "schemaVersion is missing, or names a version that this release of pcref cannot read.",
		fix: 'Give schemaVersion as text, such as "1"; for a later version, update pcref.',
	},
	"PCREF-DOCUMENT-MIGRATED": {
		code: "PCREF-DOCUMENT-MIGRATED",
		severity: "warning",
		title: "the document is of an earlier version: it was read as the current one",
		meaning: "Its fields were brought to the current version by the documented steps; nothing was guessed.",
		fix: "Save it anew in the current version.",
	},
	"PCREF-DOCUMENT-KIND-UNKNOWN": {
		code: "PCREF-DOCUMENT-KIND-UNKNOWN",
		severity: "warning",
		title: "the file or sheet was left out: its name names no kind of document",
		meaning:
			"Files, and sheets of a workbook, are matched to kinds of documents by their names, such as plan.json or plan-actions.",
		fix: "Rename it so that its name begins with the kind of document in it.",
	},
	"PCREF-DOCUMENT-SHAPE": {
		code: "PCREF-DOCUMENT-SHAPE",
		severity: "reject-record",
		title: "this part of the document does not have the form of the schema",
		meaning: "A field is missing, of the wrong type, or holds a value that it cannot have.",
		fix: "Correct the field named here.",
	},
	"PCREF-DOCUMENT-PART-REFUSED": {
		code: "PCREF-DOCUMENT-PART-REFUSED",
		severity: "reject-record",
		title: "a row that belongs to this document is refused, and so is the document",
		meaning: "Without one of its parts a document would say something else than what was recorded.",
		fix: "Correct the row of the other table that belongs to it; it has an issue of its own.",
	},
	"PCREF-DOCUMENT-ROW-TWICE": {
		code: "PCREF-DOCUMENT-ROW-TWICE",
		severity: "reject-record",
		title: "an earlier row has the same name, so that rows of other tables could belong to either",
		meaning: "Rows of other tables say by this name what they belong to.",
		fix: "Give each row a name of its own, and use it in the other tables.",
	},
	"PCREF-DOCUMENT-ROW-STRAY": {
		code: "PCREF-DOCUMENT-ROW-STRAY",
		severity: "reject-record",
		title: "the row belongs to nothing: no row of the other table has this name",
		meaning: "Each row of this table is a part of a document, which it names in its first columns.",
		fix: "Write the names as they stand in the other table, or add the row that is missing there.",
	},
	"PCREF-DOCUMENT-TABLE-MISSING": {
		code: "PCREF-DOCUMENT-TABLE-MISSING",
		severity: "reject-file",
		title: "the table was left out: the documents that its rows belong to are missing",
		meaning: "Rows of this table are parts of documents, which have a table of their own.",
		fix: "Read it together with that table.",
	},
} as const satisfies Record<string, IssueDefinition>;

/** A code about documents as a whole. */
export type DocumentIssueCode = keyof typeof documentIssues;
