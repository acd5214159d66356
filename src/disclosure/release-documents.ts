import type { MeasureResult } from "../measures/result.js";
import { releaseUnrounded } from "./release-unrounded.js";
import type { ReleasedResult } from "./released.js";
import { releasedEstimate } from "./released-estimate.js";

/** A result about an organisation's own documents: every count as it is, shares and medians as whole numbers. */
export function releaseDocuments(result: MeasureResult): ReleasedResult {
	const released = releaseUnrounded(result);
	return {
		...released,
		groups: released.groups.map((group, index) => {
			const exact = result.groups[index]?.crudeRate;
			return exact === undefined ? group : { ...group, crudeRate: releasedEstimate(exact, { decimals: 0 }) };
		}),
	};
}
