import type { CompetencyAssessment } from "../assessment/competency-assessment.js";
import type { CoProductionEvent } from "../co-production/co-production-event.js";
import type { PcrefDocuments } from "../documents.js";
import type { LoopStep } from "../feedback/loop-step.js";
import type { BoardReview } from "../governance/board-review.js";
import type { GovernanceGroup } from "../governance/governance-group.js";
import type { GovernanceRole } from "../governance/governance-role.js";
import type { Publication } from "../governance/publication.js";
import type { Plan } from "../plan/plan.js";
import type { Evidence } from "./evidence.js";
import type { StandardExclusion } from "./standard-exclusion.js";

/** What an organisation's documents hold on one day: nothing of later, nothing that has ended. */
export interface DocumentsOn {
	readonly on: string;
	/** Approved by that day, not over, and with no approved successor. */
	readonly plansInForce: readonly Plan[];
	/** All other plans of the organisation. */
	readonly otherPlans: readonly Plan[];
	readonly roles: readonly GovernanceRole[];
	readonly groups: readonly GovernanceGroup[];
	readonly boardReviews: readonly BoardReview[];
	readonly events: readonly CoProductionEvent[];
	readonly publications: readonly Publication[];
	/** Competency assessments with a judgement by that day. */
	readonly competencyAssessments: readonly CompetencyAssessment[];
	readonly localCompetencies: NonNullable<PcrefDocuments["localCompetencies"]>;
	/** The channels through which feedback had come, and the steps taken with it, but for what was withdrawn. */
	readonly feedbackChannels: readonly string[];
	readonly feedbackSteps: readonly LoopStep[];
	readonly publishedResponses: NonNullable<PcrefDocuments["publishedResponses"]>;
	readonly evidence: readonly Evidence[];
	readonly exclusions: readonly StandardExclusion[];
}

interface OfOrganisation {
	readonly organisation: { readonly code: string };
}

/**
 * The codes of the organisations that documents are of, each once, in the order in which they appear.
 *
 * @param documents Parsed documents.
 *
 * @example
 * ```ts
 * import { governanceExample, organisationsOf, planExample } from "pcref";
 *
 * organisationsOf({ plans: [planExample], governance: [governanceExample] }); // => ["ZSYN0"]
 * ```
 */
export function organisationsOf(documents: PcrefDocuments): readonly string[] {
	const lists: readonly (readonly (object | OfOrganisation)[])[] = Object.values(documents);
	const codes = lists.flatMap((list) =>
		list.flatMap((document) => ("organisation" in document ? [document.organisation.code] : [])),
	);
	return [...new Set(codes)];
}

function isInForce(plan: Plan, { on, plans }: { readonly on: string; readonly plans: readonly Plan[] }) {
	if (plan.approval === undefined || plan.approval.on > on || plan.period.to < on) return false;
	if (plan.supersededBy === undefined) return true;
	const successor = plans.find(({ id }) => id === plan.supersededBy);
	return successor?.approval !== undefined && successor.approval.on > on;
}

/** Reduces documents to those of one organisation, as they stood on one day. */
export function documentsOn(
	documents: PcrefDocuments,
	{ on, organisation }: { readonly on: string; readonly organisation: string | undefined },
): DocumentsOn {
	const own = <Document extends OfOrganisation>(list: readonly Document[] = []) =>
		list.filter((document) => document.organisation.code === organisation);
	const byThen = (document: { readonly on: string }) => document.on <= on;
	const lasting = ({ from, to = on }: { readonly from: string; readonly to?: string }) =>
		from <= on && on <= to;

	const plans = own(documents.plans);
	const governance = own(documents.governance);
	const feedback = own(documents.feedbackRecords)
		.map(({ channel, loop }) => ({ channel, steps: loop.filter(byThen) }))
		.filter(({ steps }) => steps.length > 0 && steps.every(({ state }) => state !== "withdrawn"));
	return {
		on,
		plansInForce: plans.filter((plan) => isInForce(plan, { on, plans })),
		otherPlans: plans.filter((plan) => !isInForce(plan, { on, plans })),
		roles: governance.flatMap(({ roles }) => roles).filter(lasting),
		groups: governance.flatMap(({ groups }) => groups).filter(lasting),
		boardReviews: governance.flatMap(({ boardReviews }) => boardReviews).filter(byThen),
		events: own(documents.coProductionEvents).filter(byThen),
		publications: own(documents.publications).filter(byThen),
		competencyAssessments: own(documents.competencyAssessments).filter((assessment) =>
			[assessment, ...assessment.history].some(byThen),
		),
		localCompetencies: own(documents.localCompetencies),
		feedbackChannels: [...new Set(feedback.map(({ channel }) => channel.kind))],
		feedbackSteps: feedback.flatMap(({ steps }) => steps),
		publishedResponses: own(documents.publishedResponses).filter(byThen),
		evidence: own(documents.evidence).filter(({ on: from, until }) =>
			lasting(until === undefined ? { from } : { from, to: until }),
		),
		exclusions: own(documents.standardExclusions).filter(byThen),
	};
}
