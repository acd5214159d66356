import type { Issue } from "../issues/issue.js";
import { moveIssue } from "../issues/move-issue.js";
import { checkAssessments } from "./assessment/check-assessments.js";
import { checkReferences } from "./check-references.js";
import type { PcrefDocuments } from "./documents.js";
import { checkEvidence } from "./readiness/check-evidence.js";
import { checkSurveyResponse } from "./survey/check-survey.js";

/**
 * Everything that is wrong with documents as they stand together: ids that stand twice and references that lead
 * nowhere ({@link checkReferences}), assessments on unknown scales or levels ({@link checkAssessments}), evidence
 * of nothing ({@link checkEvidence}), survey responses that do not fit their instrument ({@link checkSurveyResponse}).
 *
 * @param documents Parsed documents.
 * @returns Every issue, with a JSON pointer into `documents` in `where.pointer`; none where all fits.
 *
 * @example
 * ```ts
 * import { checkDocuments, surveyInstrumentExample, surveyResponseExample } from "pcref";
 *
 * const surveyInstruments = [surveyInstrumentExample];
 * checkDocuments({ surveyInstruments, surveyResponses: [surveyResponseExample] }); // => []
 * const off = { ...surveyResponseExample, answers: [{ item: "T1", answer: 7 }] };
 * checkDocuments({ surveyInstruments, surveyResponses: [off] }); // => [{ code: "PCREF-SURVEY-OFF-SCALE", where: { pointer: "/surveyResponses/0/answers/0/answer" } }]
 * ```
 */
export function checkDocuments(documents: PcrefDocuments): readonly Issue[] {
	return [
		...checkReferences(documents),
		...checkAssessments(documents),
		...checkEvidence(documents),
		...checkSurveyResponses(documents),
	];
}

function checkSurveyResponses({
	surveyInstruments = [],
	surveyResponses = [],
}: PcrefDocuments): readonly Issue[] {
	const instruments = new Map(surveyInstruments.map((instrument) => [instrument.id, instrument]));
	return surveyResponses.flatMap((response, index) => {
		const instrument = instruments.get(response.instrument);
		if (instrument === undefined) return [];
		return checkSurveyResponse(response, instrument).map((issue) =>
			moveIssue(issue, { pointer: `/surveyResponses/${index}${issue.where.pointer}` }),
		);
	});
}
