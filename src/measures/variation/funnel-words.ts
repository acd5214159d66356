import { rateInWords } from "../comparisons/comparison-words.js";
import type { MeasureDefinition } from "../definition.js";
import { formatConfidence, formatNumber } from "../format-number.js";
import type { Denominator } from "../result.js";
import type { UnitOnFunnel } from "./organisation-funnel.js";
import type { UnitLeftOut } from "./units.js";

/** What a funnel shows, in plain English. */
export function funnelInWords({
	label,
	definition,
	denominator,
	average,
	phi,
	units,
	leftOut,
	confidence,
}: {
	readonly label: string;
	readonly definition: MeasureDefinition;
	readonly denominator: Denominator | null;
	readonly average: number;
	readonly phi: number;
	readonly units: readonly UnitOnFunnel[];
	readonly leftOut: readonly UnitLeftOut[];
	readonly confidence: readonly number[];
}): readonly string[] {
	const namesOf = (position: UnitOnFunnel["position"]) =>
		units.filter((unit) => unit.position === position).map(({ name }) => name);
	const level = formatConfidence(Math.max(...confidence));
	const [high, low] = [namesOf("high"), namesOf("low")];
	const within = units.length - high.length - low.length;
	return [
		`${label}: ${rateInWords(average, definition, denominator)} in ${units.length} units together. They vary ${formatNumber(phi, 1)} times as much as by chance.`,
		...(high.length === 0 ? [] : [`Above the ${level} limits: ${high.join("; ")}.`]),
		...(low.length === 0 ? [] : [`Below the ${level} limits: ${low.join("; ")}.`]),
		...(within === 0
			? []
			: [
					`For ${within} of ${units.length} units these figures do not show a clear difference from the average.`,
				]),
		...(leftOut.length === 0 ? [] : [`Left out, with the reason beside each: ${leftOut.length}.`]),
	];
}
