import type { AssessmentScale } from "./assessment-scale.js";
import { assessmentScales } from "./assessment-scales.js";
import type { CompetencyAssessment } from "./competency-assessment.js";
import type { Judgement } from "./judgement.js";
import { type Perspective, perspectiveOf } from "./perspective.js";
import type { StandardAssessment } from "./standard-assessment.js";

/** An assessment of a competency or of an organisational standard. */
export type Assessment = CompetencyAssessment | StandardAssessment;

/** A judgement with its place on its scale. */
export interface PlacedJudgement {
	readonly on: string;
	readonly perspective: Perspective;
	readonly level: string;
	readonly label: string;
	/** 1 for the lowest level of the scale. */
	readonly position: number;
}

/** Two judgements beside each other, or why they cannot be put there. */
export type AssessmentComparison =
	| {
			readonly status: "ok";
			readonly scale: string;
			readonly from: PlacedJudgement;
			readonly to: PlacedJudgement;
			/** Levels from the first to the second, below 0 where the second is lower. Levels are ranks, not distances. */
			readonly steps: number;
			/** What must be said beside the comparison; empty where nothing has to be. */
			readonly cautions: readonly string[];
	  }
	| { readonly status: "undefined"; readonly reason: string };

function placed(judgement: Judgement, scale: AssessmentScale): PlacedJudgement | undefined {
	const index = scale.levels.findIndex(({ code }) => code === judgement.level);
	const level = scale.levels[index];
	if (level === undefined) return undefined;
	const { code, label } = level;
	return {
		on: judgement.on,
		perspective: perspectiveOf(judgement),
		level: code,
		label,
		position: index + 1,
	};
}

function cautionsOf(from: PlacedJudgement, to: PlacedJudgement): readonly string[] {
	if (from.perspective === to.perspective || from.on === to.on) return [];
	return [
		"Other people judged on the second day: the levels may differ because of who was asked, not because of what changed.",
	];
}

function compareJudgements(
	from: Judgement,
	to: Judgement,
	scales: readonly AssessmentScale[],
): AssessmentComparison {
	if (from.scale !== to.scale) {
		return { status: "undefined", reason: `the scales differ: ${from.scale} and ${to.scale}` };
	}
	const scale = [...assessmentScales, ...scales].find(({ id }) => id === from.scale);
	if (scale === undefined) return { status: "undefined", reason: `the scale ${from.scale} is not known` };
	const [first, second] = [placed(from, scale), placed(to, scale)];
	if (first === undefined || second === undefined) {
		const level = first === undefined ? from.level : to.level;
		return { status: "undefined", reason: `the scale ${scale.id} has no level ${level}` };
	}
	return {
		status: "ok",
		scale: scale.id,
		from: first,
		to: second,
		steps: second.position - first.position,
		cautions: cautionsOf(first, second),
	};
}

function subjectOf(assessment: Assessment): string {
	return "competency" in assessment
		? `competency ${assessment.competency}`
		: `standard ${assessment.standard}`;
}

/**
 * Puts two assessments of the same thing beside each other: two years, or an organisation's own view and that of
 * its community.
 *
 * Only levels on one scale are compared. Levels are ranks: a step up is a step up, and says nothing of how far.
 *
 * @param options `from` and `to`: parsed assessments of one competency, or of one standard, of one organisation.
 * `scales`: the scales of the documents, beside the built-in ones.
 * @returns Both judgements with their place on the scale, the steps between them, and what has to be said beside
 * it. `undefined` with the reason where organisation, subject or scale differ, or the scale or level is not known.
 *
 * @example
 * ```ts
 * import { type CompetencyAssessment, compareAssessments, competencyAssessmentExample } from "pcref";
 *
 * const joint = competencyAssessmentExample;
 * const community: CompetencyAssessment = { ...joint, id: "CA-4-forum", level: "1", assessedBy: [{ constituency: "community" }] };
 * compareAssessments({ from: joint, to: community }); // => { status: "ok", from: { label: "achieving" }, to: { label: "developing", perspective: "community" }, steps: -1 }
 * compareAssessments({ from: joint, to: { ...community, scale: "our-three-steps" } }); // => { status: "undefined", reason: "the scales differ: eds-2022-outcome and our-three-steps" }
 * ```
 */
export function compareAssessments(options: {
	readonly from: Assessment;
	readonly to: Assessment;
	readonly scales?: readonly AssessmentScale[];
}): AssessmentComparison {
	const { from, to, scales = [] } = options;
	const [first, second] = [subjectOf(from), subjectOf(to)];
	if (first !== second) {
		return { status: "undefined", reason: `they assess different things: ${first} and ${second}` };
	}
	if (from.organisation.code !== to.organisation.code) {
		const codes = `${from.organisation.code} and ${to.organisation.code}`;
		return { status: "undefined", reason: `they assess different organisations: ${codes}` };
	}
	return compareJudgements(from, to, scales);
}

/**
 * Compares each judgement of one assessment with the one before it, from the oldest in its history to the one that
 * stands now.
 *
 * @param assessment A parsed assessment.
 * @param options `scales`: the scales of the documents, beside the built-in ones.
 * @returns One comparison per step, none where there is no history. A step on which the scale changed is
 * `undefined`, and so a break in the series.
 *
 * @example
 * ```ts
 * import { changesOverTime, competencyAssessmentExample } from "pcref";
 *
 * changesOverTime(competencyAssessmentExample); // => [{ status: "ok", from: { on: "2024-03-12", level: "1" }, to: { on: "2025-03-11", level: "2" }, steps: 1 }]
 * ```
 */
export function changesOverTime(
	assessment: Assessment,
	options: { readonly scales?: readonly AssessmentScale[] } = {},
): readonly AssessmentComparison[] {
	const { scales = [] } = options;
	return assessment.history.map((earlier, index) =>
		compareJudgements(earlier, assessment.history[index + 1] ?? assessment, scales),
	);
}
