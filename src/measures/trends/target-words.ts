import { limitsInWords, rateInWords } from "../comparisons/comparison-words.js";
import type { ShownResult } from "../comparisons/shown-result.js";
import { formatNumber } from "../format-number.js";
import type { TargetProgress } from "./target-progress.js";

/** Where a figure stands against a plan, in plain English. */
export function targetInWords(
	{
		title,
		label,
		latest,
		baseline,
		target,
		changeRatio,
		standing,
		due,
		caveats,
	}: Omit<TargetProgress, "text">,
	result: ShownResult | null,
): string {
	const about = `${title}, ${label}`;
	if (latest.status !== "ok" || result === null) {
		const reason =
			latest.status === "suppressed"
				? "it is hidden"
				: latest.status === "undefined"
					? latest.reason
					: "none";
		return `${about}: no figure, because ${reason}.`;
	}
	const { definition, denominator, period } = result;
	const inUnit = (value: number) => rateInWords(value, definition, denominator);
	const sentences = [
		`${about}: ${inUnit(latest.value)}${limitsInWords(latest, 1)} in ${period.start} to ${period.end}.`,
		...(baseline === null
			? ["The plan has no baseline."]
			: [`The baseline was ${formatNumber(baseline.value, 1)}. ${changeInWords(changeRatio)}`]),
		target === null
			? "The plan has no target."
			: `${standings[standing]} (${formatNumber(target.value, 1)} by ${target.by}${due === true ? ", which has passed" : ""}).`,
		...caveats,
	];
	return sentences.join(" ");
}

function changeInWords(ratio: TargetProgress["changeRatio"]): string {
	if (ratio.status !== "ok") return "Whether that is more than chance cannot be said from the plan.";
	const { lower, upper } = ratio;
	const clear = (lower !== null && lower > 1) || (upper !== null && upper < 1);
	const times = `It is ${formatNumber(ratio.value, 2)} times that${limitsInWords(ratio, 2)}`;
	return clear ? `${times}.` : `${times}: these figures do not show a clear change.`;
}

const standings: { readonly [Standing in TargetProgress["standing"]]: string } = {
	reached: "The target is reached",
	near: "These figures do not tell clearly whether the target is reached",
	"not-reached": "The target is not reached",
	"no-target": "There is no target",
	"no-figure": "The figure cannot be set against the target",
};
