import { feedbackIssues } from "../framework/feedback/issues.js";
import { ownIssues } from "../issues/catalogue.js";
import type { IssueDefinition } from "../issues/definition.js";
import { figureIssues } from "../submission/figures/issues.js";
import { mentalHealthActAnnual } from "../tables/figures/mental-health-act-annual.js";
import { populationFigures } from "../tables/figures/population-figures.js";
import { publishedFiguresLong } from "../tables/figures/published-figures-long.js";
import { ruleCatalogue } from "../tables/rule-catalogue.js";

/** Every issue code of PCREF's own, wherever it stands: files, figures, feedback. */
export const ownDefinitions: readonly IssueDefinition[] = [
	...Object.values(ownIssues),
	...Object.values(figureIssues),
	...Object.values(feedbackIssues),
	...ruleCatalogue([populationFigures, publishedFiguresLong, mentalHealthActAnnual]),
];
