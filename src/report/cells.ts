import type { ReleasedEstimate, ReleasedQuantity } from "../disclosure/released.js";
import { significantDecimals } from "../disclosure/significant-figures.js";
import { formatNumber } from "./format-number.js";
import { type Html, type HtmlPart, html } from "./html.js";

/** Prints figures into the cells of one table, and keeps the reasons of those that are not there for its notes. */
export interface Cells {
	readonly quantity: (quantity: ReleasedQuantity) => HtmlPart;
	/** A value with its interval; `decimals` where the figure was not rounded by a rule, `per` to scale it. */
	readonly estimate: (estimate: ReleasedEstimate, options: EstimateFormat) => HtmlPart;
	/** A blank cell and why it is blank. */
	readonly blank: (reason: string) => HtmlPart;
	/** The reasons printed so far, in the order of their letters. */
	readonly notes: () => readonly string[];
}

/** How an estimate is printed. */
export interface EstimateFormat {
	/** Decimals for a figure that no rule rounded. */
	readonly decimals: number;
	readonly unit?: "%";
}

/** The word that stands for a figure hidden by disclosure control. */
export const hiddenWord = "hidden";

/** {@link Cells} of a new table. */
export function cellsOfTable(): Cells {
	const reasons: string[] = [];
	const blank = (reason: string): Html => {
		if (!reasons.includes(reason)) reasons.push(reason);
		const letter = String.fromCharCode("a".charCodeAt(0) + reasons.indexOf(reason));
		return html`<span class="absent">none<sup> ${letter}</sup></span>`;
	};
	const hidden = html`<span class="absent">${hiddenWord}</span>`;
	return {
		quantity: (quantity) => {
			if (quantity.status === "suppressed") return hidden;
			return quantity.status === "ok" ? formatNumber(quantity.value) : blank(quantity.reason);
		},
		estimate: (estimate, format) => {
			if (estimate.status === "suppressed") return hidden;
			if (estimate.status === "undefined") return blank(estimate.reason);
			const { value, interval } = formatEstimate(estimate, format);
			return interval === null ? value : html`${value} <span class="interval">(${interval})</span>`;
		},
		blank,
		notes: () => [...reasons],
	};
}

/** An estimate as text: its value, and its interval where it has both limits. */
export function formatEstimate(
	estimate: Extract<ReleasedEstimate, { readonly status: "ok" }>,
	{ decimals, unit }: EstimateFormat,
): { readonly value: string; readonly interval: string | null } {
	const { rounding, value, lower, upper } = estimate;
	const scale = unit === "%" ? 100 : 1;
	const placesOf = (number: number): number => {
		if (typeof rounding === "string") return decimals;
		const kept =
			"decimals" in rounding
				? rounding.decimals
				: significantDecimals({ value: number, beside: value, ...rounding });
		return Math.max(0, kept - (unit === "%" ? 2 : 0));
	};
	const print = (number: number) => `${formatNumber(number * scale, placesOf(number))}${unit ?? ""}`;
	return {
		value: print(value),
		interval: lower === null || upper === null ? null : `${print(lower)} to ${print(upper)}`,
	};
}
