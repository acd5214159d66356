import * as z from "zod";
import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import type { Immutable } from "../immutable.js";
import { OrganisationCode } from "../organisation-code.js";
import { BoardReview } from "./board-review.js";
import { GovernanceGroup } from "./governance-group.js";
import { GovernanceRole } from "./governance-role.js";

/**
 * Who answers for PCREF in an organisation: roles, groups with their members and reporting lines, and the board's
 * reviews of core measures.
 *
 * Who leads and what groups are called is each trust's own; national text asks for an executive lead on the board,
 * for governance structures and for regular reviews by the board. References between roles and groups, and dates,
 * are for {@link checkGovernance}. Unknown keys are an issue.
 *
 * @example
 * ```ts
 * import { Governance, governanceExample } from "pcref";
 *
 * const governance = Governance.parse(governanceExample);
 * governance.roles.map((role) => role.kind); // => ["executive-lead", "programme-lead", "lived-experience-co-chair"]
 * governance.groups[0]; // => { id: "oversight", reportsTo: "board" }
 * Governance.safeParse({ ...governance, board: [] }).success; // => false
 * ```
 */
export const Governance = z
	.strictObject({
		schemaVersion: z.literal("1").meta({ description: "Version of this schema." }),
		organisation: OrganisationCode.meta({ description: "The organisation whose governance it is." }),
		roles: z.array(GovernanceRole).meta({ description: "Who has which task, now and before." }),
		groups: z.array(GovernanceGroup).meta({ description: "The groups that deal with PCREF." }),
		boardReviews: z
			.array(BoardReview)
			.meta({ description: "The board's reviews of core measures, in any order." }),
	})
	.meta({ description: "Who answers for PCREF in an organisation, and what its board looked at." });

/** Who answers for PCREF in an organisation, and what its board looked at. */
export type Governance = Immutable<z.infer<typeof Governance>>;

/**
 * Made-up governance of the fictional trust, for trying things out.
 *
 * @example
 * ```ts
 * import { governanceExample } from "pcref";
 *
 * governanceExample.boardReviews.map((review) => review.on); // => ["2024-09-25", "2025-03-26"]
 * ```
 */
export const governanceExample: Governance = {
	schemaVersion: "1",
	organisation: { scheme: "ods", code: syntheticOrganisation.code },
	roles: [
		{
			id: "executive-lead",
			kind: "executive-lead",
			title: "Chief Nursing Officer",
			holder: "A. Example",
			onBoard: true,
			from: "2024-04-01",
			minute: "Board minute 24/031, 27 March 2024",
		},
		{
			id: "programme-lead",
			kind: "programme-lead",
			title: "Associate Director of Participation",
			onBoard: false,
			from: "2024-05-13",
		},
		{
			id: "co-chair",
			kind: "lived-experience-co-chair",
			title: "Co-chair with lived experience",
			onBoard: false,
			from: "2024-06-03",
		},
	],
	groups: [
		{
			id: "oversight",
			name: "PCREF oversight group",
			setUpForPcref: true,
			purpose: "Agrees the plan and follows it up.",
			termsOfReference: "Terms of reference, version 2, 8 July 2024",
			meets: "every two months",
			from: "2024-06-03",
			reportsTo: "board",
			members: [
				{ constituency: "staff", role: "executive-lead", decides: true },
				{ constituency: "staff", role: "programme-lead", decides: true },
				{ constituency: "patient", role: "co-chair", decides: true },
				{ constituency: "carer", who: "Carers' council", decides: true },
				{ constituency: "community", who: "Mereford Community Forum (fictional)", decides: true },
				{ constituency: "partner-agency", who: "Police liaison", decides: false },
			],
		},
		{
			id: "quality-committee",
			name: "Quality committee",
			setUpForPcref: false,
			purpose: "Receives the measures by ethnic group each quarter.",
			termsOfReference: "Terms of reference 2024, section 4",
			meets: "monthly",
			from: "2019-04-01",
			reportsTo: "board",
			members: [{ constituency: "staff", role: "executive-lead", decides: true }],
		},
	],
	boardReviews: [
		{
			id: "BR-1",
			on: "2024-09-25",
			minute: "Board minute 24/087",
			inPublic: true,
			measures: [{ measure: "detentions", byEthnicity: true }],
			decision: "Look at the use of section 136 by ethnic group at the next review.",
		},
		{
			id: "BR-2",
			on: "2025-03-26",
			minute: "Board minute 25/024",
			inPublic: true,
			measures: [
				{ measure: "detentions", byEthnicity: true },
				{ measure: "feedback-loop-closure", byEthnicity: false },
			],
			nextReview: "2025-09-24",
		},
	],
};
