import type { LegalStatusEpisode } from "./national-rows.js";

/** InactTimeMHAPeriod (R0.8) of an open period: the day after the month in which it was last submitted. */
export function inactiveFrom({ version }: Pick<LegalStatusEpisode, "version">): string {
	const [year = 0, month = 0] = version.start.split("-").map(Number);
	return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
