import { ArgumentError } from "../../issues/argument-error.js";
import {
	type DeprivationDecile,
	type DeprivationPublication,
	deprivationLabels,
	readDeprivationLabel,
} from "../../reference/imd.js";
import { crudeRate } from "../../statistics/crude-rate.js";
import type { Estimate } from "../../statistics/estimate.js";
import type { Restriction } from "../result.js";

/** Numbers of one publication by its labels of deprivation deciles. */
export interface NumbersByDeprivation {
	/** Whose labels they are: the number in front of a label means opposite things in the two. */
	readonly publication: DeprivationPublication;
	readonly rows: readonly { readonly label: string; readonly count: number }[];
}

/** The rate of one decile. */
export interface DeprivationRate {
	/** The official decile: 1 is the most deprived tenth of small areas. */
	readonly decile: DeprivationDecile;
	readonly count: number;
	/** Residents; null where the populations do not have the decile. */
	readonly population: number | null;
	readonly rate: Estimate;
}

/** Rates by decile of deprivation, the most deprived first. */
export interface RatesByDeprivation {
	readonly rates: readonly DeprivationRate[];
	/** Events whose decile is not known; they have no rate. */
	readonly unknown: number;
	readonly flags: readonly Restriction[];
}

/**
 * Rates by decile of deprivation from counts and populations that may be labelled in opposite directions. Each label is
 * read whole and by its own publication, so that the most deprived meet the most deprived.
 *
 * @param options.events - counted events by label.
 * @param options.residents - people by label, of the same or another publication.
 * @param options.per - what rates are expressed per; 100,000 if left out.
 * @param options.compat - `joined-by-number` joins labels by the number in front of them, as a reader or program does
 * that takes `10` for one thing: where the two publications differ, every rate is then that of other people. Only to find
 * out whether a figure was made so.
 * @returns rates, most deprived first. Events of the publication's unknown label are counted and have no rate: the
 * annual statistics print one (86.7 in 2023/24), whose denominator is areas without a decile and which means nothing.
 * @throws {@link ArgumentError} for a label that the publication does not have, or that is there twice.
 *
 * @example
 * ```ts
 * import { ratesByDeprivation } from "pcref/measures";
 *
 * const options = {
 * 	events: { publication: "monthly-and-bulletin", rows: [{ label: "01 Most deprived", count: 30 }] },
 * 	residents: {
 * 		publication: "mha-annual",
 * 		rows: [
 * 			{ label: "10 Most deprived", count: 20_000 },
 * 			{ label: "01 Least deprived", count: 60_000 },
 * 		],
 * 	},
 * } as const;
 * ratesByDeprivation(options).rates; // => [{ decile: 1, count: 30, population: 20000, rate: { value: 150 } }]
 * ratesByDeprivation({ ...options, compat: "joined-by-number" }).rates; // => [{ decile: 1, population: 60000, rate: { value: 50 } }]
 * ```
 */
export function ratesByDeprivation({
	events,
	residents,
	per = 100_000,
	compat,
}: {
	readonly events: NumbersByDeprivation;
	readonly residents: NumbersByDeprivation;
	readonly per?: number;
	readonly compat?: "joined-by-number";
}): RatesByDeprivation {
	const [counted, people] = [byDecile("events", events), byDecile("residents", residents)];
	const turned = compat === "joined-by-number" && events.publication !== residents.publication;
	const rates = [...counted.deciles]
		.toSorted(([one], [other]) => one - other)
		.map(([decile, count]): DeprivationRate => {
			const population = people.deciles.get(turned ? opposite(decile) : decile) ?? null;
			const rate: Estimate =
				population === null
					? { status: "undefined", reason: "the populations do not have the decile", method: "byar" }
					: crudeRate({ count, population, per });
			return { decile, count, population, rate };
		});
	return {
		rates,
		unknown: counted.unknown,
		flags: [
			...(turned ? [joinedByNumber] : events.publication === residents.publication ? [] : [oppositeLabels]),
			...(counted.unknown === 0 ? [] : [unknownDecile]),
		],
	};
}

const oppositeLabels: Restriction = {
	id: "deprivation-labels-opposite",
	text: "Counts and populations number the deciles in opposite directions; here they are joined by what the labels mean.",
};

const joinedByNumber: Restriction = {
	id: "deprivation-joined-by-number",
	text: "Counts of one end of deprivation are divided by the residents of the other: these rates are wrong, and are here only to recognise figures that were made so.",
};

const unknownDecile: Restriction = {
	id: "deprivation-unknown",
	text: "Events of people whose decile is not known are in no rate.",
};

function byDecile(
	argument: string,
	{ publication, rows }: NumbersByDeprivation,
): { readonly deciles: ReadonlyMap<DeprivationDecile, number>; readonly unknown: number } {
	const deciles = new Map<DeprivationDecile, number>();
	let unknown = 0;
	for (const [index, { label, count }] of rows.entries()) {
		const reading = readDeprivationLabel({ publication, label });
		if (reading.status === "ok") {
			if (deciles.has(reading.decile))
				throw new ArgumentError(`${argument}.rows[${index}].label`, "is there twice");
			deciles.set(reading.decile, count);
		} else if (label === deprivationLabels[publication].unknown) unknown += count;
		else
			throw new ArgumentError(`${argument}.rows[${index}].label`, `must be a label of it: ${reading.reason}`);
	}
	return { deciles, unknown };
}

const deciles: readonly DeprivationDecile[] = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

function opposite(decile: DeprivationDecile): DeprivationDecile {
	return deciles[decile - 1] ?? decile;
}
