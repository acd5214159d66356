import { ArgumentError } from "../../issues/argument-error.js";

/** Which deprivation decile an area is in. It is yours: none is part of this package. */
export interface DeprivationLookup {
	/** What it is and where it is from, such as `IMD 2019 deciles by postcode`. */
	readonly title: string;
	/** Which end its numbering starts from; national files have both. */
	readonly firstDecileIs: "most-deprived" | "least-deprived";
	/** Decile, 1 to 10, by postcode, in any spelling. */
	readonly deciles: ReadonlyMap<string, number>;
}

/** Reads a postcode's decile as the official numbering has it: 1 is the most deprived. Null where it is not known. */
export function decileReader(lookup: DeprivationLookup): (postcode: string | null) => string | null {
	const wrong = [...lookup.deciles.values()].find(
		(decile) => ![1, 2, 3, 4, 5, 6, 7, 8, 9, 10].includes(decile),
	);
	if (wrong !== undefined)
		throw new ArgumentError("deprivation.deciles", `must be whole numbers from 1 to 10, but one is ${wrong}`);
	const deciles = new Map(Array.from(lookup.deciles, ([postcode, decile]) => [spelt(postcode), decile]));
	return (postcode) => {
		const decile = postcode === null ? undefined : deciles.get(spelt(postcode));
		if (decile === undefined) return null;
		return String(lookup.firstDecileIs === "most-deprived" ? decile : 11 - decile);
	};
}

function spelt(postcode: string): string {
	return postcode.replaceAll(/\s/g, "").toUpperCase();
}
