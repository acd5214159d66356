import type { Provenance } from "../../reference/standing.js";
import { leedsPage } from "../sources.js";

/** The lowest total score of a rating. */
export interface EdsBand {
	readonly rating: "undeveloped" | "developing" | "achieving" | "excelling";
	/** The rating goes from this total up to below the next band's. */
	readonly from: number;
	readonly provenance: Provenance;
}

const recalled: Provenance = {
	status: "unverified",
	source: "Recalled from the system's ratings and score card guidance, which was not read",
	note: "Check before use.",
};

/**
 * The ratings of a total score as far as they are known: a total of 22 is achieving; the other limits are recalled.
 * One trust's page says that achieving goes from 22 to 30; as recalled it goes to 32, and 33 is excelling. Give your
 * own to {@link scoreEds} where you have the guidance.
 *
 * @example
 * ```ts
 * import { edsBands } from "pcref/equality-standards";
 *
 * edsBands.map(({ from, provenance }) => `${from} ${provenance.status}`); // => ["0 unverified", "8 unverified", "22 local", "33 unverified"]
 * ```
 */
export const edsBands: readonly EdsBand[] = [
	{ rating: "undeveloped", from: 0, provenance: recalled },
	{ rating: "developing", from: 8, provenance: recalled },
	{
		rating: "achieving",
		from: 22,
		provenance: {
			status: "local",
			source: leedsPage,
			note: "The trust's page says that achieving goes from 22 to 30.",
		},
	},
	{ rating: "excelling", from: 33, provenance: recalled },
];
