import { ArgumentError } from "../../issues/argument-error.js";
import { repeats } from "../repeats.js";
import { checkSurveyInstrument, checkSurveyResponse } from "./check-survey.js";
import type { SurveyInstrument } from "./survey-instrument.js";
import type { SurveyResponse } from "./survey-response.js";

/** A score of a survey, or why there is none. A score that is withheld says nothing about how many answered. */
export type SurveyScore =
	| {
			readonly status: "ok";
			/** On the instrument's scale for `mean`; from 0 to 1 for `share-at-or-above`. */
			readonly value: number;
			readonly method: SurveyInstrument["scoring"]["method"];
			readonly instrument: string;
			/** People who answered enough items to be counted. */
			readonly respondents: number;
			/** Responses that were left out because too few items were answered. */
			readonly leftOut: number;
	  }
	| {
			readonly status: "undefined";
			readonly reason: string;
			readonly method: SurveyInstrument["scoring"]["method"];
			readonly instrument: string;
	  };

/**
 * Scores the responses of a group of people by the instrument's own rule. Items that are reversed are turned round
 * first: on a scale from 1 to 5, a 2 becomes a 4. A person who answered fewer items than the instrument asks for is
 * left out and counted as such. Give it the responses of one group to get that group's score.
 *
 * A score says how the people who answered feel. Who answered is not a sample of everybody; scores of small groups
 * move by chance.
 *
 * @param options.instrument A parsed instrument.
 * @param options.responses Parsed responses to it, one a person.
 * @returns The score; undefined, with the reason and without the number of people, where fewer people can be counted
 * than `minimumRespondents`.
 * @throws {@link ArgumentError} for an instrument or a response that {@link checkSurveyInstrument} or
 * {@link checkSurveyResponse} finds fault with: check them first.
 *
 * @example
 * ```ts
 * import { scoreSurvey, surveyInstrumentExample, surveyResponseExample } from "pcref";
 *
 * const responses = Array.from({ length: 10 }, (_, index) => ({ ...surveyResponseExample, id: `S-${index}` }));
 * scoreSurvey({ instrument: surveyInstrumentExample, responses }); // => { status: "ok", value: 2.5, respondents: 10 }
 * scoreSurvey({ instrument: surveyInstrumentExample, responses: responses.slice(1) }); // => { status: "undefined", reason: "fewer than 10 people answered enough items" }
 * ```
 */
export function scoreSurvey({
	instrument,
	responses,
}: {
	readonly instrument: SurveyInstrument;
	readonly responses: readonly SurveyResponse[];
}): SurveyScore {
	const [fault] = checkSurveyInstrument(instrument);
	if (fault !== undefined)
		throw new ArgumentError(`instrument${fault.where.pointer}`, `is wrong: ${fault.code}`);
	for (const [index, response] of responses.entries()) {
		const [misfit] = checkSurveyResponse(response, instrument);
		if (misfit !== undefined)
			throw new ArgumentError(`responses[${index}]${misfit.where.pointer}`, `is wrong: ${misfit.code}`);
	}
	const [twice] = repeats(responses.map(({ id }) => id));
	if (twice !== undefined) throw new ArgumentError(`responses[${twice.index}].id`, "stands twice");
	const { scoring } = instrument;
	const means = responses.flatMap((response) => meanOf(response, instrument));
	const common = { method: scoring.method, instrument: instrument.id };
	if (means.length < instrument.minimumRespondents) {
		const reason = `fewer than ${instrument.minimumRespondents} people answered enough items`;
		return { status: "undefined", reason, ...common };
	}
	const counted = means.map((mean) => (scoring.method === "mean" ? mean : Number(mean >= scoring.threshold)));
	return {
		status: "ok",
		value: average(counted),
		...common,
		respondents: means.length,
		leftOut: responses.length - means.length,
	};
}

/** The mean of a person's answered items; nothing where too few were answered. */
function meanOf(response: SurveyResponse, { items, scale, scoring }: SurveyInstrument): readonly number[] {
	const values = scale.points.map(({ value }) => value);
	const ends = Math.min(...values) + Math.max(...values);
	const reversed = new Set(items.filter((item) => item.reversed).map(({ id }) => id));
	const points = response.answers.flatMap(({ item, answer }) =>
		typeof answer === "string" ? [] : [reversed.has(item) ? ends - answer : answer],
	);
	return points.length < scoring.minimumItems ? [] : [average(points)];
}

function average(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
