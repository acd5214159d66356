import fc from "fast-check";
import type { AssessmentScale } from "../../../src/framework/assessment/assessment-scale.js";
import type { PublishedResponse } from "../../../src/framework/feedback/published-response.js";
import type { Obligation } from "../../../src/framework/obligation.js";
import type { OrganisationalStandard } from "../../../src/framework/organisational-standard.js";
import { partIds } from "../../../src/framework/parts.js";
import type { StandardExclusion } from "../../../src/framework/readiness/standard-exclusion.js";
import { days, organisations, plainTexts, provenances, themes, withOptional } from "./basics.js";

/** Scales of a trust's own, their levels each of a code of its own. */
export const scales: fc.Arbitrary<AssessmentScale> = fc
	.uniqueArray(plainTexts, { minLength: 2, maxLength: 5 })
	.chain((codes) =>
		fc.record({
			id: plainTexts.map((id) => `our-${id}`),
			title: plainTexts,
			owner: plainTexts,
			levels: fc.tuple(
				...codes.map((code) =>
					withOptional({ code: fc.constant(code), label: plainTexts }, { meaning: plainTexts }),
				),
			),
			provenance: provenances,
		}),
	);

/** Standards of a trust's own. */
export const localStandards: fc.Arbitrary<OrganisationalStandard> = fc.record({
	id: plainTexts.map((id) => `our-${id}`),
	parts: fc.subarray([...partIds]).map((all) => [...all]),
	modality: fc.constantFrom("must" as const, "expected" as const, "local" as const),
	expectation: plainTexts,
	evidence: fc.array(plainTexts, { maxLength: 3 }),
	provenance: provenances,
});

/** Obligations of a trust's own. */
export const localObligations: fc.Arbitrary<Obligation> = withOptional(
	{
		id: plainTexts.map((id) => `our-${id}`),
		instrument: plainTexts,
		kind: fc.constantFrom("policy" as const, "contract" as const),
		appliesTo: plainTexts,
		asks: plainTexts,
		measures: fc.array(plainTexts, { maxLength: 3 }),
		officialPcrefItem: fc.constantFrom(true, false, "unknown" as const),
		officialPcrefItemProvenance: provenances,
		provenance: provenances,
	},
	{ provision: plainTexts },
);

/** Statements that a standard does not apply. */
export const standardExclusions: fc.Arbitrary<StandardExclusion> = fc.record({
	schemaVersion: fc.constant("1" as const),
	organisation: organisations,
	standard: plainTexts,
	reason: plainTexts,
	decidedBy: plainTexts,
	on: days,
});

/** Published responses, with or without quotations. */
export const publishedResponses: fc.Arbitrary<PublishedResponse> = fc.record({
	schemaVersion: fc.constant("1" as const),
	id: plainTexts,
	organisation: organisations,
	on: days,
	where: plainTexts,
	themes: fc.array(themes, { maxLength: 3 }),
	heardFrom: fc.constantFrom("fewer-than-5" as const, "10-to-49" as const),
	youSaid: plainTexts,
	weDid: plainTexts,
	quotations: fc.array(
		fc.record({
			words: plainTexts,
			consent: fc.record({ status: fc.constant("given" as const), on: days }),
			redaction: fc.record({ by: plainTexts, on: days }),
		}),
		{ maxLength: 2 },
	),
});
