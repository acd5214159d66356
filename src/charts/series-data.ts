/** A point of a series, in time order. */
export interface SeriesChartPoint {
	/** The period, as short as it can be: `May 2024`, `2023/24`. */
	readonly label: string;
	/** Null where there is no figure: the line is broken there. */
	readonly value: number | null;
	/** `usual` where it goes up and down as it always does; otherwise a signal, and what it means where that is known. */
	readonly mark: "usual" | "signal" | "better" | "worse";
}

/** Points that share a centre line and limits; where the next stretch begins, the series has a break or new limits. */
export interface SeriesStretch {
	/** Position of its first point. */
	readonly start: number;
	readonly points: number;
	readonly centre: number;
	/** Null where there are too few points for limits. */
	readonly lower: number | null;
	readonly upper: number | null;
}

/** Everything a control chart needs, with nothing about PCREF in it. */
export interface ControlChartData {
	readonly title: string;
	/** What the chart shows in one or two sentences, for people who cannot see it. */
	readonly description: string;
	/** Title of the value axis with its unit. */
	readonly valueTitle: string;
	readonly points: readonly SeriesChartPoint[];
	readonly stretches: readonly SeriesStretch[];
	/** Where figures before and after are not comparable: a line before the point at this position, with its words. */
	readonly breaks: readonly { readonly at: number; readonly label: string }[];
	/** A line across the chart: a target, or 1 for a ratio. */
	readonly reference?: { readonly value: number; readonly label: string };
	/** Printed across the chart: `Synthetic data`, `Contains small numbers: not for publication`. */
	readonly stamp?: string;
}
