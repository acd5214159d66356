import type { Severity } from "../../../issues/severity.js";
import type { Dossier, Draft, PersonTable } from "../dossier.js";
import { change } from "./plant.js";
import { inCommunityCare, onOrder, type Target, underSection3 } from "./targets.js";

/** Two people's records that share an identifier which only one record may have. All of them are refused. */
export interface SharedKeyPlant {
	readonly why: string;
	/** Whose identifier it is, and who is given it too. */
	readonly in: readonly [Target, Target];
	readonly table: PersonTable;
	readonly column: string;
	readonly share: (from: Dossier, to: Dossier) => Dossier;
	readonly faults: readonly { readonly code: string; readonly severity: Severity }[];
}

/** Gives the last record of a table the identifier, and what else is named, of somebody else's. */
function sharing<Code extends PersonTable>(
	table: Code,
	columns: readonly [identifier: keyof Draft<Code> & string, ...others: (keyof Draft<Code> & string)[]],
	facts: Pick<SharedKeyPlant, "why" | "in" | "faults">,
): SharedKeyPlant {
	return {
		...facts,
		table,
		column: columns[0],
		share: (from, to) => {
			const records: readonly Draft<Code>[] = from[table];
			const shared = columns.map((column) => [column, records.at(-1)?.[column]]);
			return change(table, (record) => ({ ...record, ...Object.fromEntries(shared) }))(to);
		},
	};
}

/** Identifiers used twice in the submission that is accepted in part. */
export const sharedKeyPlants: readonly SharedKeyPlant[] = [
	sharing("MHS401", ["MHActLegalStatusClassPeriodID"], {
		why: "two people's periods have one identifier",
		in: [onOrder, underSection3],
		faults: [{ code: "MHS40126", severity: "reject-group" }],
	}),
	sharing("MHS101", ["ServiceRequestID"], {
		why: "two people's referrals have one identifier",
		in: [inCommunityCare, inCommunityCare],
		faults: [{ code: "MHS10103", severity: "reject-group" }],
	}),
	// The start is shared too, so that rules about it do not depend on which of the two stays is looked at.
	sharing("MHS501", ["HospProvSpellID", "StartDateHospProvSpell"], {
		why: "two people's stays have one identifier",
		in: [underSection3, underSection3],
		faults: [{ code: "MHS50103", severity: "reject-group" }],
	}),
];

/**
 * One local identifier on two records of the index: everything of both falls, and the whole file with them. The birth
 * date is shared too, so that rules about it do not depend on which of the two is looked at.
 */
export const sharedLocalIdentifier = sharing("MHS001", ["LocalPatientID", "PersonBirthDate"], {
	why: "two records, with different NHS numbers, have one local identifier",
	in: [inCommunityCare, inCommunityCare],
	faults: [
		{ code: "MHS00144", severity: "reject-group" },
		{ code: "MHSREJ103", severity: "reject-file" },
	],
});
