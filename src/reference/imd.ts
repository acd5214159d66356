import { mentalHealthActAnnualCode, mentalHealthBulletinCode, mhsdsMonthlyCode } from "./sources.js";
import type { Provenance } from "./standing.js";

/** An official decile of the Index of Multiple Deprivation: 1 is the most deprived tenth of small areas. */
export type DeprivationDecile = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** A publication that prints deprivation deciles. Their numbers run in opposite directions. */
export type DeprivationPublication = "monthly-and-bulletin" | "mha-annual";

/** How one publication labels the deciles. */
export interface DeprivationLabels {
	readonly deciles: { readonly [Decile in DeprivationDecile]: string };
	/** What it prints where the decile is not known. */
	readonly unknown: string;
	readonly provenance: Provenance;
}

const edition = "IMD 2019 on 2011 lower layer super output areas";

/**
 * The decile labels of each publication, by official decile. `10 Most deprived` and `10 Least deprived` are both in
 * national files: the leading number says nothing without the publication.
 *
 * @example
 * ```ts
 * import { deprivationLabels } from "pcref/reference";
 *
 * deprivationLabels["monthly-and-bulletin"].deciles[10]; // => "10 Least deprived"
 * deprivationLabels["mha-annual"].deciles[10]; // => "01 Least deprived"
 * ```
 */
export const deprivationLabels: { readonly [Publication in DeprivationPublication]: DeprivationLabels } = {
	"monthly-and-bulletin": {
		deciles: {
			1: "01 Most deprived",
			2: "02 More deprived",
			3: "03 More deprived",
			4: "04 More deprived",
			5: "05 More deprived",
			6: "06 Less deprived",
			7: "07 Less deprived",
			8: "08 Less deprived",
			9: "09 Less deprived",
			10: "10 Least deprived",
		},
		unknown: "UNKNOWN",
		provenance: { status: "official", source: `${mhsdsMonthlyCode}; ${mentalHealthBulletinCode}`, edition },
	},
	"mha-annual": {
		deciles: {
			1: "10 Most deprived",
			2: "09 More deprived",
			3: "08 More deprived",
			4: "07 More deprived",
			5: "06 More deprived",
			6: "05 Less deprived",
			7: "04 Less deprived",
			8: "03 Less deprived",
			9: "02 Less deprived",
			10: "01 Least deprived",
		},
		unknown: "Not stated/Not known/Invalid",
		provenance: {
			status: "official",
			source: mentalHealthActAnnualCode,
			edition: `Published tables of 2023/24; ${edition}`,
			note: "The code for 2024/25 numbers the counts from most deprived and the populations from least. The rate printed for the unknown label has no meaning: its denominator is areas that match no decile.",
		},
	},
};

/**
 * The label a publication prints for an official decile.
 *
 * @example
 * ```ts
 * import { deprivationLabel } from "pcref/reference";
 *
 * deprivationLabel({ publication: "mha-annual", decile: 1 }); // => "10 Most deprived"
 * deprivationLabel({ publication: "monthly-and-bulletin", decile: 1 }); // => "01 Most deprived"
 * ```
 */
export function deprivationLabel(options: {
	readonly publication: DeprivationPublication;
	readonly decile: DeprivationDecile;
}): string {
	return deprivationLabels[options.publication].deciles[options.decile];
}

/** The official decile behind a label, or why there is none. */
export type DeprivationReading =
	| { readonly status: "ok"; readonly decile: DeprivationDecile }
	| { readonly status: "undefined"; readonly reason: string };

const deciles: readonly DeprivationDecile[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * The official decile behind a printed label. The publication must be named and the whole label must be its own:
 * reading the leading number would turn deprivation round between two national files.
 *
 * @returns The decile, 1 most deprived; `undefined` with a reason for the publication's unknown label and for any
 * other text.
 *
 * @example
 * ```ts
 * import { readDeprivationLabel } from "pcref/reference";
 *
 * readDeprivationLabel({ publication: "mha-annual", label: "10 Most deprived" }); // => { status: "ok", decile: 1 }
 * readDeprivationLabel({ publication: "monthly-and-bulletin", label: "10 Most deprived" }); // => { status: "undefined", reason: "monthly-and-bulletin has no label 10 Most deprived" }
 * ```
 */
export function readDeprivationLabel(options: {
	readonly publication: DeprivationPublication;
	readonly label: string;
}): DeprivationReading {
	const { publication, label } = options;
	const decile = deciles.find((candidate) => deprivationLabels[publication].deciles[candidate] === label);
	if (decile !== undefined) return { status: "ok", decile };
	const reason =
		label === deprivationLabels[publication].unknown
			? "the publication does not know the decile"
			: `${publication} has no label ${label}`;
	return { status: "undefined", reason };
}
