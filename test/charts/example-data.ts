import type { ChartData } from "../../src/charts/chart-data.js";
import type { FunnelChartData } from "../../src/charts/funnel-chart.js";
import type { ControlChartData } from "../../src/charts/series-data.js";

/** Rates with everything that a chart may meet: an interval, none, a hidden value, a long label. */
export const rates: ChartData = {
	title: "Detentions per 100,000 people",
	description:
		"White 69.5, Any other mixed background 188.4, Gypsy or Irish Traveller 350.0, Chinese hidden.",
	valueTitle: "Detentions per 100,000 people",
	labelTitle: "Ethnic group",
	points: [
		{ label: "White", value: 69.5, lower: 68.7, upper: 70.2 },
		{ label: "Any other mixed background", value: 188.4, lower: 176, upper: 201.4 },
		{ label: "Gypsy or Irish Traveller", value: 350, lower: null, upper: null },
		{ label: "Chinese", value: null, lower: null, upper: null, note: "hidden" },
	],
};

/** Ratios with the two kinds that have no place on a logarithmic scale: a ratio of 0, and a lower limit of 0. */
export const ratios: ChartData = {
	title: "Rate of detention against White",
	description: "Any other mixed background 2.71 times, Gypsy or Irish Traveller 0, Roma 1.20 times.",
	valueTitle: "Times the rate of White (logarithmic scale)",
	labelTitle: "Ethnic group",
	points: [
		{ label: "White", value: null, lower: null, upper: null, note: "comparator" },
		{ label: "Any other mixed background", value: 2.71, lower: 2.54, upper: 2.9 },
		{ label: "Gypsy or Irish Traveller", value: 0, lower: 0, upper: 2 },
		{ label: "Roma", value: 1.2, lower: 0, upper: 6 },
	],
	reference: { value: 1, label: "Same rate" },
};

export const months: ControlChartData = {
	title: "Detentions per 100,000 people",
	description: "Four months: 12, none, 14 and 20.",
	valueTitle: "Detentions per 100,000 people",
	points: [
		{ label: "March 2024", value: 12, mark: "usual" },
		{ label: "April 2024", value: null, mark: "usual" },
		{ label: "May 2024", value: 14, mark: "usual" },
		{ label: "June 2024", value: 20, mark: "worse" },
	],
	stretches: [
		{ start: 0, points: 2, centre: 12, lower: null, upper: null },
		{ start: 2, points: 2, centre: 17, lower: 10, upper: 19 },
	],
	breaks: [{ at: 2, label: "Break: other denominators" }],
	reference: { value: 15, label: "Target" },
	stamp: "Synthetic data",
};

export const organisations: FunnelChartData = {
	title: "Detentions by organisation",
	description: "Two organisations: one within the limits, one above.",
	valueTitle: "Detentions per 100,000 people",
	denominatorTitle: "Residents",
	average: { value: 10, label: "All together 10.0" },
	limitNames: ["95%", "99.8%"],
	points: [
		{
			label: "First",
			denominator: 1000,
			value: 9,
			position: "within",
			limits: [
				{ lower: 5, upper: 15 },
				{ lower: null, upper: 18 },
			],
		},
		{
			label: "Second",
			denominator: 2000,
			value: 21,
			position: "high",
			limits: [
				{ lower: 7, upper: 13 },
				{ lower: 5, upper: 15 },
			],
		},
	],
};
