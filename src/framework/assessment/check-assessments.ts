import type { Issue } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import { shorten } from "../../issues/mask.js";
import { nationalCompetencies } from "../competencies.js";
import type { RuleProblem } from "../document-rule.js";
import type { PcrefDocuments } from "../documents.js";
import { organisationalStandards } from "../organisational-standards.js";
import { shownId } from "../shown-text.js";
import { assessmentScales } from "./assessment-scales.js";
import type { Assessment } from "./compare-assessments.js";
import { type AssessmentIssueCode, assessmentIssues } from "./issues.js";

interface Known {
	readonly competencies: ReadonlySet<string>;
	readonly standards: ReadonlySet<string>;
	/** Null where no item of evidence was given: the items are taken to be elsewhere. */
	readonly evidence: ReadonlySet<string> | null;
	/** The codes of the levels of each scale. */
	readonly scales: ReadonlyMap<string, readonly string[]>;
}

type Problem = RuleProblem & { readonly code: AssessmentIssueCode };

function idsOf(...lists: readonly (readonly { readonly id: string }[])[]): ReadonlySet<string> {
	return new Set(lists.flatMap((list) => list.map(({ id }) => id)));
}

function* subjectProblems(assessment: Assessment, { competencies, standards }: Known): Iterable<Problem> {
	if ("competency" in assessment) {
		if (competencies.has(assessment.competency)) return;
		const received = shownId(assessment.competency);
		yield { code: "PCREF-ASSESSMENT-COMPETENCY-UNKNOWN", at: "/competency", received };
	} else if (!standards.has(assessment.standard)) {
		const received = shownId(assessment.standard);
		yield { code: "PCREF-ASSESSMENT-STANDARD-UNKNOWN", at: "/standard", received };
	}
}

function* judgementProblems(assessment: Assessment, { scales, evidence }: Known): Iterable<Problem> {
	let before = "";
	for (const [index, judgement] of [...assessment.history, assessment].entries()) {
		const at = judgement === assessment ? "" : `/history/${index}`;
		const levels = scales.get(judgement.scale);
		if (levels === undefined) {
			const received = shownId(judgement.scale);
			yield { code: "PCREF-ASSESSMENT-SCALE-UNKNOWN", at: `${at}/scale`, received };
		} else if (!levels.includes(judgement.level)) {
			yield {
				code: "PCREF-ASSESSMENT-LEVEL-UNKNOWN",
				at: `${at}/level`,
				expected: shorten(levels.join(", ")),
				received: shownId(judgement.level),
			};
		}
		for (const [place, id] of judgement.evidence.entries()) {
			if (evidence === null || evidence.has(id)) continue;
			yield {
				code: "PCREF-ASSESSMENT-EVIDENCE-UNKNOWN",
				at: `${at}/evidence/${place}`,
				received: shownId(id),
			};
		}
		if (judgement.on < before) {
			const expected = `${before} or later`;
			yield { code: "PCREF-ASSESSMENT-DATE-BACKWARDS", at: `${at}/on`, expected, received: judgement.on };
		}
		before = judgement.on;
	}
}

function* takenIds(documents: PcrefDocuments): Iterable<Problem> {
	const taken = {
		scales: idsOf(assessmentScales),
		localCompetencies: idsOf(nationalCompetencies),
		localStandards: idsOf(organisationalStandards),
	};
	for (const list of ["scales", "localCompetencies", "localStandards"] as const) {
		for (const [index, { id }] of (documents[list] ?? []).entries()) {
			if (!taken[list].has(id)) continue;
			yield { code: "PCREF-ASSESSMENT-ID-TAKEN", at: `/${list}/${index}/id`, received: id };
		}
	}
}

/**
 * What is wrong with assessments as they stand among the other documents: a scale, level, competency, standard or
 * item of evidence that does not exist, a history that is out of order, and scales, competencies or standards of a
 * trust's own that have the id of a built-in one. Where no item of evidence is given, evidence is taken to be
 * elsewhere and references to it are not decided.
 *
 * @param documents Parsed documents, with all that the assessments refer to.
 * @returns Every issue; none where all is well. `where.pointer` is a JSON pointer in `documents`, such as
 * `/competencyAssessments/0/level`.
 *
 * @example
 * ```ts
 * import { checkAssessments, competencyAssessmentExample, evidenceExample } from "pcref";
 *
 * const evidence = [evidenceExample];
 * checkAssessments({ competencyAssessments: [competencyAssessmentExample], evidence }); // => []
 * checkAssessments({ competencyAssessments: [{ ...competencyAssessmentExample, level: "9" }], evidence }); // => [{ code: "PCREF-ASSESSMENT-LEVEL-UNKNOWN", where: { pointer: "/competencyAssessments/0/level" }, expected: "0, 1, 2, 3" }]
 * ```
 */
export function checkAssessments(documents: PcrefDocuments): readonly Issue[] {
	const { scales = [], localCompetencies = [], localStandards = [], evidence = [] } = documents;
	const known: Known = {
		competencies: idsOf(nationalCompetencies, localCompetencies),
		standards: idsOf(organisationalStandards, localStandards),
		evidence: evidence.length === 0 ? null : idsOf(evidence),
		scales: new Map(
			[...scales, ...assessmentScales].map(({ id, levels }) => [id, levels.map(({ code }) => code)]),
		),
	};
	const issues: Issue[] = [];
	const report = ({ code, at, ...facts }: Problem, list = "") => {
		issues.push(makeIssue(assessmentIssues[code], { where: { pointer: `${list}${at}` }, ...facts }));
	};
	for (const problem of takenIds(documents)) report(problem);
	for (const list of ["competencyAssessments", "standardAssessments"] as const) {
		for (const [index, assessment] of (documents[list] ?? []).entries()) {
			for (const problem of subjectProblems(assessment, known)) report(problem, `/${list}/${index}`);
			for (const problem of judgementProblems(assessment, known)) report(problem, `/${list}/${index}`);
		}
	}
	return issues;
}
