import type { FeedbackRecord } from "../framework/feedback/feedback-record.js";
import { codedText } from "../tables/pcref/coded-cell.js";
import { listCell } from "../tables/pcref/list-cell.js";
import { scalarText } from "../tables/pcref/scalar-cell.js";

/** Cells by the name of their column; undefined where they are blank. */
export type Cells = Readonly<Record<string, string | undefined>>;

/** The row of `FEEDBACK` that a record makes. */
export function feedbackRow(record: FeedbackRecord): Cells {
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
		racism_by_whom: racism.answer === "yes" ? listCell(racism.byWhom) : undefined,
		sentiment_scale: record.sentiment?.scale,
		sentiment_value: record.sentiment?.value,
		words: freeText?.words,
		redaction_state: redaction?.state,
		redacted_by: redaction !== undefined && "by" in redaction ? redaction.by : undefined,
		redacted_on: redaction !== undefined && "on" in redaction ? redaction.on : undefined,
		received_on: record.loop[0].on,
	};
}

/** The rows of `FEEDBACK-STEPS`: what happened after it was received. */
export function feedbackStepRows({ id, loop: [, ...later] }: FeedbackRecord): readonly Cells[] {
	return later.map((step): Cells => {
		switch (step.state) {
			case "themed":
				return { ...step, id, themes: listCell(step.themes.map(codedText)) };
			case "action-agreed": {
				const { planActions, ...told } = step;
				return { ...told, id, plan_actions: planActions && listCell(planActions) };
			}
			case "published": {
				const { youSaid, weDid, quotation, ...told } = step;
				return {
					...told,
					id,
					you_said: youSaid,
					we_did: weDid,
					quotation_words: quotation?.words,
					quotation_consent_on: quotation?.consent.on,
					quotation_redacted_by: quotation?.redaction.by,
					quotation_redacted_on: quotation?.redaction.on,
				};
			}
			default:
				return { ...step, id };
		}
	});
}

/** The rows of `FEEDBACK-ANSWERS`. */
export function feedbackAnswerRows({ id, trustAndConfidence }: FeedbackRecord): readonly Cells[] {
	return trustAndConfidence.map(({ answer, ...asked }) => ({ ...asked, id, answer: scalarText(answer) }));
}
