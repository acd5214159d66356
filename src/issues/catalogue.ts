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
		meaning: "The file exists but the operating system refused to open or to read it.",
		fix: "Close it in Excel or any other program, check that you may read it, and run again.",
	},
	"PCREF-INPUT-NOT-A-FILE": {
		code: "PCREF-INPUT-NOT-A-FILE",
		severity: "reject-file",
		title: "this is a pipe, a device or a socket, not a file",
		meaning:
			"Files are read twice, to judge them and to take them apart. What comes through a pipe comes once.",
		fix: "Save what comes out of it to a file, and name that file.",
	},
	"PCREF-INPUT-OPEN": {
		code: "PCREF-INPUT-OPEN",
		severity: "warning",
		title: "the file is open in Excel: it was read as it was last saved",
		meaning: "Excel keeps a file whose name begins with ~$ beside a workbook while it is open.",
		fix: "Save and close it in Excel, and run again, if you have changed anything.",
	},
	"PCREF-INPUT-LOCK-FILE": {
		code: "PCREF-INPUT-LOCK-FILE",
		severity: "reject-file",
		title: "this is no table but the mark that Excel leaves while a workbook is open",
		meaning:
			"Files whose names begin with ~$ hold nothing but the name of the user who has the workbook open.",
		fix: "Name the workbook itself, without ~$ before it, and close it in Excel first.",
	},
	"PCREF-INPUT-CHANGED": {
		code: "PCREF-INPUT-CHANGED",
		severity: "reject-file",
		title: "the file changed while it was being read",
		meaning:
			"Files are read more than once. This one has another size or another time of change than when it was first opened, or a later reading did not find the records that the first one judged.",
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
		title: "the file says that it is in UTF-16, and it is not",
		meaning: "The file starts with the mark of UTF-16, but holds what is no text in it.",
		fix: "Save it as CSV UTF-8.",
		officialCode: structure,
	},
	"PCREF-FILE-NOT-UTF-8": {
		code: "PCREF-FILE-NOT-UTF-8",
		severity: "reject-file",
		title: "the file holds bytes that fit no encoding it could be in",
		meaning:
			"Text is read as UTF-8, UTF-16 with a mark, or Windows-1252. This file begins as one of them and then holds bytes that it does not have: most often, two files were put together.",
		fix: "Save it as CSV UTF-8, or tell your export to write UTF-8.",
		officialCode: structure,
	},
	"PCREF-FILE-ENCODING": {
		code: "PCREF-FILE-ENCODING",
		severity: "warning",
		title: "the file is not in UTF-8: it was read in another encoding",
		meaning:
			"The file declares UTF-16, or its first letter outside ASCII is not UTF-8 and was read as Windows-1252 (ANSI), in which accented letters and the pound sign are written in another way.",
		fix: "Check that names with accents look right, or save the file as CSV UTF-8. Records are handed out in their original bytes.",
	},
	"PCREF-FILE-DELIMITER": {
		code: "PCREF-FILE-DELIMITER",
		severity: "warning",
		title: "the columns are not separated by commas: another delimiter was read",
		meaning:
			"The delimiter is the one of comma, semicolon, tab and vertical bar that stands most often in the first line, outside quotation marks.",
		fix: "Nothing to do if the columns are right; otherwise export the table with commas between them.",
	},
	"PCREF-FILE-OUT-OF-SCOPE": {
		code: "PCREF-FILE-OUT-OF-SCOPE",
		severity: "reject-file",
		title: "Access and XML submission files are not read",
		meaning:
			"The intermediate database (Access) and the XML submission file of the national platform are out of the scope of this package: it reads the tables that they are made from.",
		fix: "Export each table as CSV UTF-8, named after the table (MHS001.csv), and name the folder that holds them. In Access: External Data, Export, Text File, with field names in the first row.",
		officialCode: structure,
	},
	"PCREF-FILE-UNRECOGNISED": {
		code: "PCREF-FILE-UNRECOGNISED",
		severity: "warning",
		title: "the file or sheet was left out: its name names no table",
		meaning: "Files, and sheets of workbooks, are matched to tables by the table code in their name.",
		fix: "If it is a table, rename it so that the name contains its code, such as MHS401.csv.",
	},
	"PCREF-TABLE-NOT-CHECKED": {
		code: "PCREF-TABLE-NOT-CHECKED",
		severity: "warning",
		title: "the table was left out: the data set has no such table",
		meaning:
			"The file is named after a table that this version of the data set does not have, such as one that was retired. Nothing in it was read.",
		fix: "Leave it out of the submission. If the number of the table is wrong, rename the file.",
	},
	"PCREF-TABLE-TWICE": {
		code: "PCREF-TABLE-TWICE",
		severity: "reject-file",
		title: "a second file for the same table",
		meaning:
			"Two files are named after one table, and not as parts of it, so it is not clear which of them is meant.",
		fix: "Keep one file per table. If both are parts of it, number them: MHS001_part1.csv, MHS001_part2.csv.",
		officialCode: structure,
	},
	"PCREF-TABLE-IN-PARTS": {
		code: "PCREF-TABLE-IN-PARTS",
		severity: "warning",
		title: "several files were read as parts of one table",
		meaning:
			"The names of the files differ in nothing but numbers. Their records are judged together, so a key in two of them is a repeated key.",
		fix: "Nothing to do if they are parts. If they are different months, validate each month by itself.",
	},
	"PCREF-HEADER-NOT-FOUND": {
		code: "PCREF-HEADER-NOT-FOUND",
		severity: "reject-file",
		title: "the first line is not the header of this table",
		meaning: "None of the names in the first line is a column of the table.",
		fix: "Put the column names in the first line, separated by commas. If the file has no header, name its columns with --columns; if it calls them otherwise, with --mapping.",
		officialCode: structure,
	},
	"PCREF-HEADER-GIVEN": {
		code: "PCREF-HEADER-GIVEN",
		severity: "warning",
		title: "the file was read without a header, with the columns that were given",
		meaning: "With --columns every line is a record, the first one too.",
		fix: "Nothing to do if the columns are right. An export with a header cannot be misread.",
	},
	"PCREF-COLUMNS-NOT-FITTING": {
		code: "PCREF-COLUMNS-NOT-FITTING",
		severity: "reject-file",
		title: "the columns that were given do not fit the file",
		meaning:
			"The first line has more or fewer cells than columns were given, or it is a header that names one of them.",
		fix: "Give one name for each column of the file, in its order; name columns that the table does not have as you like.",
		officialCode: structure,
	},
	"PCREF-HEADER-COLUMN-ALIAS": {
		code: "PCREF-HEADER-COLUMN-ALIAS",
		severity: "warning",
		title: "the file calls the column otherwise: it was read as this one",
		meaning:
			"The name in the header is another official name of the column (its id, or its name in the NHS Data Dictionary), writes it with other spaces or signs, or stands in the mapping.",
		fix: "Nothing to do if it is the right column. To be sure, use the column name of the data set.",
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
	"PCREF-CELL-SURROUNDING-SPACE": {
		code: "PCREF-CELL-SURROUNDING-SPACE",
		severity: "warning",
		title: "there are spaces before or after the value",
		meaning:
			"Columns of a fixed width in a database fill values up with spaces. They are part of the value: a code with a space is another code, and two identifiers that differ in a space are two.",
		fix: "Trim the column in the export.",
	},
	"PCREF-CELL-NULL-LITERAL": {
		code: "PCREF-CELL-NULL-LITERAL",
		severity: "warning",
		title: "the word NULL stands for a blank",
		meaning:
			"Exports of databases write NULL where nothing was recorded. It is read as a value like any other, so it can pass for an identifier.",
		fix: "Let the export write nothing for it.",
	},
	"PCREF-CELL-DAY-FIRST-DATE": {
		code: "PCREF-CELL-DAY-FIRST-DATE",
		severity: "warning",
		title: "the date is not written YYYY-MM-DD; it may be day/month/year",
		meaning: "Which of two numbers is the day cannot be told from 01/04/2024. Nothing is guessed.",
		fix: "Export dates as YYYY-MM-DD.",
	},
	"PCREF-CELL-DATE-TIME": {
		code: "PCREF-CELL-DATE-TIME",
		severity: "warning",
		title: "a time of midnight stands after the date",
		meaning: "A date exported from a column of dates with times.",
		fix: "Export the column as a date, YYYY-MM-DD.",
	},
	"PCREF-CELL-TIME-WITH-DATE": {
		code: "PCREF-CELL-TIME-WITH-DATE",
		severity: "warning",
		title: "an empty date stands before the time",
		meaning:
			"A time exported from a column of dates with times: the day 1899-12-30 or 1900-01-01 is the zero of the calendar in databases and spreadsheets.",
		fix: "Export the column as a time, HH:MM:SS.",
	},
	"PCREF-CELL-TIME-FRACTION": {
		code: "PCREF-CELL-TIME-FRACTION",
		severity: "warning",
		title: "the time has a fraction of a second, of zeros",
		meaning: "Databases that keep fractions of seconds write them.",
		fix: "Export the column as HH:MM:SS.",
	},
	"PCREF-CELL-DECIMAL-ZERO": {
		code: "PCREF-CELL-DECIMAL-ZERO",
		severity: "warning",
		title: "the code is written as a decimal number",
		meaning: "Programs that read a column with blanks as numbers write 2.0 for 2.",
		fix: "Export the column as text.",
	},
	"PCREF-CELL-LOST-ZERO": {
		code: "PCREF-CELL-LOST-ZERO",
		severity: "warning",
		title: "the code has lost a zero",
		meaning:
			"Spreadsheets and databases that take a code for a number drop zeros at its edges: 2 for 02, 6 for 6.0.",
		fix: "Export the column as text, with its zeros.",
	},
	"PCREF-CELL-DIGITS-LOST": {
		code: "PCREF-CELL-DIGITS-LOST",
		severity: "warning",
		title: "the identifier is written as 9.43E+09: its last digits are lost",
		meaning:
			"A spreadsheet took the identifier for a number and saved only its first digits. No option can bring the others back.",
		fix: "Export the table again from the system, without opening it in a spreadsheet; or format the column as text before values go into it.",
	},
	"PCREF-RECORD-NOT-JSON": {
		code: "PCREF-RECORD-NOT-JSON",
		severity: "reject-record",
		title: "the record is not a JSON object of names and values",
		meaning:
			"Each record is one object with a name and a plain value for each column; in NDJSON, one object a line.",
		fix: 'Write one flat object for each record: {"LocalPatientID": "P1", "GMPReg": null}.',
	},
	"PCREF-JSON-NOT-A-LIST": {
		code: "PCREF-JSON-NOT-A-LIST",
		severity: "reject-file",
		title: "the file is not a list of JSON objects",
		meaning: "A JSON table is one list of objects, or one object a line without a list around them.",
		fix: "Export the table again as a JSON list, as NDJSON, or as CSV UTF-8.",
		officialCode: structure,
	},
	"PCREF-ARCHIVE-DAMAGED": {
		code: "PCREF-ARCHIVE-DAMAGED",
		severity: "reject-file",
		title: "the archive or workbook is damaged",
		meaning: "It begins like a ZIP archive, a gzip file or an Excel workbook, but cannot be unpacked.",
		fix: "Make it again. If it came by e-mail or download, fetch it once more.",
		officialCode: structure,
	},
	"PCREF-ARCHIVE-ENCRYPTED": {
		code: "PCREF-ARCHIVE-ENCRYPTED",
		severity: "reject-file",
		title: "the archive needs a password",
		meaning: "Files with a password are not opened.",
		fix: "Unpack it yourself and name the folder with the tables.",
		officialCode: structure,
	},
	"PCREF-ARCHIVE-NESTED": {
		code: "PCREF-ARCHIVE-NESTED",
		severity: "reject-file",
		title: "there is an archive or workbook inside the archive",
		meaning: "Only one layer is unpacked.",
		fix: "Unpack the outer archive and name the folder.",
		officialCode: structure,
	},
	"PCREF-ARCHIVE-UNSAFE-NAME": {
		code: "PCREF-ARCHIVE-UNSAFE-NAME",
		severity: "reject-file",
		title: "a file in the archive has a name that leads out of the archive",
		meaning:
			"Names that begin with / or a drive, or go up with .., can overwrite files elsewhere when they are unpacked. No program makes them by accident.",
		fix: "Find out who made the archive and with what. Pack the tables again, without folders.",
		officialCode: structure,
	},
	"PCREF-ARCHIVE-TOO-LARGE": {
		code: "PCREF-ARCHIVE-TOO-LARGE",
		severity: "reject-file",
		title: "the archive or workbook is larger than is read",
		meaning:
			"Small archives can unpack to any size. Limits keep that from filling the memory or running for ever.",
		fix: "Export large tables as CSV; unpack large archives yourself and name the folder.",
		officialCode: structure,
	},
	"PCREF-SHEET-HIDDEN": {
		code: "PCREF-SHEET-HIDDEN",
		severity: "warning",
		title: "the sheet is hidden; it was read",
		meaning: "Its name is that of a table.",
		fix: "If it is an old copy, delete it from the workbook.",
	},
	"PCREF-SHEET-ROWS-HIDDEN": {
		code: "PCREF-SHEET-ROWS-HIDDEN",
		severity: "warning",
		title: "rows of the sheet are hidden, by hand or by a filter; they were read",
		meaning: "Every row of a sheet is a record, shown or not.",
		fix: "If hidden rows are not meant to be submitted, delete them.",
	},
	"PCREF-SHEET-COLUMNS-HIDDEN": {
		code: "PCREF-SHEET-COLUMNS-HIDDEN",
		severity: "warning",
		title: "columns of the sheet are hidden; they were read",
		meaning: "Every column of a sheet is read, shown or not.",
		fix: "If hidden columns are not meant to be submitted, delete them.",
	},
	"PCREF-SHEET-HEADER-MERGED": {
		code: "PCREF-SHEET-HEADER-MERGED",
		severity: "warning",
		title: "cells in or above the header are merged",
		meaning: "A merged cell names only its first column; the others have no name and are not read.",
		fix: "Unmerge them and give each column its name.",
	},
	"PCREF-SHEET-CELLS-MERGED": {
		code: "PCREF-SHEET-CELLS-MERGED",
		severity: "warning",
		title: "cells of records are merged",
		meaning: "Only the first cell of a merged area holds the value; the others are blank.",
		fix: "Unmerge them and fill each cell.",
	},
	"PCREF-CELL-FORMULA-ERROR": {
		code: "PCREF-CELL-FORMULA-ERROR",
		severity: "reject-record",
		title: "the cell holds an error",
		meaning: "A formula of the workbook ended in an error such as #N/A or #REF!.",
		fix: "Correct the formula, or put the value in its place.",
	},
	"PCREF-CELL-NOT-CALCULATED": {
		code: "PCREF-CELL-NOT-CALCULATED",
		severity: "reject-record",
		title: "the cell holds a formula that was never calculated",
		meaning:
			"Formulas are not calculated here: the result that the spreadsheet saved is read, and this workbook has none.",
		fix: "Open the workbook in Excel, save it, and run again; or put values in the place of formulas.",
	},
	"PCREF-CELL-SERIAL-DATE": {
		code: "PCREF-CELL-SERIAL-DATE",
		severity: "warning",
		title: "a number stands where a date or time is expected: perhaps the day number of a spreadsheet",
		meaning: "Spreadsheets keep dates as numbers of days; without a date format the number is exported.",
		fix: "Format the column as a date, YYYY-MM-DD, and export it again.",
	},
} as const satisfies Record<string, IssueDefinition>;

/** One of PCREF's own structural codes. */
export type OwnIssueCode = keyof typeof ownIssues;
