import type { Issue } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import { repeats } from "../repeats.js";
import { shownId } from "../shown-text.js";
import { type SurveyIssueCode, surveyIssues } from "./issues.js";
import type { SurveyInstrument } from "./survey-instrument.js";
import type { SurveyResponse } from "./survey-response.js";

interface Facts {
	readonly pointer: string;
	readonly expected?: string;
	readonly received?: string;
}

function issueOf(code: SurveyIssueCode, { pointer, ...facts }: Facts): Issue {
	return makeIssue(surveyIssues[code], { where: { pointer }, ...facts });
}

/**
 * What is wrong with a survey instrument beyond its shape: items or points that stand twice, a scoring that nobody can
 * meet.
 *
 * @param instrument A parsed instrument.
 * @returns Every issue, with its JSON pointer; none where it is right.
 *
 * @example
 * ```ts
 * import { checkSurveyInstrument, surveyInstrumentExample } from "pcref";
 *
 * checkSurveyInstrument(surveyInstrumentExample); // => []
 * const greedy = { ...surveyInstrumentExample, scoring: { method: "mean", minimumItems: 4 } } as const;
 * checkSurveyInstrument(greedy); // => [{ code: "PCREF-SURVEY-SCORING-IMPOSSIBLE", expected: "at most 3" }]
 * ```
 */
export function checkSurveyInstrument(instrument: SurveyInstrument): readonly Issue[] {
	const { items, scale, scoring } = instrument;
	const values = scale.points.map(({ value }) => value);
	const [least, most] = [Math.min(...values), Math.max(...values)];
	return [
		...repeats(items.map(({ id }) => id)).map(({ index }) =>
			issueOf("PCREF-SURVEY-TWICE", { pointer: `/items/${index}/id` }),
		),
		...repeats(values.map(String)).map(({ index }) =>
			issueOf("PCREF-SURVEY-TWICE", { pointer: `/scale/points/${index}/value` }),
		),
		...(scoring.minimumItems > items.length
			? [
					issueOf("PCREF-SURVEY-SCORING-IMPOSSIBLE", {
						pointer: "/scoring/minimumItems",
						expected: `at most ${items.length}`,
						received: String(scoring.minimumItems),
					}),
				]
			: []),
		...(scoring.method === "share-at-or-above" && (scoring.threshold < least || scoring.threshold > most)
			? [
					issueOf("PCREF-SURVEY-SCORING-IMPOSSIBLE", {
						pointer: "/scoring/threshold",
						expected: `${least} to ${most}`,
						received: String(scoring.threshold),
					}),
				]
			: []),
	];
}

/**
 * Whether a response fits the instrument it says it answers: the items exist, none is answered twice, every answer is
 * a point of the scale.
 *
 * @param response A parsed response.
 * @param instrument The instrument it names.
 * @returns Every issue, with its JSON pointer; none where it fits.
 *
 * @example
 * ```ts
 * import { checkSurveyResponse, surveyInstrumentExample, surveyResponseExample } from "pcref";
 *
 * checkSurveyResponse(surveyResponseExample, surveyInstrumentExample); // => []
 * const off = { ...surveyResponseExample, answers: [{ item: "T1", answer: 7 }] };
 * checkSurveyResponse(off, surveyInstrumentExample); // => [{ code: "PCREF-SURVEY-OFF-SCALE", expected: "1, 2, 3, 4 or 5" }]
 * ```
 */
export function checkSurveyResponse(
	response: SurveyResponse,
	instrument: SurveyInstrument,
): readonly Issue[] {
	if (response.instrument !== instrument.id) {
		const expected = shownId(instrument.id);
		const received = shownId(response.instrument);
		return [issueOf("PCREF-SURVEY-INSTRUMENT-OTHER", { pointer: "/instrument", expected, received })];
	}
	const items = new Set(instrument.items.map(({ id }) => id));
	const values = instrument.scale.points.map(({ value }) => value);
	return [
		...repeats(response.answers.map(({ item }) => item)).map(({ index }) =>
			issueOf("PCREF-SURVEY-TWICE", { pointer: `/answers/${index}/item` }),
		),
		...response.answers.flatMap(({ item, answer }, index) => [
			...(items.has(item)
				? []
				: [
						issueOf("PCREF-SURVEY-ITEM-UNKNOWN", {
							pointer: `/answers/${index}/item`,
							received: shownId(item),
						}),
					]),
			...(typeof answer === "string" || values.includes(answer)
				? []
				: [
						issueOf("PCREF-SURVEY-OFF-SCALE", {
							pointer: `/answers/${index}/answer`,
							expected: new Intl.ListFormat("en-GB", { type: "disjunction" }).format(values.map(String)),
							received: String(answer),
						}),
					]),
		]),
	];
}
