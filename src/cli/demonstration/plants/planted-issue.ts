import type { Severity } from "../../../issues/severity.js";
import type { AnyDraft, PersonTable } from "../dossier.js";

/** One issue that validation has to find. */
export interface PlantedIssue {
	readonly code: string;
	readonly severity: Severity;
	readonly table: PersonTable;
	/** The column or columns, as issues name them; null where it is about the record as a whole. */
	readonly column: string | null;
	readonly record: AnyDraft;
	/** What was done, or why the record falls with another. */
	readonly why: string;
}
