import { MHS102 } from "../../tables/mhsds/mhs102.js";
import { MHS902 } from "../../tables/mhsds/mhs902.js";
import type { ValidatedSubmission } from "../../tables/validated-submission.js";
import { oncePerSubmission } from "../submitted/once-per-submission.js";
import type { Referral } from "./referrals.js";

/** The type of each team (ServTeamTypeMH), by CareProfTeamLocalID. */
export const readTeamTypes = oncePerSubmission(async (submission): Promise<ReadonlyMap<string, string>> => {
	const types = new Map<string, string>();
	for await (const { CareProfTeamLocalID, ServTeamTypeMH } of submission.records(MHS902))
		types.set(CareProfTeamLocalID, ServTeamTypeMH);
	return types;
});

/** The types of the teams that each referral is to (R0.14): of its own team, and of others that it was passed to. */
export async function readReferredTeamTypes(
	submission: ValidatedSubmission,
	referrals: ReadonlyMap<string, Referral>,
	types: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
	const found = new Map<string, Set<string>>();
	const add = (referral: string, team: string | null): void => {
		const type = types.get(team ?? "");
		if (type === undefined) return;
		const known = found.get(referral);
		if (known === undefined) found.set(referral, new Set([type]));
		else known.add(type);
	};
	for (const { referral, team } of referrals.values()) add(referral, team);
	for await (const { ServiceRequestID, OtherCareProfTeamLocalID } of submission.records(MHS102))
		add(ServiceRequestID, OtherCareProfTeamLocalID);
	return found;
}
