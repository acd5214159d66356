/**
 * The five severities of a submission's issues, worst first, as the national platform uses them.
 *
 * - `reject-file`: the whole submission is refused.
 * - `reject-group`: the record and everything that hangs under it is refused.
 * - `reject-record`: only that record is refused.
 * - `warning-priority`: accepted; a priority data-quality warning.
 * - `warning`: accepted and reported.
 */
export const severities = [
	"reject-file",
	"reject-group",
	"reject-record",
	"warning-priority",
	"warning",
] as const;

/** One of the five {@link severities}. */
export type Severity = (typeof severities)[number];

/** True where an issue of this severity keeps a record, or the whole submission, out. */
export function isRejecting(severity: Severity): boolean {
	return severity.startsWith("reject");
}
