import type * as z from "zod";
import { AssessmentScale } from "../../framework/assessment/assessment-scale.js";
import { CompetencyAssessment } from "../../framework/assessment/competency-assessment.js";
import { LocalCompetency } from "../../framework/assessment/local-competency.js";
import { StandardAssessment } from "../../framework/assessment/standard-assessment.js";
import { CoProductionEvent } from "../../framework/co-production/co-production-event.js";
import { coProductionIssues } from "../../framework/co-production/issues.js";
import { coProductionRules } from "../../framework/co-production/rules.js";
import { checkDocument } from "../../framework/document-rule.js";
import type { PcrefDocuments } from "../../framework/documents.js";
import { checkFeedbackRecord } from "../../framework/feedback/check-feedback-record.js";
import { FeedbackRecord } from "../../framework/feedback/feedback-record.js";
import { PublishedResponse } from "../../framework/feedback/published-response.js";
import { Governance } from "../../framework/governance/governance.js";
import { governanceIssues } from "../../framework/governance/issues.js";
import { Publication } from "../../framework/governance/publication.js";
import { governanceRules } from "../../framework/governance/rules.js";
import { Obligation } from "../../framework/obligation.js";
import { OrganisationalStandard } from "../../framework/organisational-standard.js";
import { planRules } from "../../framework/plan/check-plan.js";
import { planIssues } from "../../framework/plan/issues.js";
import { Plan } from "../../framework/plan/plan.js";
import { Evidence } from "../../framework/readiness/evidence.js";

import { StandardExclusion } from "../../framework/readiness/standard-exclusion.js";
import { checkSurveyInstrument } from "../../framework/survey/check-survey.js";
import { surveyIssues } from "../../framework/survey/issues.js";
import { SurveyInstrument } from "../../framework/survey/survey-instrument.js";
import { SurveyResponse } from "../../framework/survey/survey-response.js";
import type { Issue } from "../../issues/issue.js";
import { documentIssues } from "./issues.js";
import type { Versions } from "./migrate.js";

/** The list of {@link PcrefDocuments} that a kind of document belongs to. */
export type DocumentKindKey = keyof PcrefDocuments;

/** One kind of document: how its files are named, its schema, its versions, and what is checked beyond its form. */
export interface DocumentKind {
	readonly key: DocumentKindKey;
	/** What the names of its files begin with, in any case and with or without an s: `feedback-2024.json`. */
	readonly file: string;
	readonly schema: z.ZodType;
	/** Null where the kind has no versions. */
	readonly versions: Versions | null;
	/** Everything that is wrong with a document, form included. */
	readonly check: (value: unknown) => readonly Issue[];
}

const first: Versions = { current: "1", migrations: {} };
const shape = documentIssues["PCREF-DOCUMENT-SHAPE"];

function formOnly(key: DocumentKindKey, file: string, schema: z.ZodType): DocumentKind {
	const check: DocumentKind["check"] = (value) => checkDocument({ schema, shape, rules: [], value });
	return { key, file, schema, versions: first, check };
}

/** Every kind of document that can be read. */
export const documentKinds: readonly DocumentKind[] = [
	{
		...formOnly("plans", "plan", Plan),
		check: (value) =>
			checkDocument({ schema: Plan, shape: planIssues["PCREF-PLAN-SHAPE"], rules: planRules, value }),
	},
	{
		...formOnly("governance", "governance", Governance),
		check: (value) =>
			checkDocument({
				schema: Governance,
				shape: governanceIssues["PCREF-GOVERNANCE-SHAPE"],
				rules: governanceRules,
				value,
			}),
	},
	formOnly("competencyAssessments", "competency-assessment", CompetencyAssessment),
	formOnly("standardAssessments", "standard-assessment", StandardAssessment),
	{
		...formOnly("coProductionEvents", "co-production-event", CoProductionEvent),
		check: (value) =>
			checkDocument({
				schema: CoProductionEvent,
				shape: coProductionIssues["PCREF-CO-PRODUCTION-SHAPE"],
				rules: coProductionRules,
				value,
			}),
	},
	{ ...formOnly("feedbackRecords", "feedback", FeedbackRecord), check: checkFeedbackRecord },
	formOnly("publishedResponses", "published-response", PublishedResponse),
	{
		...formOnly("surveyInstruments", "survey-instrument", SurveyInstrument),
		check: (value) => {
			const parsed = SurveyInstrument.safeParse(value);
			return parsed.success
				? checkSurveyInstrument(parsed.data)
				: checkDocument({
						schema: SurveyInstrument,
						shape: surveyIssues["PCREF-SURVEY-SHAPE"],
						rules: [],
						value,
					});
		},
	},
	formOnly("surveyResponses", "survey-response", SurveyResponse),
	formOnly("publications", "publication", Publication),
	formOnly("evidence", "evidence", Evidence),
	formOnly("standardExclusions", "standard-exclusion", StandardExclusion),
	{ ...formOnly("scales", "scale", AssessmentScale), versions: null },
	formOnly("localCompetencies", "local-competency", LocalCompetency),
	{ ...formOnly("localStandards", "local-standard", OrganisationalStandard), versions: null },
	{ ...formOnly("localObligations", "local-obligation", Obligation), versions: null },
];

/** The kind that a file name begins with; undefined where it begins with none. */
export function kindOfFile(name: string): DocumentKind | undefined {
	const plain = plainName(name);
	return documentKinds.find(({ file }) => beginsWith(plain, file));
}

/** The longest of some names of tables that a file name begins with; undefined where it begins with none. */
export function tableOfFile(
	name: string,
	{ file }: DocumentKind,
	tables: readonly string[],
): string | undefined {
	const plain = plainName(name);
	const rest = plain.slice(plain.startsWith(`${file}s`) ? file.length + 1 : file.length);
	const longestFirst = tables.toSorted((one, other) => other.length - one.length);
	return longestFirst.find((table) => beginsWith(`${file}${rest}`, table.toLowerCase().replace(/s$/, "")));
}

function plainName(name: string): string {
	return name.toLowerCase().replaceAll("competencies", "competency").replace(/[ _]/g, "-");
}

/** With or without an s, and nothing that would make it another word. */
function beginsWith(plain: string, start: string): boolean {
	return plain.startsWith(start) && /^s?([^a-z-]|-|$)/.test(plain.slice(start.length));
}
