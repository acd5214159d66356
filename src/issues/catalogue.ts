import type { IssueDefinition } from "./definition.js";

const structure = "MHSREJ001";

/** PCREF's own issue codes about files and their structure. Codes of tables stand beside the tables. */
export const ownIssues = {
	"PCREF-INPUT-MISSING": {
		code: "PCREF-INPUT-MISSING",
		severity: "reject-file",
		title: "there is no such file or folder",
		meaning: "The path given on the command line or to the library does not exist.",
		fix: "Check the spelling of the path; put it in quotation marks if it contains spaces.",
	},
	"PCREF-INPUT-UNREADABLE": {
		code: "PCREF-INPUT-UNREADABLE",
		severity: "reject-file",
		title: "the file could not be opened",
		meaning: "The file exists but the operating system refused to open it.",
		fix: "Close it in Excel or any other program, check that you may read it, and run again.",
	},
	"PCREF-INPUT-CHANGED": {
		code: "PCREF-INPUT-CHANGED",
		severity: "reject-file",
		title: "the file changed while it was being read",
		meaning: "Validation reads each file twice; the second reading did not find what the first one judged.",
		fix: "Make sure that nothing writes to the file, and run again.",
	},
	"PCREF-INPUT-TOO-LARGE": {
		code: "PCREF-INPUT-TOO-LARGE",
		severity: "reject-file",
		title: "the stream holds more than may be kept in memory",
		meaning:
			"Validation reads a table twice. A stream can be read once, so its bytes are kept in memory, up to a limit.",
		fix: "Hand over the file itself (sourceFromBlob in a browser, sourceFromFile in Node), spool the stream to a temporary file (spoolToFile in pcref/node), or raise maximumBytes.",
	},
	"PCREF-FOLDER-WITHOUT-TABLES": {
		code: "PCREF-FOLDER-WITHOUT-TABLES",
		severity: "reject-file",
		title: "no table of the data set was found here",
		meaning: "A submission is a folder of CSV files whose names contain the table code, such as MHS001.csv.",
		fix: "Name the folder that holds the table extracts, and name each file after its table: MHS001.csv, MHS002.csv and so on.",
		officialCode: structure,
	},
	"PCREF-FILE-WITHOUT-TABLE": {
		code: "PCREF-FILE-WITHOUT-TABLE",
		severity: "reject-file",
		title: "the name of the file names no table that this version checks",
		meaning: "A file is matched to its table by the table code in its name, such as MHS001.csv.",
		fix: "Rename the file so that its name contains the code of its table, or name the folder that holds all tables.",
		officialCode: structure,
	},
	"PCREF-FOLDER-NOT-ENTERED": {
		code: "PCREF-FOLDER-NOT-ENTERED",
		severity: "warning",
		title: "this is a folder: it was not entered",
		meaning: "Only the files directly in the folder of a submission are read.",
		fix: "If the tables are in it, name that folder instead.",
	},
	"PCREF-FILE-EMPTY": {
		code: "PCREF-FILE-EMPTY",
		severity: "reject-file",
		title: "the file is empty",
		meaning: "The file has no bytes, or nothing but empty lines: not even a header line.",
		fix: "Export the table again. A table without records still needs its header line.",
		officialCode: structure,
	},
	"PCREF-FILE-NOT-TEXT": {
		code: "PCREF-FILE-NOT-TEXT",
		severity: "reject-file",
		title: "this is not a text file",
		meaning:
			"The file holds NUL bytes or starts like a workbook, an archive or another binary format, whatever its name says.",
		fix: "Save or export the table as CSV (UTF-8). A workbook: File, Save As, CSV UTF-8.",
		officialCode: structure,
	},
	"PCREF-FILE-UTF-16": {
		code: "PCREF-FILE-UTF-16",
		severity: "reject-file",
		title: "the file is in UTF-16",
		meaning: "The file starts with the mark of UTF-16, an encoding that this version does not read.",
		fix: "Save it as CSV UTF-8.",
		officialCode: structure,
	},
	"PCREF-FILE-NOT-UTF-8": {
		code: "PCREF-FILE-NOT-UTF-8",
		severity: "reject-file",
		title: "the file holds bytes that are not UTF-8",
		meaning:
			"Most often the file was saved in Windows-1252 (ANSI), in which accented letters and the pound sign are written in another way.",
		fix: "Save it as CSV UTF-8, or tell your export to write UTF-8.",
		officialCode: structure,
	},
	"PCREF-FILE-UNRECOGNISED": {
		code: "PCREF-FILE-UNRECOGNISED",
		severity: "warning",
		title: "the file was left out: its name names no table",
		meaning: "Files are matched to tables by the table code in their name.",
		fix: "If it is a table, rename it so that the name contains its code, such as MHS401.csv.",
	},
	"PCREF-TABLE-NOT-CHECKED": {
		code: "PCREF-TABLE-NOT-CHECKED",
		severity: "warning",
		title: "the table was left out: this version does not check it",
		meaning:
			"The file is named after a table of the data set that this version of pcref does not know yet. Nothing in it was read.",
		fix: "Nothing to correct. Do not take the result as a verdict on this table.",
	},
	"PCREF-TABLE-TWICE": {
		code: "PCREF-TABLE-TWICE",
		severity: "reject-file",
		title: "a second file for the same table",
		meaning: "Two files in the folder are named after one table, so it is not clear which of them is meant.",
		fix: "Keep one file per table in the folder.",
		officialCode: structure,
	},
	"PCREF-HEADER-NOT-FOUND": {
		code: "PCREF-HEADER-NOT-FOUND",
		severity: "reject-file",
		title: "the first line is not the header of this table",
		meaning: "None of the names in the first line is a column of the table.",
		fix: "Put the column names in the first line, separated by commas.",
		officialCode: structure,
	},
	"PCREF-HEADER-COLUMN-MISSING": {
		code: "PCREF-HEADER-COLUMN-MISSING",
		severity: "reject-file",
		title: "a column that every record needs is missing",
		meaning: "Without the column every record would be rejected for a blank in it.",
		fix: "Add the column to the export. Upper and lower case and the order of columns do not matter.",
		officialCode: structure,
	},
	"PCREF-HEADER-COLUMN-ABSENT": {
		code: "PCREF-HEADER-COLUMN-ABSENT",
		severity: "warning",
		title: "a column is not in the file: it was read as blank",
		meaning:
			"The table has this column, and records may be blank in it, but the file does not have the column at all.",
		fix: "Add the column if your system holds the data. Otherwise nothing to do.",
	},
	"PCREF-HEADER-COLUMN-UNKNOWN": {
		code: "PCREF-HEADER-COLUMN-UNKNOWN",
		severity: "warning",
		title: "a column is not part of this table: it was not read",
		meaning: "The header names a column that the table does not have. Its values were not checked.",
		fix: "Check the spelling, or leave the column out of the export.",
	},
	"PCREF-HEADER-COLUMN-TWICE": {
		code: "PCREF-HEADER-COLUMN-TWICE",
		severity: "reject-file",
		title: "a column is named twice in the header",
		meaning: "With two columns of one name it is not clear which of them holds the values.",
		fix: "Remove or rename one of them.",
		officialCode: structure,
	},
	"PCREF-HEADER-TOO-MANY-COLUMNS": {
		code: "PCREF-HEADER-TOO-MANY-COLUMNS",
		severity: "reject-file",
		title: "the header names more columns than a table can have",
		meaning: "A limit against broken or hostile files.",
		fix: "Check that the file is the table it is named after, and that its delimiter is a comma.",
		officialCode: structure,
	},
	"PCREF-QUOTE-UNCLOSED": {
		code: "PCREF-QUOTE-UNCLOSED",
		severity: "reject-file",
		title: "a quotation mark is opened and never closed",
		meaning:
			"Everything after the mark would be read as one cell, so records could be lost without anybody noticing.",
		fix: 'Look at the line named here. A quotation mark inside a quoted cell is written twice: "".',
		officialCode: structure,
	},
	"PCREF-RECORD-TOO-LONG": {
		code: "PCREF-RECORD-TOO-LONG",
		severity: "reject-file",
		title: "a record is longer than the limit",
		meaning: "A limit against broken or hostile files; real records have a few hundred characters.",
		fix: "Look at the line named here: the usual cause is a quotation mark that was never closed.",
		officialCode: structure,
	},
	"PCREF-RECORD-BLANK": {
		code: "PCREF-RECORD-BLANK",
		severity: "reject-record",
		title: "the record has nothing but blank cells",
		meaning: "Spreadsheets leave such lines below a table when rows were cleared and not deleted.",
		fix: "Delete the empty rows, or ignore this: nothing is lost.",
	},
	"PCREF-RECORD-CELL-COUNT": {
		code: "PCREF-RECORD-CELL-COUNT",
		severity: "reject-record",
		title: "the record does not have as many cells as the header",
		meaning:
			"A comma inside a value that is not in quotation marks, or a cut line, moves values into wrong columns.",
		fix: "Put values that contain commas in quotation marks; if it is the last line, export the file again.",
	},
	"PCREF-QUOTE-TEXT-AFTER": {
		code: "PCREF-QUOTE-TEXT-AFTER",
		severity: "reject-record",
		title: "there is text after a closing quotation mark",
		meaning: "The value cannot be read for certain.",
		fix: 'Write a quotation mark inside a quoted value twice: "".',
	},
	"PCREF-QUOTE-STRAY": {
		code: "PCREF-QUOTE-STRAY",
		severity: "warning",
		title: "a quotation mark stands inside a value that is not in quotation marks",
		meaning: "It was read as part of the value.",
		fix: "Put the whole value in quotation marks and write the inner one twice.",
	},
} as const satisfies Record<string, IssueDefinition>;

/** One of PCREF's own structural codes. */
export type OwnIssueCode = keyof typeof ownIssues;
