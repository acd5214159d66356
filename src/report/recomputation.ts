import type { ReleasedResult } from "../disclosure/released.js";

/** How far published rates could be worked out again, in sentences; none where nothing is published. */
export function recomputationInWords(results: readonly ReleasedResult[]): readonly string[] {
	const published = results.flatMap(({ groups }) => groups.flatMap((group) => group.published));
	const crude = published.filter(({ statistic }) => statistic === "crude-rate");
	const matching = crude.filter(({ recomputed }) => recomputed.status === "matches");
	const differing = crude.filter(({ recomputed }) => recomputed.status === "differs");
	const left = new Map<string, number>();
	for (const { statistic, recomputed } of published) {
		if (recomputed.status !== "not-recomputed") continue;
		const sentence = `${statistic === "crude-rate" ? "crude" : "standardised"} rates are shown as printed, not recomputed: ${recomputed.reason}.`;
		left.set(sentence, (left.get(sentence) ?? 0) + 1);
	}
	return [
		...(crude.length === 0
			? []
			: [
					`${matching.length} of ${crude.length} printed crude rates recomputed from the printed counts and populations, to the printed decimal.`,
				]),
		...(differing.length === 0
			? []
			: [`${differing.length} printed crude rates differ from what was recomputed.`]),
		...[...left].map(([sentence, count]) => `${count} ${sentence}`),
	];
}
