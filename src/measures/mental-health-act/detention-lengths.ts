import type { ReportingPeriod } from "../../tables/validated-submission.js";
import { groupBy } from "../group-by.js";
import { isWithin } from "../period.js";
import type { CategorisedEpisode } from "./categorise-episodes.js";
import { dayNumber } from "./day-number.js";
import type { MentalHealthActEventTables } from "./event-tables.js";
import { inactiveFrom } from "./inactive-from.js";

/** An unbroken run of days under the Mental Health Act. */
export interface DetentionLength {
	readonly person: string;
	/** First and last day. */
	readonly start: string;
	readonly end: string;
	/** Last day less first day: 0 for a run within one day. */
	readonly days: number;
	/** The publication's label of the most severe section in the run; greatest as text, so that `9` is above `28`. */
	readonly severity: string;
}

/** The publication's labels of severity, by legal status code. Code 38 has none. */
const severityOf: Readonly<Record<string, string>> = {
	"02": "6",
	"03": "9",
	"04": "5",
	"05": "2",
	"06": "1",
	"07": "20",
	"08": "21",
	"09": "28",
	"10": "23",
	"12": "22",
	"13": "27",
	"14": "26",
	"15": "30",
	"16": "25",
	"17": "29",
	"18": "24",
	"19": "3",
	"20": "4",
	"31": "23.1",
	"32": "15",
	"35": "6.5",
	"36": "21.5",
	"37": "31",
	"38": "",
};

interface Span {
	readonly person: string;
	readonly from: number;
	readonly to: number;
	readonly severity: string;
}

/**
 * Lengths of detention as the annual Mental Health Act statistics measure them: days under any section are joined into
 * runs per person, a section that begins the day after another ended included, and the runs that ended in the period
 * are kept. Only sections that began in the period are looked at, so that no run is longer than the period.
 *
 * Source: NHS England, Mental Health Act annual statistics code
 * (github.com/NHSDigital/mental-health-act-annual-statistics@44a5ccd), restated in our own words.
 *
 * @param tables What {@link mentalHealthActEventTables} returns.
 * @returns Runs by person and start.
 *
 * @example
 * ```ts
 * import { detentionLengths, mentalHealthActEventTables } from "pcref/measures";
 *
 * const tables = mentalHealthActEventTables({
 * 	rows: { episodes: [], spells: [], orders: [], recalls: [] },
 * 	period: { start: "2024-04-01", end: "2025-03-31" },
 * 	compat: "annual-2024-25",
 * });
 * detentionLengths(tables); // => []
 * ```
 */
export function detentionLengths(
	tables: Pick<MentalHealthActEventTables, "detentions" | "period">,
): readonly DetentionLength[] {
	const { detentions, period } = tables;
	const spans = detentions.flatMap((row) => spanOf(row, period) ?? []);
	const runs = [...groupBy(spans, ({ person }) => person).values()].flatMap((ofPerson) => joined(ofPerson));
	return runs
		.map(({ person, from, to, severity }) => ({
			person,
			start: dateOf(from),
			end: dateOf(to),
			days: to - from,
			severity,
		}))
		.filter(({ end }) => isWithin(end, period));
}

function spanOf({ episode, spell }: CategorisedEpisode, period: ReportingPeriod): Span | null {
	const severity = severityOf[episode.legalStatusCode ?? ""];
	const to = lastDay({ episode, spell }, period);
	if (severity === undefined || to === null) return null;
	return { person: episode.person, from: dayNumber(episode.startDate), to, severity };
}

/** Step 2 of rule R1.17; null where the end cannot be told. */
function lastDay(
	{ episode, spell }: Pick<CategorisedEpisode, "episode" | "spell">,
	period: ReportingPeriod,
): number | null {
	if (episode.endDate !== null) return dayNumber(episode.endDate);
	const inactive = inactiveFrom(episode);
	const discharge = spell?.dischargeDate ?? null;
	if (inactive >= period.end && (discharge === null || discharge >= period.end))
		return dayNumber(period.end) + 1;
	return dayNumber(discharge !== null && discharge < inactive ? discharge : inactive);
}

/** Spans of one person joined where they touch, overlap or follow one another without a free day. */
function joined(spans: readonly Span[]): readonly Span[] {
	const runs: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.from - b.from)) {
		const last = runs.at(-1);
		if (last === undefined || span.from > last.to + 1) runs.push(span);
		else {
			runs[runs.length - 1] = {
				...last,
				to: Math.max(last.to, span.to),
				severity: span.severity > last.severity ? span.severity : last.severity,
			};
		}
	}
	return runs;
}

function dateOf(day: number): string {
	return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
