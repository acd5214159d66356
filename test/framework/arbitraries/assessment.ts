import fc from "fast-check";
import { assessmentScales } from "../../../src/framework/assessment/assessment-scales.js";
import type { CompetencyAssessment } from "../../../src/framework/assessment/competency-assessment.js";
import type { Judgement } from "../../../src/framework/assessment/judgement.js";
import type { LocalCompetency } from "../../../src/framework/assessment/local-competency.js";
import type { StandardAssessment } from "../../../src/framework/assessment/standard-assessment.js";
import { nationalCompetencies } from "../../../src/framework/competencies.js";
import { organisationalStandards } from "../../../src/framework/organisational-standards.js";
import { days, daysInOrder, organisations, plainTexts, withOptional } from "./basics.js";

const assessors = withOptional(
	{ constituency: fc.constantFrom("staff", "patient", "carer", "community") },
	{ who: plainTexts, people: fc.integer({ min: 1, max: 200 }) },
);

const agreements = fc.oneof(
	fc.constant({ status: "not-asked" as const }),
	fc.record({ status: fc.constant("agreed" as const), on: days, with: plainTexts }),
	fc.record({
		status: fc.constantFrom("partly-agreed", "not-agreed"),
		on: days,
		with: plainTexts,
		disagreement: plainTexts,
	}),
);

/** Judgements of one day on built-in scales. */
function judgementsOn(on: string): fc.Arbitrary<Judgement> {
	return fc
		.constantFrom(...assessmentScales)
		.chain(({ id, levels }) =>
			fc.record({
				on: fc.constant(on),
				scale: fc.constant(id),
				level: fc.constantFrom(...levels.map(({ code }) => code)),
				rationale: plainTexts,
				evidence: fc.array(plainTexts, { maxLength: 2 }),
				assessedBy: fc.array(assessors, { minLength: 1, maxLength: 3 }),
				agreement: agreements,
			}),
		)
		.map((judgement) => judgement as Judgement);
}

const judged = fc.integer({ min: 1, max: 4 }).chain((count) =>
	daysInOrder(count).chain((found) =>
		fc.tuple(...found.map(judgementsOn)).map((judgements) => {
			const [latest = judgements[0], ...earlier] = judgements.toReversed();
			return { ...(latest as Judgement), history: earlier.toReversed() };
		}),
	),
);

const header = { schemaVersion: fc.constant("1" as const), id: plainTexts, organisation: organisations };

/** Assessments of national competencies in which `checkAssessments` finds nothing. */
export const competencyAssessments: fc.Arbitrary<CompetencyAssessment> = fc
	.tuple(
		fc.record({ ...header, competency: fc.constantFrom(...nationalCompetencies.map(({ id }) => id)) }),
		judged,
	)
	.map(([first, second]) => ({ ...first, ...second }));

/** Assessments of built-in standards in which `checkAssessments` finds nothing. */
export const standardAssessments: fc.Arbitrary<StandardAssessment> = fc
	.tuple(
		fc.record({ ...header, standard: fc.constantFrom(...organisationalStandards.map(({ id }) => id)) }),
		judged,
	)
	.map(([first, second]) => ({ ...first, ...second }));

/** Competencies of a trust's own. */
export const localCompetencies: fc.Arbitrary<LocalCompetency> = fc.record({
	...header,
	id: plainTexts.map((text) => `our-${text}`),
	label: plainTexts,
	definition: plainTexts,
	agreedWith: fc.array(plainTexts, { maxLength: 3 }),
	provenance: withOptional(
		{ status: fc.constant("local" as const), source: plainTexts },
		{ edition: plainTexts, retrieved: days, note: plainTexts },
	),
});
