import type { RecordedEthnicity } from "../recorded-ethnicity.js";

/**
 * Invented: how much likelier than in the White British group something is. The direction follows what national
 * statistics and reviews of the field describe; the sizes are made up, and no figure of the demonstration is evidence.
 */
interface Disparity {
	readonly restraint: number;
	readonly missedContact: number;
	readonly longWait: number;
}

const none: Disparity = { restraint: 1, missedContact: 1, longWait: 1 };
const black: Disparity = { restraint: 2.2, missedContact: 1.35, longWait: 1.2 };
const mixed: Disparity = { restraint: 1.8, missedContact: 1.3, longWait: 1.15 };
const asian: Disparity = { restraint: 1.2, missedContact: 1.1, longWait: 1.2 };

const byEthnicity: Partial<Record<RecordedEthnicity, Disparity>> = {
	...{ D: mixed, E: mixed, F: mixed, G: mixed },
	...{ H: asian, J: asian, K: asian, L: asian },
	...{ M: black, N: black, P: black },
};

/** How likely restraint, missed contacts and long waits are for somebody of this recorded ethnicity. */
export function disparityOf(ethnicity: RecordedEthnicity): Disparity {
	return byEthnicity[ethnicity] ?? none;
}
