import type { MeasureResult } from "../../../src/measures/result.js";
import { fabricatedResult } from "../../disclosure/fabricated-result.js";

/** Monthly results from April 2023 of one invented trust: the group's counts and the comparator's, by month. */
export function months(
	counts: readonly number[],
	{
		white = () => 200,
		vintage = () => "Census 2021",
		differences = {},
	}: {
		readonly white?: (month: number) => number;
		readonly vintage?: (month: number) => string;
		readonly differences?: Partial<MeasureResult>;
	} = {},
): readonly MeasureResult[] {
	return counts.map((count, place) => {
		const [year, month] = [2023 + Math.floor((place + 3) / 12), ((place + 3) % 12) + 1];
		const name = `${year}-${String(month).padStart(2, "0")}`;
		return {
			...fabricatedResult({
				rows: [
					{ label: "White", count: white(place), population: 1_000_000 },
					{ label: "Black or Black British", count, population: 100_000 },
				],
			}),
			period: { start: `${name}-01`, end: `${name}-28` },
			denominator: {
				basis: "resident-population",
				title: "Residents of Mereford",
				vintage: vintage(place),
				scheme: "nhs-ethnic-category-2001",
				caveats: [],
				provenance: { status: "derived", source: "invented" },
			},
			...differences,
		};
	});
}
