import { MHS102 } from "../../tables/mhsds/mhs102.js";
import { MHS902 } from "../../tables/mhsds/mhs902.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { eachRecord } from "../submitted/each-record.js";
import { oncePerSubmission } from "../submitted/once-per-submission.js";
import type { Referrals } from "./referrals.js";

/** The type of each team (ServTeamTypeMH), by CareProfTeamLocalID. */
export const readTeamTypes = oncePerSubmission(async (submission): Promise<ReadonlyMap<string, string>> => {
	const types = new Map<string, string>();
	await eachRecord(
		submission,
		MHS902,
		["CareProfTeamLocalID", "ServTeamTypeMH"],
		({ CareProfTeamLocalID, ServTeamTypeMH }) => {
			types.set(CareProfTeamLocalID, ServTeamTypeMH);
		},
	);
	return types;
});

/** The types of the teams that each referral is to (R0.14): of its own team, and of others that it was passed to. */
export async function readReferredTeamTypes(
	submission: ValidatedSubmission,
	referrals: Referrals,
	types: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
	const found = new Map<number, Set<string>>();
	const add = (referral: number, team: string | null): void => {
		const type = types.get(team ?? "");
		if (type === undefined) return;
		const known = found.get(referral);
		if (known === undefined) found.set(referral, new Set([type]));
		else known.add(type);
	};
	for (const { referral, team } of referrals.values()) add(referral, team);
	await eachRecord(
		submission,
		MHS102,
		["ServiceRequestID", "OtherCareProfTeamLocalID"],
		({ ServiceRequestID, OtherCareProfTeamLocalID }) => {
			add(ServiceRequestID, OtherCareProfTeamLocalID);
		},
	);
	return found;
}
