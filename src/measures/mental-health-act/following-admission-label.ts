import type { CategorisedEpisode } from "./categorise-episodes.js";
import { dayNumber } from "./day-number.js";
import { absent, between, less, oneOf, plusDays, some } from "./three-valued.js";

const shortTerm: Readonly<Record<string, string>> = {
	"05": "Section 5(2)",
	"06": "Section 5(4)",
	"04": "Section 4",
};

/**
 * The row of the annual table that a detention following admission (category B) stands in, such as
 * `Section 5(2) to 2`; null for a row of another category (R1.10).
 *
 * The published test for informal care compares with a code that is never submitted, and a short-term order that ended
 * the day before counts as informal care; both are as published (quirks `sublabel-informal-literal` and
 * `sublabel-next-day-informal`).
 *
 * Source: NHS England, Mental Health Act annual statistics code
 * (github.com/NHSDigital/mental-health-act-annual-statistics@44a5ccd), restated in our own words.
 *
 * @param row Of `detentions` of {@link mentalHealthActEventTables}.
 *
 * @example
 * ```ts
 * import { followingAdmissionLabel } from "pcref/measures";
 *
 * const version = { start: "2024-06-01", end: null };
 * const episode = {
 * 	episode: "E1",
 * 	person: "P1",
 * 	provider: "ZSYN0",
 * 	version,
 * 	legalStatusCode: "02",
 * 	startDate: "2024-06-12",
 * 	startTime: null,
 * 	expiryDate: null,
 * 	endDate: null,
 * 	endTime: null,
 * };
 * followingAdmissionLabel({ category: "B", episode, previous: null, spell: null }); // => "Informal to section 2"
 * followingAdmissionLabel({ category: "A", episode, previous: null, spell: null }); // => null
 * ```
 */
export function followingAdmissionLabel(row: CategorisedEpisode): string | null {
	const { category, episode, previous } = row;
	if (category !== "B") return null;
	const section = episode.legalStatusCode === "03" ? "3" : "2";
	const code = previous?.legalStatusCode ?? null;
	const [start, previousEnd] = [dayNumber(episode.startDate), dayNumber(previous?.endDate ?? null)];
	const informal = `Informal to section ${section}`;
	if (some(absent(code), oneOf(code, ["1", "98", "99"])) === true) return informal;
	const order = shortTerm[code ?? ""];
	if (order !== undefined && between(start, plusDays(previousEnd, -2), previousEnd) === true)
		return `${order} to ${section}`;
	return less(previousEnd, start) === true ? informal : `Other section to ${section}`;
}
