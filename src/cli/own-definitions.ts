import { assessmentIssues } from "../framework/assessment/issues.js";
import { coProductionIssues } from "../framework/co-production/issues.js";
import { feedbackIssues } from "../framework/feedback/issues.js";
import { governanceIssues } from "../framework/governance/issues.js";
import { planIssues } from "../framework/plan/issues.js";
import { evidenceIssues } from "../framework/readiness/issues.js";
import { referenceIssues } from "../framework/reference-issues.js";
import { surveyIssues } from "../framework/survey/issues.js";
import { ownIssues } from "../issues/catalogue.js";
import type { IssueDefinition } from "../issues/definition.js";
import { documentIssues } from "../submission/documents/issues.js";
import { figureIssues } from "../submission/figures/issues.js";
import { mentalHealthActAnnual } from "../tables/figures/mental-health-act-annual.js";
import { populationFigures } from "../tables/figures/population-figures.js";
import { publishedFiguresLong } from "../tables/figures/published-figures-long.js";
import { feedbackTable } from "../tables/pcref/feedback.js";
import { feedbackAnswersTable } from "../tables/pcref/feedback-answers.js";
import { feedbackStepsTable } from "../tables/pcref/feedback-steps.js";
import { workforceTable } from "../tables/pcref/workforce.js";
import { workforceIssues } from "../tables/pcref/workforce-issues.js";
import { ruleCatalogue } from "../tables/rule-catalogue.js";

/** Every issue code of PCREF's own, wherever it stands: files, figures, documents. */
export const ownDefinitions: readonly IssueDefinition[] = [
	...Object.values(ownIssues),
	...Object.values(figureIssues),
	...Object.values(feedbackIssues),
	...Object.values(documentIssues),
	...Object.values(evidenceIssues),
	...Object.values(governanceIssues),
	...Object.values(assessmentIssues),
	...Object.values(surveyIssues),
	...Object.values(referenceIssues),
	...Object.values(planIssues),
	...Object.values(coProductionIssues),
	...ruleCatalogue([feedbackTable, feedbackStepsTable, feedbackAnswersTable, workforceTable]),
	...Object.values(workforceIssues),
	...ruleCatalogue([populationFigures, publishedFiguresLong, mentalHealthActAnnual]),
];
