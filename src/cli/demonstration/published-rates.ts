import type { KnownEthnicCategoryCode } from "../../reference/ethnicity/nhs-ethnic-category-2001.js";
import type { Provenance } from "../../reference/standing.js";

/** What the invented people's numbers follow. */
export type PublishedMeasure = "detentions" | "communityTreatmentOrders" | "section136";

/** The publication whose England rates shape the demonstration. Its figures are real; the demonstration's are not. */
export const publishedRatesProvenance: Provenance = {
	status: "official",
	source:
		"NHS England, Mental Health Act Statistics, Annual Figures 2023-24, rates by ethnic group and by age",
	edition: "2023-24",
	note: "Read from a third-party copy of the annual data file.",
};

/** Crude rates per 100,000 residents of England in 2023/24, by ethnic category. */
export const ratesByEthnicCategory: Readonly<
	Record<PublishedMeasure, Readonly<Record<KnownEthnicCategoryCode, number>>>
> = {
	detentions: {
		A: 68.2,
		B: 74.9,
		C: 85.0,
		D: 116.6,
		E: 104.3,
		F: 51.7,
		G: 188.4,
		H: 55.1,
		J: 77.3,
		K: 84.7,
		L: 129.3,
		M: 245.1,
		N: 174.1,
		P: 551.0,
		R: 55.0,
		S: 212.6,
	},
	communityTreatmentOrders: {
		A: 6.6,
		B: 8.1,
		C: 11.1,
		D: 21.0,
		E: 17.0,
		F: 7.0,
		G: 22.0,
		H: 5.6,
		J: 11.8,
		K: 14.1,
		L: 14.8,
		M: 62.2,
		N: 28.8,
		P: 106.9,
		R: 6.3,
		S: 29.2,
	},
	section136: {
		A: 23.3,
		B: 19.0,
		C: 20.1,
		D: 34.0,
		E: 22.4,
		F: 12.0,
		G: 59.2,
		H: 9.4,
		J: 17.9,
		K: 13.0,
		L: 24.2,
		M: 40.5,
		N: 26.5,
		P: 87.1,
		R: 8.8,
		S: 46.5,
	},
};

/** Crude rates per 100,000 residents of England in 2023/24, by the six age bands of the publication, youngest first. */
export const ratesByAge: Readonly<Record<PublishedMeasure, readonly number[]>> = {
	detentions: [2.6, 51.0, 135.9, 117.3, 91.6, 83.8],
	communityTreatmentOrders: [0.2, 4.2, 15.1, 16.0, 11.0, 5.9],
	section136: [1.7, 26.6, 62.9, 40.5, 17.5, 2.6],
};
