import { ownIssues } from "../../issues/catalogue.js";
import type { Issue } from "../../issues/issue.js";
import { isRejecting, type Severity } from "../../issues/severity.js";
import { type DataSetId, dataSets } from "../../tables/data-sets.js";
import { ruleCatalogue } from "../../tables/rule-catalogue.js";
import type { Fields } from "../../tables/table.js";

/** One issue in the columns of the national platform's feedback on records. */
export interface SdcsFeedback {
	/** The platform gives it when a file is uploaded: null until then. */
	readonly SUBMISSION_ID: string | null;
	readonly DATASET: DataSetId;
	/** Null where the issue is about no table. */
	readonly TABLE: string | null;
	/** Number of the record in its table, 1 for the first after the header; null where the issue is about no record. */
	readonly ROW_INDEX: number | null;
	/** The column that the issue points at. */
	readonly ATTRIBUTE: string | null;
	/** The columns that the rule is about. */
	readonly FIELDS: readonly string[];
	readonly CODE: string;
	/** What became of the record, then the column with its unique id, then the problem. */
	readonly MESSAGE: string;
	/** The submitted value by name in the NHS Data Dictionary, masked where it identifies a person; null where blank. */
	readonly FIELD_VALUES: Readonly<Record<string, string | null>>;
	readonly TYPE: "Error" | "Warning";
	readonly ACTION: "reject_file" | "reject_record" | null;
	/** When the feedback was made. */
	readonly DQ_TS: string;
}

const severityInWords: Readonly<Record<Severity, string>> = {
	"reject-file": "File rejected",
	"reject-group": "Group rejected",
	"reject-record": "Record rejected",
	"warning-priority": "Priority warning",
	warning: "Warning",
};

/**
 * Puts issues into the columns of the national platform's feedback on records, so that what reads those reads these
 * too. The columns are the platform's; the wording of messages is ours, and codes starting `PCREF-` are of this package.
 * `FIELD_VALUES` holds what the issue may show: values of columns that identify a person are masked.
 *
 * @param options.at When the feedback is made, as it is to be printed: `2024-05-20T09:30:00.000Z`.
 * @param options.submissionId The platform's id of the submission, where there is one.
 * @returns a function from an issue to its columns.
 *
 * Source: NHS England platform code (github.com/nhsengland/Reusable-Code-Library@4009bd56).
 *
 * @example
 * ```ts
 * import { sdcsFeedbackFor, sourceFromText, validateTable } from "pcref/submission";
 * import { MHS002 } from "pcref/tables";
 *
 * const file = sourceFromText("MHS002.csv", "LocalPatientID,GMPReg\nP1,\n");
 * const { issues } = await validateTable(MHS002, file);
 * const [first] = issues.flatMap(({ samples }) => samples).map(sdcsFeedbackFor({ dataSet: "mhsds-6", at: "2024-05-20" }));
 * first?.ROW_INDEX; // => 1
 * first?.MESSAGE; // => "Record rejected - [M002010]GMPReg: the cell is blank"
 * first?.ACTION; // => "reject_record"
 * ```
 */
export function sdcsFeedbackFor({
	dataSet,
	at,
	submissionId = null,
}: {
	readonly dataSet: DataSetId;
	readonly at: string;
	readonly submissionId?: string | null;
}): (issue: Issue) => SdcsFeedback {
	const tables = dataSets[dataSet];
	const rules = new Map(ruleCatalogue(tables).map((rule) => [rule.code, rule]));
	const own: Readonly<Record<string, { readonly title: string }>> = ownIssues;
	return ({ code, severity, where, received }) => {
		const rule = rules.get(code);
		const fields: Fields | undefined = tables.find((table) => table.code === where.table)?.fields;
		const column = where.column ?? null;
		const field = column === null ? undefined : fields?.[column];
		const about = column === null ? "" : `${field === undefined ? "" : `[${field.uid}]`}${column}: `;
		const action =
			severity === "reject-file" ? "reject_file" : isRejecting(severity) ? "reject_record" : null;
		return {
			SUBMISSION_ID: submissionId,
			DATASET: dataSet,
			TABLE: where.table ?? null,
			ROW_INDEX: where.record ?? null,
			ATTRIBUTE: column,
			FIELDS:
				rule !== undefined && rule.table === where.table ? rule.columns : column === null ? [] : [column],
			CODE: code,
			MESSAGE: `${severityInWords[severity]} - ${about}${(rule ?? own[code])?.title ?? code}`,
			FIELD_VALUES:
				field === undefined || where.record === undefined
					? {}
					: { [field.dictionaryName]: received === undefined ? null : unquoted(received) },
			TYPE: action === null ? "Warning" : "Error",
			ACTION: action,
			DQ_TS: at,
		};
	};
}

/** What an issue shows of a value stands in quotation marks, unless it is masked. */
function unquoted(received: string): string {
	return received.startsWith('"') ? String(JSON.parse(received)) : received;
}
