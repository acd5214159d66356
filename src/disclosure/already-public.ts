import { ArgumentError } from "../issues/argument-error.js";
import type { MeasureResult } from "../measures/result.js";
import { admit } from "./admit.js";
import { releaseUnrounded } from "./release-unrounded.js";
import type { Released } from "./released.js";

/**
 * Admits figures that somebody has already published, as they were published: nothing is rounded or hidden again.
 *
 * @param results Results made from published figures.
 * @param source Publisher and publication, as it is to be named beside the figures.
 * @returns A frozen copy with the source in its disclosure statement.
 * @throws {@link ArgumentError} for a result that was computed from records, and for an empty source.
 *
 * @example
 * ```ts
 * import { alreadyPublic } from "pcref/disclosure";
 *
 * const released = alreadyPublic([], "NHS England, Mental Health Act Statistics, Annual Figures, 2023-24");
 * released.disclosure.rule; // => "already-public"
 * ```
 */
export function alreadyPublic(results: MeasureResult | readonly MeasureResult[], source: string): Released {
	const all = "definition" in results ? [results] : results;
	if (typeof source !== "string" || source.trim() === "")
		throw new ArgumentError("source", "must name the publication");
	for (const [index, { origin }] of all.entries()) {
		if (origin !== "published")
			throw new ArgumentError(
				`results[${index}]`,
				"was computed from records, so it is not already public: use release",
			);
	}
	return admit({
		disclosure: {
			audience: "public",
			rule: "already-public",
			text: `These figures are public already and are shown as published by ${source}. What the publisher left out or hid stays so.`,
			provenance: { status: all[0]?.provenance.status ?? "unverified", source },
			stamp: null,
		},
		results: all.map(releaseUnrounded),
	});
}
