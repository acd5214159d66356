/** Over which time a figure is officially counted. */
export interface PeriodRule {
	/**
	 * What the figure is of, up to the last month at hand: that month, the quarter or the twelve months that end with it,
	 * or the financial year (from 1 April) that it is in.
	 */
	readonly window: "month" | "quarter" | "twelve-months" | "financial-year";
	/** How many months of submissions are read before the window, such as for the contacts before an admission. */
	readonly monthsBefore: number;
	/** In plain English. */
	readonly text: string;
}

/** The period rules of the official figures. */
export const periodRules = {
	month: { window: "month", monthsBefore: 0, text: "One month" },
	quarter: { window: "quarter", monthsBefore: 0, text: "The three months that end with the last one" },
	twelveMonths: {
		window: "twelve-months",
		monthsBefore: 0,
		text: "The twelve months that end with the last one",
	},
	financialYear: {
		window: "financial-year",
		monthsBefore: 0,
		text: "The financial year from 1 April, as far as it has gone",
	},
} as const satisfies Readonly<Record<string, PeriodRule>>;
