import type { OrganisationCounts } from "./organisation-counts.js";

/** What is compared, which decides the scale on which organisations are compared. */
export type FunnelDataType = "proportion" | "ratio-of-counts" | "standardised-ratio";

/** How a standardised ratio is compared: square roots and winsorising, or logarithms and truncation. */
export type StandardisedRatioMethod = "cqc" | "shmi";

/** The scale on which organisations vary about a target with a known standard error. */
export interface FunnelScale {
	/** Target of an organisation, on the scale. */
	readonly target: number;
	/** The figure of an organisation on the scale; minus infinity for the logarithm of 0. */
	readonly y: (counts: OrganisationCounts) => number;
	/** Standard error for its z-score. */
	readonly error: (counts: OrganisationCounts) => number;
	/** Standard error for its limits, about the target. */
	readonly limitError: (counts: OrganisationCounts) => number;
	/** From the scale back to the figure. */
	readonly back: (y: number) => number;
}

/** `total`: all organisations together. */
export function funnelScale({
	dataType,
	method,
	total,
}: {
	readonly dataType: FunnelDataType;
	readonly method: StandardisedRatioMethod;
	readonly total: OrganisationCounts;
}): FunnelScale {
	if (dataType === "proportion") {
		return {
			target: Math.asin(Math.sqrt(total.numerator / total.denominator)),
			y: ({ numerator, denominator }) => Math.asin(Math.sqrt(numerator / denominator)),
			error: rootError,
			limitError: rootError,
			// The sine turns round beyond a right angle: the angle is held first.
			back: (angle) => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2,
		};
	}
	if (dataType === "ratio-of-counts") {
		return {
			target: Math.log(total.numerator / total.denominator),
			y: ({ numerator, denominator }) => Math.log((numerator + 0.5) / (denominator + 0.5)),
			error: ({ numerator, denominator }) =>
				Math.sqrt(numerator / (numerator + 0.5) ** 2 + denominator / (denominator + 0.5) ** 2),
			limitError: rootError,
			back: Math.exp,
		};
	}
	if (method === "cqc") {
		return {
			target: 1,
			y: ({ numerator, denominator }) => Math.sqrt(numerator / denominator),
			error: rootError,
			limitError: rootError,
			back: (root) => Math.max(0, root) ** 2,
		};
	}
	const error = ({ denominator }: OrganisationCounts) => 1 / Math.sqrt(denominator);
	return {
		target: 0,
		y: ({ numerator, denominator }) => Math.log(numerator / denominator),
		error,
		limitError: error,
		back: Math.exp,
	};
}

function rootError({ denominator }: OrganisationCounts): number {
	return 1 / (2 * Math.sqrt(denominator));
}
