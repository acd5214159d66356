import { ageSchemes } from "../../reference/age/age-bands.js";
import {
	type KnownEthnicCategoryCode,
	knownEthnicCategoryCodes,
} from "../../reference/ethnicity/nhs-ethnic-category-2001.js";
import type { Sex } from "../../reference/population.js";
import { apportion } from "./apportion.js";

/** The six age bands of the Mental Health Act publication, youngest first. */
export const ageBands = ageSchemes["mha-annual"].bands;

/** Residents of one ethnic category, sex and age band. */
export interface CatchmentCell {
	readonly ethnicCategory: KnownEthnicCategoryCode;
	readonly sex: Sex;
	/** Index into {@link ageBands}. */
	readonly ageBand: number;
	readonly residents: number;
}

// Invented: a large city with a vale of small towns around it. Share of residents, then the share of each age band.
const makeUp: Readonly<
	Record<KnownEthnicCategoryCode, { readonly share: number; readonly ages: readonly number[] }>
> = {
	A: { share: 46, ages: [16.5, 2.1, 22, 18, 20, 21.4] },
	B: { share: 1.5, ages: [7, 1, 17, 20, 22, 33] },
	C: { share: 9, ages: [17, 2, 27, 32, 14, 8] },
	D: { share: 1.6, ages: [41, 5.5, 29, 14, 8, 2.5] },
	E: { share: 0.8, ages: [45, 5, 28, 14, 6.5, 1.5] },
	F: { share: 1.3, ages: [44, 4.5, 28, 14, 6.5, 3] },
	G: { share: 1.3, ages: [38, 4.5, 29, 17, 8.5, 3] },
	H: { share: 7, ages: [18, 2, 28, 26, 15, 11] },
	J: { share: 7.5, ages: [31, 4, 28, 22, 10, 5] },
	K: { share: 3.2, ages: [31, 4, 30, 22, 9, 4] },
	L: { share: 3.5, ages: [21, 2.5, 26, 26, 16, 8.5] },
	M: { share: 3.6, ages: [14, 2, 21, 19, 28, 16] },
	N: { share: 8.4, ages: [29, 3.7, 25.3, 25, 13, 4] },
	P: { share: 1.8, ages: [35, 4.5, 28, 18, 10, 4.5] },
	R: { share: 1.6, ages: [11, 1.5, 43, 22, 13, 9.5] },
	S: { share: 1.9, ages: [22, 2.5, 28, 26, 14, 7.5] },
};

// Invented: boys outnumber girls slightly, older women outnumber older men.
const shareMale = [0.512, 0.512, 0.5, 0.49, 0.49, 0.45];

/**
 * The fictional catchment of the fictional trust: its residents by 16 ethnic categories, sex and six age bands, 192
 * cells in code-list order. Younger in the Mixed and Black groups and older in the Irish and British ones, as in
 * the census, and otherwise made up.
 *
 * @param residents - how many people live there.
 */
export function createCatchment(residents: number): readonly CatchmentCell[] {
	const sizes = apportion(
		residents,
		knownEthnicCategoryCodes.map((code) => makeUp[code].share),
	);
	return knownEthnicCategoryCodes.flatMap((ethnicCategory, group) => {
		const weights = (["1", "2"] as const).flatMap((sex) =>
			makeUp[ethnicCategory].ages.map((share, ageBand) => {
				const male = shareMale[ageBand] ?? 0.5;
				return { ethnicCategory, sex, ageBand, weight: share * (sex === "1" ? male : 1 - male) };
			}),
		);
		const cells = apportion(
			sizes[group] ?? 0,
			weights.map(({ weight }) => weight),
		);
		return weights.map(({ weight: _, ...cell }, index) => ({ ...cell, residents: cells[index] ?? 0 }));
	});
}
