import { syntheticOrganisation } from "../../reference/organisations/synthetic-organisation.js";
import type { WresReturn } from "./wres-return.js";

/**
 * Made-up numbers of the fictional trust, for trying things out and writing tests.
 *
 * @example
 * ```ts
 * import { wresReturnExample } from "pcref/equality-standards";
 *
 * wresReturnExample.workforce.length; // => 4
 * ```
 */
export const wresReturnExample: WresReturn = {
	schemaVersion: "1",
	organisation: { scheme: "ods", code: syntheticOrganisation.code },
	snapshot: "2024-03-31",
	workforce: [
		{
			cluster: "non-clinical",
			grade: "Band 3",
			headcount: { white: 310, blackAndMinorityEthnic: 140, notKnown: 10 },
		},
		{
			cluster: "non-clinical",
			grade: "Very senior manager",
			headcount: { white: 11, blackAndMinorityEthnic: 1, notKnown: 0 },
		},
		{
			cluster: "clinical",
			grade: "Band 5",
			headcount: { white: 520, blackAndMinorityEthnic: 470, notKnown: 10 },
		},
		{
			cluster: "clinical",
			grade: "Band 8a",
			headcount: { white: 159, blackAndMinorityEthnic: 39, notKnown: 2 },
		},
	],
	appointedFromShortlisting: {
		white: { count: 180, total: 900 },
		blackAndMinorityEthnic: { count: 110, total: 1000 },
	},
	enteringDisciplinaryProcess: {
		white: { count: 10, total: 1000 },
		blackAndMinorityEthnic: { count: 13, total: 650 },
	},
	nonMandatoryTraining: {
		white: { count: 400, total: 1000 },
		blackAndMinorityEthnic: { count: 208, total: 650 },
	},
	harassmentFromPublic: {
		white: { count: 150, total: 600 },
		blackAndMinorityEthnic: { count: 108, total: 300 },
	},
	harassmentFromStaff: {
		white: { count: 90, total: 600 },
		blackAndMinorityEthnic: { count: 66, total: 300 },
	},
	equalOpportunities: {
		white: { count: 366, total: 600 },
		blackAndMinorityEthnic: { count: 135, total: 300 },
	},
	discrimination: null,
	boardVotingMembers: { white: 12, blackAndMinorityEthnic: 2, notKnown: 1 },
};
