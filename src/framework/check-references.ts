import type { Issue } from "../issues/issue.js";
import { makeIssue } from "../issues/make-issue.js";
import { nationalCompetencies } from "./competencies.js";
import type { PcrefDocuments } from "./documents.js";
import { jsonPointer } from "./json-pointer.js";
import { obligations } from "./obligations.js";
import { referenceIssues } from "./reference-issues.js";
import { repeats } from "./repeats.js";
import { shownId } from "./shown-text.js";

/** An id that one document has from another, and where it stands. */
interface Reference {
	readonly path: readonly PropertyKey[];
	readonly id: string;
	/** What the id should be found among; null where that was not read, so that nothing can be said. */
	readonly among: ReadonlySet<string> | null;
}

/**
 * Whether documents that are read together fit together: no id stands twice within a kind, and what they refer to is
 * there. A kind of which no document was given is taken to be elsewhere: references to it are not decided.
 *
 * Assessments are looked at by {@link checkAssessments}, evidence by {@link checkEvidence}, references within one plan
 * by {@link checkPlan}; {@link checkDocuments} does all of it but the last.
 *
 * @param documents Parsed documents.
 * @returns Every issue, with a JSON pointer into `documents` in `where.pointer`; none where all fits. Ids of feedback
 * records and survey responses are not repeated.
 *
 * @example
 * ```ts
 * import { checkReferences, feedbackRecordExample, planExample } from "pcref";
 *
 * const record = feedbackRecordExample("action-agreed");
 * checkReferences({ feedbackRecords: [record], plans: [planExample] }); // => []
 * checkReferences({ feedbackRecords: [record], plans: [{ ...planExample, actions: [] }] }); // => [{ code: "PCREF-REFERENCE-DANGLING", where: { pointer: "/feedbackRecords/0/loop/4/planActions/0" }, received: "A-12" }]
 * ```
 */
export function checkReferences(documents: PcrefDocuments): readonly Issue[] {
	return [...idsThatStandTwice(documents), ...referencesOf(documents).flatMap(dangling)];
}

const identifying: ReadonlySet<string> = new Set(["feedbackRecords", "surveyResponses"]);

function idsThatStandTwice(documents: PcrefDocuments): readonly Issue[] {
	return Object.entries(documents).flatMap(([kind, list]: [string, readonly object[]]) => {
		const ids = list.flatMap((document) => ("id" in document ? [String(document.id)] : []));
		return repeats(ids).map(({ index, first, value }) =>
			makeIssue(referenceIssues["PCREF-REFERENCE-ID-TWICE"], {
				where: { pointer: jsonPointer([kind, index, "id"]) },
				expected: `an id other than that of ${jsonPointer([kind, first])}`,
				received: identifying.has(kind) ? undefined : value,
			}),
		);
	});
}

function dangling({ path, id, among }: Reference): readonly Issue[] {
	if (among === null || among.has(id)) return [];
	const where = { pointer: jsonPointer(path) };
	return [makeIssue(referenceIssues["PCREF-REFERENCE-DANGLING"], { where, received: shownId(id) })];
}

type Targets = Readonly<
	Record<"plans" | "actions" | "events" | "instruments", ReadonlySet<string> | null> &
		Record<"competencies" | "obligations", ReadonlySet<string>>
>;

function referencesOf(documents: PcrefDocuments): readonly Reference[] {
	const targets = targetsOf(documents);
	return [
		...(documents.plans ?? []).flatMap((plan, index) => ofPlan(plan, ["plans", index], targets)),
		...(documents.coProductionEvents ?? []).flatMap(({ decisions }, index) =>
			decisions.flatMap(({ planActions }, at) =>
				each(planActions, ["coProductionEvents", index, "decisions", at, "planActions"], targets.actions),
			),
		),
		...(documents.feedbackRecords ?? []).flatMap((record, index) =>
			ofFeedback(record, ["feedbackRecords", index], targets),
		),
		...(documents.surveyResponses ?? []).map(({ instrument }, index) => ({
			path: ["surveyResponses", index, "instrument"],
			id: instrument,
			among: targets.instruments,
		})),
		...(documents.publications ?? []).flatMap(({ plan }, index) =>
			each(plan, ["publications", index, "plan"], targets.plans),
		),
	];
}

function targetsOf(documents: PcrefDocuments): Targets {
	const idsOf = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id);
	const given = (ids: readonly string[] | undefined) =>
		ids === undefined || ids.length === 0 ? null : new Set(ids);
	const { plans } = documents;
	return {
		plans: given(idsOf(plans)),
		actions:
			plans === undefined || plans.length === 0
				? null
				: new Set(plans.flatMap((plan) => idsOf(plan.actions))),
		events: given(idsOf(documents.coProductionEvents)),
		instruments: given(idsOf(documents.surveyInstruments)),
		competencies: new Set([...idsOf(nationalCompetencies), ...idsOf(documents.localCompetencies)]),
		obligations: new Set([...idsOf(obligations), ...idsOf(documents.localObligations)]),
	};
}

function each(
	ids: readonly string[] | string | undefined,
	path: readonly PropertyKey[],
	among: Reference["among"],
): readonly Reference[] {
	if (typeof ids === "string") return [{ path, id: ids, among }];
	return (ids ?? []).map((id, index) => ({ path: [...path, index], id, among }));
}

function ofPlan(
	plan: NonNullable<PcrefDocuments["plans"]>[number],
	path: readonly PropertyKey[],
	{ plans, events, competencies, obligations: duties }: Targets,
): readonly Reference[] {
	return [
		...each(plan.coProductionEvents, [...path, "coProductionEvents"], events),
		...each(plan.supersededBy, [...path, "supersededBy"], plans),
		...plan.priorities.flatMap((priority, index) => [
			...each(priority.obligations, [...path, "priorities", index, "obligations"], duties),
			...each(priority.competencies, [...path, "priorities", index, "competencies"], competencies),
		]),
		...plan.reviews.flatMap(({ coProductionEvents }, index) =>
			each(coProductionEvents, [...path, "reviews", index, "coProductionEvents"], events),
		),
	];
}

function ofFeedback(
	record: NonNullable<PcrefDocuments["feedbackRecords"]>[number],
	path: readonly PropertyKey[],
	{ actions, instruments }: Targets,
): readonly Reference[] {
	return [
		...record.loop.flatMap((step, index) =>
			step.state === "action-agreed"
				? each(step.planActions, [...path, "loop", index, "planActions"], actions)
				: [],
		),
		...record.trustAndConfidence.map(({ instrument }, index) => ({
			path: [...path, "trustAndConfidence", index, "instrument"],
			id: instrument,
			among: instruments,
		})),
	];
}
