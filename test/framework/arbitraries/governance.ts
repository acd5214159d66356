import fc from "fast-check";
import type { Governance } from "../../../src/framework/governance/governance.js";
import type { Publication } from "../../../src/framework/governance/publication.js";
import { organisationalStandards } from "../../../src/framework/organisational-standards.js";
import type { Evidence } from "../../../src/framework/readiness/evidence.js";
import { dayAfter, days, idsOf, organisations, plainTexts, withOptional } from "./basics.js";

const constituencies = ["community", "patient", "carer", "staff", "partner-agency"] as const;

function roleOf(id: string) {
	return fc.nat(2000).chain((first) =>
		withOptional(
			{
				id: fc.constant(id),
				kind: fc.constantFrom("executive-lead", "programme-lead", "lived-experience-co-chair", "other"),
				title: plainTexts,
				onBoard: fc.boolean(),
				from: fc.constant(dayAfter(first)),
			},
			{ holder: plainTexts, to: fc.nat(2000).map((length) => dayAfter(first + length)), minute: plainTexts },
		),
	);
}

/** A group that reports to the board or to one of the groups before it, so that no line is a circle. */
function groupOf(id: string, before: readonly string[], roles: readonly string[]) {
	const by = roles.length === 0 ? [] : [fc.record({ role: fc.constantFrom(...roles) })];
	return withOptional(
		{
			id: fc.constant(id),
			name: plainTexts,
			setUpForPcref: fc.boolean(),
			purpose: plainTexts,
			from: days,
			members: fc.array(
				fc
					.tuple(
						fc.record({ constituency: fc.constantFrom(...constituencies), decides: fc.boolean() }),
						fc.oneof(fc.record({ who: plainTexts }), ...by),
					)
					.map(([first, second]) => ({ ...first, ...second })),
				{ maxLength: 4 },
			),
		},
		{
			termsOfReference: plainTexts,
			meets: plainTexts,
			reportsTo: fc.constantFrom("board", ...before),
		},
	);
}

function reviewOf(id: string) {
	return fc.nat(3000).chain((day) =>
		withOptional(
			{
				id: fc.constant(id),
				on: fc.constant(dayAfter(day)),
				inPublic: fc.boolean(),
				measures: fc.array(fc.record({ measure: plainTexts, byEthnicity: fc.boolean() }), { maxLength: 3 }),
			},
			{
				minute: plainTexts,
				decision: plainTexts,
				nextReview: fc.integer({ min: 1, max: 400 }).map((later) => dayAfter(day + later)),
			},
		),
	);
}

/** Governance documents in which `checkGovernance` finds nothing. */
export const governances: fc.Arbitrary<Governance> = fc
	.tuple(fc.nat(4), fc.nat(4), fc.nat(4))
	.map((counts) => counts.map((count, index) => idsOf("RGB"[index] ?? "", count)))
	.chain(([roles = [], groups = [], reviews = []]) =>
		fc.record({
			schemaVersion: fc.constant("1" as const),
			organisation: organisations,
			roles: fc.tuple(...roles.map(roleOf)),
			groups: fc.tuple(...groups.map((id, index) => groupOf(id, groups.slice(0, index), roles))),
			boardReviews: fc.tuple(...reviews.map(reviewOf)),
		}),
	)
	.map((governance) => governance as Governance);

/** Publications. */
export const publications: fc.Arbitrary<Publication> = withOptional(
	{
		schemaVersion: fc.constant("1" as const),
		id: plainTexts,
		organisation: organisations,
		kind: fc.constantFrom("plan", "progress-data", "board-paper", "other"),
		title: plainTexts,
		on: days,
		where: plainTexts,
		formats: fc
			.subarray(["web-page", "document", "easy-read", "translated", "audio"] as const)
			.map((all) => [...all]),
	},
	{ plan: plainTexts },
);

/** Items of evidence for built-in standards, in which `checkEvidence` finds nothing. */
export const evidenceItems: fc.Arbitrary<Evidence> = fc.nat(3000).chain((day) =>
	withOptional(
		{
			schemaVersion: fc.constant("1" as const),
			id: plainTexts,
			organisation: organisations,
			kind: fc.constantFrom("minute", "register", "figures", "other"),
			title: plainTexts,
			on: fc.constant(dayAfter(day)),
			reference: plainTexts,
			supports: fc.array(
				fc
					.constantFrom(...organisationalStandards.filter(({ evidence }) => evidence.length > 0))
					.chain(({ id, evidence }) =>
						fc.record({ standard: fc.constant(id), shows: fc.constantFrom(...evidence) }),
					),
				{ minLength: 1, maxLength: 3 },
			),
		},
		{ until: fc.nat(1000).map((length) => dayAfter(day + length)) },
	),
);
