import type { FeedbackRecord } from "../../../src/framework/feedback/feedback-record.js";
import type { Table } from "../../../src/tables/table.js";

/** Cells by the name of their column. */
export type Cells = Readonly<Record<string, unknown>>;

/** A table as a spreadsheet saves it: every cell in quotation marks, blank where there is nothing. */
export function csv(table: Table, rows: readonly Cells[]): string {
	const names = Object.keys(table.fields);
	const cell = (value: unknown) => (value === undefined ? "" : `"${String(value).replaceAll('"', '""')}"`);
	return [names, ...rows.map((row) => names.map((name) => row[name]))]
		.map((cells) => `${cells.map(cell).join(",")}\r\n`)
		.join("");
}

/** The other way round: what a trust's spreadsheet would hold of a record. */
export function recordRow(record: FeedbackRecord): Cells {
	const { respondent, ethnicity, consent, racism, freeText, communication, characteristics } = record;
	const asked = Object.entries(characteristics).map(([name, answer]) => [
		name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
		answer,
	]);
	const redaction = freeText?.redaction;
	return {
		id: record.id,
		organisation: record.organisation.code,
		role: respondent.role,
		relationship: "relationship" in respondent ? respondent.relationship : undefined,
		recorded_as_carer: "recordedAsCarer" in respondent ? respondent.recordedAsCarer : undefined,
		speaks_for: "speaksFor" in respondent ? respondent.speaksFor : undefined,
		concerns: record.concerns,
		ethnicity_obtained: ethnicity.obtained,
		ethnicity_scheme: ethnicity.category.scheme,
		ethnicity_code: ethnicity.category.code,
		...Object.fromEntries(asked),
		setting: record.setting,
		legal_status: record.legalStatus,
		channel: record.channel.kind,
		collector: record.channel.collector,
		language: communication.language?.code,
		interpreter: communication.interpreter,
		easy_read: communication.easyRead,
		contact: consent.contact,
		publish_words: consent.publishWords.status,
		publish_words_on: "on" in consent.publishWords ? consent.publishWords.on : undefined,
		racism: racism.answer,
		racism_by_whom: racism.answer === "yes" ? racism.byWhom.join("; ") : undefined,
		sentiment_scale: record.sentiment?.scale,
		sentiment_value: record.sentiment?.value,
		words: freeText?.words,
		redaction_state: redaction?.state,
		redacted_by: redaction !== undefined && "by" in redaction ? redaction.by : undefined,
		redacted_on: redaction !== undefined && "on" in redaction ? redaction.on : undefined,
		received_on: record.loop[0].on,
	};
}

/** Its steps, one row each. */
export function stepRows({ id, loop: [, ...later] }: FeedbackRecord): readonly Cells[] {
	return later.map((step) => ({
		...step,
		id,
		themes:
			step.state === "themed"
				? step.themes.map(({ scheme, code }) => `${scheme}:${code}`).join(";")
				: undefined,
		plan_actions: step.state === "action-agreed" ? step.planActions?.join(";") : undefined,
		...(step.state === "published"
			? {
					you_said: step.youSaid,
					we_did: step.weDid,
					quotation_words: step.quotation?.words,
					quotation_consent_on: step.quotation?.consent.on,
					quotation_redacted_by: step.quotation?.redaction.by,
					quotation_redacted_on: step.quotation?.redaction.on,
				}
			: {}),
	}));
}

/** Its answers about trust and confidence, one row each. */
export function answerRows({ id, trustAndConfidence }: FeedbackRecord): readonly Cells[] {
	return trustAndConfidence.map((answer) => ({ id, ...answer }));
}
