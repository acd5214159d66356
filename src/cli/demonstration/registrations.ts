import type { Draft } from "./dossier.js";
import type { RandomNumbers } from "./random-numbers.js";
import { dateOf, type ReportingMonth } from "./reporting-month.js";

const practices = 180;

const codeOf = (practice: number) => `X99${String(practice).padStart(3, "0")}`;

/** A person's GP registrations at practices whose codes are made up: one, or for a few two, who changed practice in the month. */
export function registrations(
	random: RandomNumbers,
	{
		localPatientId,
		birthDate,
		month,
	}: { readonly localPatientId: string; readonly birthDate: string; readonly month: ReportingMonth },
): readonly Draft<"MHS002">[] {
	const began = dateOf(month.first - random.whole(60, 9000));
	const practice = random.whole(1, practices);
	const first = {
		LocalPatientID: localPatientId,
		GMPReg: codeOf(practice),
		StartDateGMPRegistration: began < birthDate ? birthDate : began,
	};
	if (!random.chance(0.015)) return [first];
	const changed = random.whole(month.first + 1, month.last);
	const drawn = random.whole(1, practices);
	const next = drawn === practice ? (drawn % practices) + 1 : drawn;
	return [
		{ ...first, EndDateGMPRegistration: dateOf(changed - 1) },
		{
			LocalPatientID: localPatientId,
			GMPReg: codeOf(next),
			StartDateGMPRegistration: dateOf(changed),
		},
	];
}
