import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { checkSurveyInstrument, checkSurveyResponse } from "../../../src/framework/survey/check-survey.js";
import { scoreSurvey } from "../../../src/framework/survey/score-survey.js";
import type { SurveyAnswer } from "../../../src/framework/survey/survey-answer.js";
import {
	SurveyInstrument,
	surveyInstrumentExample,
} from "../../../src/framework/survey/survey-instrument.js";
import { SurveyResponse, surveyResponseExample } from "../../../src/framework/survey/survey-response.js";

const items = ["T1", "T2", "T3"] as const;

function response(id: number, answers: readonly SurveyAnswer[]): SurveyResponse {
	return {
		...surveyResponseExample,
		id: `S-${id}`,
		answers: items.flatMap((item, index) => {
			const answer = answers[index];
			return answer === undefined ? [] : [{ item, answer }];
		}),
	};
}

describe("survey schemas", () => {
	it("accept their examples, unchanged", () => {
		expect(SurveyInstrument.parse(JSON.parse(JSON.stringify(surveyInstrumentExample)))).toEqual(
			surveyInstrumentExample,
		);
		expect(SurveyResponse.parse(JSON.parse(JSON.stringify(surveyResponseExample)))).toEqual(
			surveyResponseExample,
		);
		expect(checkSurveyInstrument(surveyInstrumentExample)).toEqual([]);
		expect(checkSurveyResponse(surveyResponseExample, surveyInstrumentExample)).toEqual([]);
	});

	it("have types that say the same", () => {
		expectTypeOf(SurveyInstrument.parse).returns.toExtend<SurveyInstrument>();
		expectTypeOf(SurveyResponse.parse).returns.toExtend<SurveyResponse>();
		expectTypeOf<SurveyInstrument["scoring"]["method"]>().toEqualTypeOf<"mean" | "share-at-or-above">();
	});

	it("refuse unknown fields and answers that are text", () => {
		expect(SurveyResponse.safeParse({ ...surveyResponseExample, name: "A" }).success).toBe(false);
		const answers = [{ item: "T1", answer: "4" }];
		expect(SurveyResponse.safeParse({ ...surveyResponseExample, answers }).success).toBe(false);
	});
});

describe("checks", () => {
	it("find items and points that stand twice, and a scoring that nobody can meet", () => {
		const [first] = surveyInstrumentExample.items;
		const wrong: SurveyInstrument = {
			...surveyInstrumentExample,
			items: [...surveyInstrumentExample.items, ...(first === undefined ? [] : [first])],
			scoring: { method: "share-at-or-above", minimumItems: 5, threshold: 6 },
		};
		expect(checkSurveyInstrument(wrong).map(({ code, where }) => `${where.pointer} ${code}`)).toEqual([
			"/items/3/id PCREF-SURVEY-TWICE",
			"/scoring/minimumItems PCREF-SURVEY-SCORING-IMPOSSIBLE",
			"/scoring/threshold PCREF-SURVEY-SCORING-IMPOSSIBLE",
		]);
	});

	it("find answers that do not fit the instrument", () => {
		const wrong: SurveyResponse = {
			...surveyResponseExample,
			answers: [
				{ item: "T1", answer: 2 },
				{ item: "T1", answer: 6 },
				{ item: "T9", answer: "not-answered" },
			],
		};
		expect(
			checkSurveyResponse(wrong, surveyInstrumentExample).map(
				({ code, where }) => `${where.pointer} ${code}`,
			),
		).toEqual([
			"/answers/1/item PCREF-SURVEY-TWICE",
			"/answers/1/answer PCREF-SURVEY-OFF-SCALE",
			"/answers/2/item PCREF-SURVEY-ITEM-UNKNOWN",
		]);
		expect(
			checkSurveyResponse({ ...wrong, instrument: "OTHER" }, surveyInstrumentExample).map(({ code }) => code),
		).toEqual(["PCREF-SURVEY-INSTRUMENT-OTHER"]);
	});
});

describe("scoreSurvey", () => {
	const share: SurveyInstrument = {
		...surveyInstrumentExample,
		scoring: { method: "share-at-or-above", minimumItems: 2, threshold: 4 },
		minimumRespondents: 3,
	};
	// T3 is reversed: 1 becomes 5, 4 becomes 2. Means: 4, 3, 5; the last has one answer and is left out.
	const answers: readonly (readonly SurveyAnswer[])[] = [
		[4, 3, 1],
		[3, 4, 4],
		[5, "prefer-not-to-say", 1],
		[5, "not-answered", "does-not-apply"],
	];
	const responses = answers.map((given, index) => response(index, given));

	it("takes the mean of people's means, reversed items turned round", () => {
		const mean = { ...share, scoring: { method: "mean", minimumItems: 2 } } as const;
		expect(scoreSurvey({ instrument: mean, responses })).toEqual({
			status: "ok",
			value: 4,
			method: "mean",
			instrument: "EXAMPLE-TRUST-3",
			respondents: 3,
			leftOut: 1,
		});
	});

	it("takes the share of people at or above a threshold", () => {
		expect(scoreSurvey({ instrument: share, responses })).toMatchObject({ value: 2 / 3, respondents: 3 });
	});

	it("gives no score and no count below the minimum", () => {
		expect(scoreSurvey({ instrument: { ...share, minimumRespondents: 4 }, responses })).toEqual({
			status: "undefined",
			reason: "fewer than 4 people answered enough items",
			method: "share-at-or-above",
			instrument: "EXAMPLE-TRUST-3",
		});
		expect(scoreSurvey({ instrument: share, responses: [] }).status).toBe("undefined");
	});

	it("refuses what has not been checked, and one response twice", () => {
		expect(() => scoreSurvey({ instrument: share, responses: [response(1, [9])] })).toThrow(
			"responses[0]/answers/0/answer is wrong: PCREF-SURVEY-OFF-SCALE",
		);
		expect(() => scoreSurvey({ instrument: share, responses: [...responses, ...responses] })).toThrow(
			"responses[4].id stands twice",
		);
	});

	it("stays on the scale, whatever is answered", () => {
		const answer = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant("not-answered" as const));
		fc.assert(
			fc.property(fc.array(fc.array(answer, { maxLength: 3 }), { minLength: 1 }), (given) => {
				const instrument = {
					...share,
					scoring: { method: "mean", minimumItems: 1 },
					minimumRespondents: 1,
				} as const;
				const score = scoreSurvey({
					instrument,
					responses: given.map((points, index) => response(index, points)),
				});
				if (score.status === "ok") {
					expect(score.value).toBeGreaterThanOrEqual(1);
					expect(score.value).toBeLessThanOrEqual(5);
					expect(score.respondents + score.leftOut).toBe(given.length);
				}
			}),
		);
	});
});
