import type { Draft } from "./dossier.js";
import type { RandomNumbers } from "./random-numbers.js";
import { dateOf, reportingMonth } from "./reporting-month.js";

/** A practice code in the usual form that was made up. */
function practice(random: RandomNumbers): string {
	return `X99${String(random.whole(1, 180)).padStart(3, "0")}`;
}

/** A person's GP registrations: one, or for a few two, who changed practice in the month. */
export function registrations(
	random: RandomNumbers,
	{ localPatientId, birthDate }: { readonly localPatientId: string; readonly birthDate: string },
): readonly Draft<"MHS002">[] {
	const began = dateOf(-random.whole(60, 9000));
	const first = {
		LocalPatientID: localPatientId,
		GMPReg: practice(random),
		StartDateGMPRegistration: began < birthDate ? birthDate : began,
	};
	if (!random.chance(0.015)) return [first];
	const changed = random.whole(1, reportingMonth.lastDay);
	return [
		{ ...first, EndDateGMPRegistration: dateOf(changed - 1) },
		{
			LocalPatientID: localPatientId,
			GMPReg: practice(random),
			StartDateGMPRegistration: dateOf(changed),
		},
	];
}
