import { assessmentScales } from "../../framework/assessment/assessment-scales.js";
import type { CompetencyAssessment } from "../../framework/assessment/competency-assessment.js";
import type { PcrefDocuments } from "../../framework/documents.js";
import { requireDay } from "../period.js";
import type { MeasureResult } from "../result.js";
import { indicatorResult, notBrokenDown, totalOf } from "./indicator-result.js";

/**
 * An organisation's competencies by the level at which they were assessed, one result for each scale that was used,
 * and the share of assessments that the communities concerned agree with. Of each competency the judgement that stood
 * on the day counts.
 *
 * Levels come in the order of their scale. None of the scales is a national PCREF scale, and no score is made of them.
 *
 * @param documents Parsed documents with `competencyAssessments`, and `scales` where the organisation has its own.
 * @param options `organisation`: code of the organisation. `on`: the day.
 * @returns One result for each scale, and one for agreement. They are of competencies and not of people.
 * @throws {@link ArgumentError} where `on` is no calendar date.
 *
 * @example
 * ```ts
 * import { competencyAssessmentExample } from "pcref";
 * import { competencyProfile } from "pcref/measures";
 *
 * const documents = { competencyAssessments: [competencyAssessmentExample] };
 * const [profile] = competencyProfile(documents, { organisation: "ZSYN0", on: "2024-12-31" });
 * profile?.groups.map(({ label, count }) => [label, count.status === "ok" ? count.value : null]); // => [["undeveloped", 0], ["developing", 1], ["achieving", 0], ["excelling", 0], ["All", 1]]
 * ```
 */
export function competencyProfile(
	documents: Pick<PcrefDocuments, "competencyAssessments" | "scales">,
	{ organisation, on }: { readonly organisation: string; readonly on: string },
): readonly MeasureResult[] {
	requireDay("options.on", on);
	const standing = (documents.competencyAssessments ?? [])
		.filter((assessment) => assessment.organisation.code === organisation)
		.flatMap((assessment) => standingOn(assessment, on));
	const period = { start: earliest(standing) ?? on, end: on };
	const title = `Competencies assessed by ${on}`;
	const scales = [...(documents.scales ?? []), ...assessmentScales];
	const profiles = [...new Set(standing.map(({ scale }) => scale))].flatMap((id) => {
		const scale = scales.find((candidate) => candidate.id === id);
		if (scale === undefined) return [];
		const classification = { id, title: `${scale.title} (${scale.owner})` };
		const placed = standing.filter((judgement) => judgement.scale === id);
		return indicatorResult({
			id: "competencies.profile",
			organisation,
			period,
			classification,
			denominator: { basis: "documents", title: `${title} on this scale` },
			groups: [
				...scale.levels.map(({ code, label }) => ({
					group: { scheme: id, code },
					label,
					level: "upper" as const,
					count: placed.filter(({ level }) => level === code).length,
					denominator: placed.length,
				})),
				{ ...totalOf(classification), count: placed.length, denominator: placed.length },
			],
		});
	});
	const agreed = standing.filter(({ agreement }) => agreement.status === "agreed").length;
	return [
		...profiles,
		indicatorResult({
			id: "competencies.agreed-with-community",
			organisation,
			period,
			classification: notBrokenDown,
			denominator: { basis: "documents", title },
			groups: [{ ...totalOf(notBrokenDown), count: agreed, denominator: standing.length }],
		}),
	];
}

type StandingJudgement = CompetencyAssessment["history"][number];

/** The last judgement of a competency up to a day; nothing where it had not been assessed yet. */
function standingOn(assessment: CompetencyAssessment, on: string): readonly StandingJudgement[] {
	return [...assessment.history, assessment].filter((judgement) => judgement.on <= on).slice(-1);
}

function earliest(judgements: readonly StandingJudgement[]): string | undefined {
	return judgements.map((judgement) => judgement.on).toSorted()[0];
}
