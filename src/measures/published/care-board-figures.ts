import { ArgumentError } from "../../issues/argument-error.js";
import { rollUps } from "../../reference/ethnicity/roll-ups.js";
import { integratedCareBoards } from "../../reference/organisations/integrated-care-boards.js";
import {
	careBoardDenominator2023To24,
	careBoardDenominators2023To24Provenance,
} from "../../reference/populations/care-board-denominators-2023-24.js";
import {
	careBoardDetentions2023To24,
	careBoardDetentions2023To24Provenance,
	type PrintedDetentions,
} from "../../reference/published/care-board-detentions-2023-24.js";
import type { PublishedFigures, PublishedRow } from "../published-figures.js";
import type { Denominator, Restriction } from "../result.js";
import { printedNumber } from "./published-detentions.js";

const rollUp = rollUps["nhs-upper-mha-annual"];

/**
 * All detentions of 2023/24 in one integrated care board by ethnic group, as published, ready for `measurePublished`:
 * counts to the nearest 5, hidden ones null, with the denominators worked back from the printed rates.
 *
 * Chinese people are in Other Ethnic Groups where they are detained and in Asian or Asian British where they live: rates
 * of these two groups do not fit their people, and a restriction says so. There is no row of all named groups: the
 * publication prints none, and the sum of rounded counts is none of its figures.
 *
 * @param board - code of an integrated care board, such as `QMF`.
 * @throws {@link ArgumentError} for another code.
 *
 * @example
 * ```ts
 * import { careBoardDetentions, measurePublished } from "pcref/measures";
 *
 * const result = measurePublished(careBoardDetentions("QGH"), { comparator: "White" });
 * result.groups.map(({ label }) => label).slice(0, 2); // => ["White", "Mixed"]
 * result.groups[0]?.published[0]; // => { value: 49.5, recomputed: { status: "matches", value: 49.5 } }
 * ```
 */
export function careBoardDetentions(board: string): PublishedFigures {
	const found = integratedCareBoards.find(({ code }) => code === board);
	if (found === undefined) {
		throw new ArgumentError("board", `must be the code of an integrated care board, but is ${board}`);
	}
	return {
		measure: "All detentions",
		period: { start: "2023-04-01", end: "2024-03-31" },
		subject: { kind: "integrated-care-board", code: found.code, name: found.name },
		classification: { id: rollUp.id, title: rollUp.title },
		rows: careBoardDetentions2023To24.flatMap((row) => (row.board === board ? rowOf(row) : [])),
		denominator: careBoardResidents,
		restrictions: careBoardRestrictions,
		provenance: careBoardDetentions2023To24Provenance,
		synthetic: false,
	};
}

function rowOf({ board, group, count, crudeRate }: PrintedDetentions): readonly PublishedRow[] {
	if (group === "Everybody") return [];
	return [
		{
			group: { scheme: rollUp.id, code: group },
			label: group,
			level: group === "Unknown" ? "unknown" : "upper",
			count,
			population: careBoardPopulation(board, group),
			crudeRate: printedNumber(crudeRate),
			standardisedRate: null,
			halfWidth: null,
		},
	];
}

/** Residents of a board that its rates of 2023/24 were divided by; null for what is no broad group, and where none is known. */
export function careBoardPopulation(board: string, group: string): number | null {
	const broad = broadGroups.find((each) => each === group);
	return broad === undefined ? null : (careBoardDenominator2023To24(board, broad)?.value ?? null);
}

const broadGroups = [
	"White",
	"Mixed",
	"Asian or Asian British",
	"Black or Black British",
	"Other Ethnic Groups",
] as const;

/** What is to be known of every figure of a care board in 2023/24. */
export const careBoardRestrictions: readonly Restriction[] = [
	{
		id: "rates-of-rounded-counts",
		text: "The publication rounds counts to the nearest 5, hides those under 5, and works rates out from the rounded counts.",
	},
	{
		id: "chinese-in-two-groups",
		text: "Chinese people are counted under Other Ethnic Groups but are among the residents of Asian or Asian British, so that the rate of the one is too high and of the other too low.",
	},
];

/** The residents of care boards that rates of 2023/24 were divided by. */
export const careBoardResidents: Denominator = {
	basis: "resident-population",
	title:
		"Residents of the integrated care board by ethnic group, worked back from the printed rates of 2023/24",
	vintage: "Census 2021",
	scheme: "nhs-denominator-2021-icb",
	caveats: [
		"The publication does not print these populations. Each is one number that gives every printed rate of the board and group; the range of such numbers is up to 0.4 per cent wide.",
		"Chinese people are among Asian or Asian British residents, though they are counted under Other Ethnic Groups.",
	],
	provenance: careBoardDenominators2023To24Provenance,
};
