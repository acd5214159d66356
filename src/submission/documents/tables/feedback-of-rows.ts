import { codedOf } from "../../../tables/pcref/coded-cell.js";
import type { feedbackTable } from "../../../tables/pcref/feedback.js";
import type { feedbackAnswersTable } from "../../../tables/pcref/feedback-answers.js";
import type { feedbackStepsTable } from "../../../tables/pcref/feedback-steps.js";
import { itemsOf } from "../../../tables/pcref/list-cell.js";
import { type ScalarCell, scalarOf } from "../../../tables/pcref/scalar-cell.js";
import type { Row } from "../../../tables/table.js";

const surveyAnswer: ScalarCell = { text: true, number: true, yesOrNo: false, codes: [] };

type FeedbackRow = Row<typeof feedbackTable>;
type StepRow = Row<typeof feedbackStepsTable>;
type AnswerRow = Row<typeof feedbackAnswersTable>;

/** The rows that make one feedback record. */
export interface FeedbackRows {
	readonly record: FeedbackRow;
	/** In their order. */
	readonly steps: readonly StepRow[];
	readonly answers: readonly AnswerRow[];
}

/**
 * What the rows say, in the shape of a feedback record, for its schema to judge: what is blank is left out, and a
 * combination that no record may have stays one.
 */
export function feedbackOfRows({ record, steps, answers }: FeedbackRows): unknown {
	return {
		schemaVersion: "1",
		id: record.id,
		organisation: { scheme: "ods", code: record.organisation },
		respondent: given({
			role: record.role,
			relationship: record.relationship,
			recordedAsCarer: record.recorded_as_carer,
			speaksFor: record.speaks_for,
		}),
		concerns: record.concerns,
		ethnicity: {
			obtained: record.ethnicity_obtained,
			category: { scheme: record.ethnicity_scheme, code: record.ethnicity_code },
		},
		characteristics: given({
			age: record.age,
			sex: record.sex,
			gender: record.gender,
			genderSameAsSexAtBirth: record.gender_same_as_sex_at_birth,
			disability: record.disability,
			learningDisability: record.learning_disability,
			autism: record.autism,
			religionOrBelief: record.religion_or_belief,
			sexualOrientation: record.sexual_orientation,
			marriageOrCivilPartnership: record.marriage_or_civil_partnership,
			pregnancyOrMaternity: record.pregnancy_or_maternity,
		}),
		setting: record.setting,
		legalStatus: record.legal_status,
		channel: { kind: record.channel, collector: record.collector },
		communication: {
			language: record.language === null ? null : { scheme: "bcp-47", code: record.language },
			interpreter: record.interpreter,
			easyRead: record.easy_read,
		},
		consent: {
			contact: record.contact,
			publishWords: given({ status: record.publish_words, on: record.publish_words_on }),
		},
		racism: given({ answer: record.racism, byWhom: listIn(record.racism_by_whom) }),
		sentiment: orNull(given({ scale: record.sentiment_scale, value: record.sentiment_value })),
		trustAndConfidence: answers.map(({ instrument, item, answer }) => ({
			instrument,
			item,
			answer: scalarOf(surveyAnswer, answer),
		})),
		freeText: freeTextOf(record),
		loop: [{ state: "received", on: record.received_on }, ...steps.map(stepOf)],
	};
}

function freeTextOf(record: FeedbackRow): unknown {
	const redaction = given({
		state: record.redaction_state,
		by: record.redacted_by,
		on: record.redacted_on,
	});
	return orNull(given({ words: record.words, redaction: orNull(redaction) }));
}

function stepOf(step: StepRow): unknown {
	const quotation = given({
		words: step.quotation_words,
		consent: step.quotation_consent_on === null ? null : { status: "given", on: step.quotation_consent_on },
		redaction: orNull(given({ by: step.quotation_redacted_by, on: step.quotation_redacted_on })),
	});
	return given({
		state: step.state,
		on: step.on,
		themes: listIn(step.themes)?.map(codedOf) ?? null,
		to: step.to,
		action: step.action,
		planActions: listIn(step.plan_actions),
		outcome: step.outcome,
		response: step.response,
		youSaid: step.you_said,
		weDid: step.we_did,
		where: step.where,
		quotation: orNull(quotation),
		effect: step.effect,
		reason: step.reason,
	});
}

/** The values of a cell that are divided by semicolons; null where it is blank. */
function listIn(cell: string | null): readonly string[] | null {
	return cell === null ? null : itemsOf(cell);
}

/** Without the fields that are null. */
function given(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function orNull(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null {
	return Object.keys(fields).length === 0 ? null : fields;
}
