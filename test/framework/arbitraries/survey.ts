import fc from "fast-check";
import type { SurveyInstrument } from "../../../src/framework/survey/survey-instrument.js";
import type { SurveyResponse } from "../../../src/framework/survey/survey-response.js";
import { days, idsOf, organisations, plainTexts, provenances } from "./basics.js";
import { feedbackEthnicities } from "./feedback-record.js";

const points = fc
	.uniqueArray(fc.oneof(fc.integer({ min: -10, max: 10 }), fc.constantFrom(0.5, 1.25, 1e-7)), {
		minLength: 2,
		maxLength: 6,
	})
	.chain((values) =>
		fc.tuple(...values.map((value) => fc.record({ value: fc.constant(value), label: plainTexts }))),
	);

/** Instruments in which `checkSurveyInstrument` finds nothing. */
export const surveyInstruments: fc.Arbitrary<SurveyInstrument> = fc
	.tuple(fc.integer({ min: 1, max: 4 }), points)
	.chain(([count, scalePoints]) => {
		const minimumItems = fc.integer({ min: 1, max: count });
		return fc.record({
			schemaVersion: fc.constant("1" as const),
			id: plainTexts,
			title: plainTexts,
			items: fc.tuple(
				...idsOf("T", count).map((id) =>
					fc.record({
						id: fc.constant(id),
						wording: plainTexts,
						about: fc.constantFrom("trust-and-confidence" as const, "access" as const, "other" as const),
						reversed: fc.boolean(),
					}),
				),
			),
			scale: fc.record({ id: plainTexts, points: fc.constant(scalePoints) }),
			scoring: fc.oneof(
				fc.record({ method: fc.constant("mean" as const), minimumItems }),
				fc.record({
					method: fc.constant("share-at-or-above" as const),
					minimumItems,
					threshold: fc.constantFrom(...scalePoints.map(({ value }) => value)),
				}),
			),
			minimumRespondents: fc.integer({ min: 1, max: 100 }),
			provenance: provenances,
		});
	});

/** Responses to an instrument that is not there to be compared with. */
export const surveyResponses: fc.Arbitrary<SurveyResponse> = fc.record({
	schemaVersion: fc.constant("1" as const),
	id: plainTexts,
	organisation: organisations,
	instrument: plainTexts,
	on: days,
	role: fc.constantFrom("patient" as const, "carer" as const, "family" as const),
	ethnicity: feedbackEthnicities,
	answers: fc.array(
		fc.record({
			item: plainTexts,
			answer: fc.oneof(
				fc.integer({ min: -5, max: 10 }),
				fc.constantFrom(2.5, "prefer-not-to-say" as const, "not-answered" as const),
			),
		}),
		{ maxLength: 4 },
	),
});
