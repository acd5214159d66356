/** One bar or point: a label, a value or the reason it is not shown, and its interval. */
export interface ChartPoint {
	readonly label: string;
	readonly value: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
	/** Shown in place of the value where it is null: `hidden: small number`. */
	readonly note?: string;
}

/** Everything a chart needs, with nothing about PCREF in it. */
export interface ChartData {
	readonly title: string;
	/** What the chart shows in one or two sentences, for people who cannot see it. */
	readonly description: string;
	/** Title of the value axis with its unit: `Detentions per 100,000 people`. */
	readonly valueTitle: string;
	/** Title of the category axis: `Ethnic group`. */
	readonly labelTitle: string;
	readonly points: readonly ChartPoint[];
	/** A line drawn across the chart at this value, with its label: 1, `No difference`. */
	readonly reference?: { readonly value: number; readonly label: string };
	/** Printed across the chart: `Synthetic data`, `Contains small numbers: not for publication`. */
	readonly stamp?: string;
}
