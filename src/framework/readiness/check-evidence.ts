import type { Issue } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import type { PcrefDocuments } from "../documents.js";
import { organisationalStandards } from "../organisational-standards.js";
import { shownId } from "../shown-text.js";
import { evidenceIssues } from "./issues.js";

/**
 * What is wrong with items of evidence: things that the standard does not call for, dates that run backwards.
 * Whether the standards exist at all is for {@link checkReferences}.
 *
 * @param documents Parsed documents, with the organisation's own standards.
 * @returns Every issue; none where all is well. `where.pointer` is a JSON pointer in `documents`, such as
 * `/evidence/0/supports/0/shows`.
 *
 * @example
 * ```ts
 * import { checkEvidence, evidenceExample } from "pcref";
 *
 * checkEvidence({ evidence: [evidenceExample] }); // => []
 * const supports = [{ standard: "R-GOV-8", shows: "the plan" }];
 * checkEvidence({ evidence: [{ ...evidenceExample, supports }] }); // => [{ code: "PCREF-EVIDENCE-NOT-CALLED-FOR", expected: "address of the publication; date of publication", received: "the plan" }]
 * ```
 */
export function checkEvidence(documents: PcrefDocuments): readonly Issue[] {
	const { evidence = [], localStandards = [] } = documents;
	const calledForBy = new Map(
		[...localStandards, ...organisationalStandards].map((standard) => [standard.id, standard.evidence]),
	);
	const isKnown = (words: string) => [...calledForBy.values()].some((calledFor) => calledFor.includes(words));
	const issues: Issue[] = [];
	for (const [index, { on, until, supports }] of evidence.entries()) {
		const at = `/evidence/${index}`;
		for (const [place, { standard, shows }] of supports.entries()) {
			const calledFor = calledForBy.get(standard) ?? [];
			if (calledFor.length === 0 || calledFor.includes(shows)) continue;
			const where = { pointer: `${at}/supports/${place}/shows` };
			const facts = {
				where,
				expected: calledFor.join("; "),
				received: isKnown(shows) ? shows : shownId(shows),
			};
			issues.push(makeIssue(evidenceIssues["PCREF-EVIDENCE-NOT-CALLED-FOR"], facts));
		}
		if (until !== undefined && until < on) {
			const facts = { where: { pointer: `${at}/until` }, expected: `${on} or later`, received: until };
			issues.push(makeIssue(evidenceIssues["PCREF-EVIDENCE-DATES-BACKWARDS"], facts));
		}
	}
	return issues;
}
