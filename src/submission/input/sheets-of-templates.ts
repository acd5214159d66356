/**
 * The sheet of a template that says what each column holds, with made-up examples. It is not read. This sheet and the
 * next mark a workbook as a template: sheets of it that hold a header only were not filled in.
 */
export const guidanceSheet = "Guidance (pcref)";

/** The hidden sheet of a template that its drop-down lists are read from. */
export const codesSheet = "Codes (pcref)";
