import * as z from "zod";
import type { CodeList, CodeListEntry } from "../../reference/code-list.js";
import { CalendarDate } from "../calendar-date.js";
import { PlainText } from "../plain-text.js";

/** How an action stands. */
export const ActionStatus = z.enum([
	"not-started",
	"on-track",
	"some-issues",
	"off-track",
	"done",
	"stopped",
]);

/** How an action stands. */
export type ActionStatus = z.infer<typeof ActionStatus>;

/** One status of an action. */
export interface ActionStatusEntry extends CodeListEntry {
	readonly code: ActionStatus;
}

/**
 * The statuses of an action, with their labels. They are this project's own, after a rating that one trust printed
 * in a public improvement plan; PCREF names none.
 *
 * @example
 * ```ts
 * import { actionStatuses } from "pcref";
 *
 * actionStatuses.provenance.status; // => "inferred"
 * actionStatuses.codes.map(({ code }) => code).at(-1); // => "stopped"
 * ```
 */
export const actionStatuses: CodeList<ActionStatusEntry, "pcref-package-action-status-1"> = {
	scheme: "pcref-package-action-status-1",
	title: "Status of an action, as used by this package (not a national list)",
	provenance: {
		status: "inferred",
		source:
			"This project, after a trust's quality improvement plan of 2016/17 (https://studylib.net/doc/10782276)",
	},
	codes: [
		{ code: "not-started", label: "Not started" },
		{ code: "on-track", label: "On track to be done by its date" },
		{ code: "some-issues", label: "Some issues, with an account of them" },
		{ code: "off-track", label: "Not on track" },
		{ code: "done", label: "Done" },
		{ code: "stopped", label: "Stopped, with the reason" },
	],
};

/** A status that an action had, and since when. */
export const StatusEntry = z.strictObject({
	status: ActionStatus.meta({ description: "How the action stood." }),
	on: CalendarDate.meta({ description: "The day from which it stood so, YYYY-MM-DD." }),
	note: PlainText.exactOptional().meta({ description: "What a reader should know about it." }),
});
