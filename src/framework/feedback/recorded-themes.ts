import type { FeedbackRecord } from "./feedback-record.js";
import type { FeedbackTheme } from "./feedback-theme.js";

/**
 * The themes of a feedback record, as recorded in the step that themed it.
 *
 * @param record A parsed record.
 * @returns The themes; an empty list where the record has not been themed yet.
 *
 * @example
 * ```ts
 * import { feedbackRecordExample, recordedThemes } from "pcref";
 *
 * recordedThemes(feedbackRecordExample("themed")).map((theme) => theme.code); // => ["racism", "carer-involvement"]
 * recordedThemes(feedbackRecordExample("received")); // => []
 * ```
 */
export function recordedThemes(record: FeedbackRecord): readonly FeedbackTheme[] {
	for (const step of record.loop) {
		if (step.state === "themed") return step.themes;
	}
	return [];
}
