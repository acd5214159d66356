/** A worked example: two sexes by six age bands, 249 events among 131,650 people. */
export const strata = [
	[1, 12_000, 5_300_000],
	[3, 1_500, 680_000],
	[60, 21_000, 6_300_000],
	[52, 16_000, 5_500_000],
	[20, 9_000, 5_200_000],
	[6, 4_000, 4_700_000],
	[0, 11_500, 5_050_000],
	[2, 1_450, 650_000],
	[41, 22_000, 6_200_000],
	[38, 17_500, 5_600_000],
	[17, 10_500, 5_400_000],
	[9, 5_200, 5_600_000],
].map(([count = 0, population = 0, standardPopulation = 0]) => ({ count, population, standardPopulation }));
