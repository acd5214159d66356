import { ArgumentError } from "../../issues/argument-error.js";
import { comparability, type Incomparability } from "../comparisons/comparability.js";
import { type Counted, countedOf, type Found } from "../comparisons/counted.js";
import type { ShownResult } from "../comparisons/shown-result.js";

/** An organisation, ward or team, and its result. */
export interface VariationUnit {
	readonly code: string;
	readonly name: string;
	readonly result: ShownResult;
}

/** A unit that is not on the funnel, and why. */
export interface UnitLeftOut {
	readonly code: string;
	readonly name: string;
	readonly status: "undefined" | "suppressed" | "not-comparable";
	readonly reason: string;
}

/** @throws ArgumentError for no units, or a code that is there twice. */
export function requireUnits(units: readonly VariationUnit[]): void {
	if (units.length === 0) throw new ArgumentError("units", "must not be empty");
	const codes = units.map(({ code }) => code);
	const twice = codes.findIndex((code, place) => codes.indexOf(code) !== place);
	if (twice !== -1)
		throw new ArgumentError(`units[${twice}].code`, `must be there once, but ${codes[twice]} is there twice`);
}

/** The units whose results can be compared with those of most others. */
export function comparableUnits(units: readonly VariationUnit[], group: string) {
	const reasonsAgainst = (unit: VariationUnit, other: VariationUnit): readonly Incomparability[] => {
		const found = comparability(other.result, unit.result, { group });
		const reasons = found.status === "comparable" ? [] : found.reasons;
		// Wards of one trust have one subject, or are parts of its result: their events are apart all the same.
		return reasons.filter(({ aspect }) => aspect !== "overlap" && aspect !== "part");
	};
	const agreeing = units.map(
		(one) => units.filter((other) => reasonsAgainst(other, one).length === 0).length,
	);
	const most = agreeing.indexOf(Math.max(...agreeing));
	const base = units[most] ?? units[0];
	if (base === undefined) throw new ArgumentError("units", "must not be empty");
	const judged = units.map((unit) => ({ unit, reasons: reasonsAgainst(unit, base) }));
	return {
		reference: base.result,
		kept: judged.flatMap(({ unit, reasons }) => (reasons.length === 0 ? [unit] : [])),
		leftOut: judged.flatMap(({ unit: { code, name }, reasons }): readonly UnitLeftOut[] =>
			reasons.length === 0
				? []
				: [{ code, name, status: "not-comparable", reason: reasons.map(({ text }) => text).join("; ") }],
		),
	};
}

/** Count and denominator of the group in the result of a unit. */
export function countedIn({ result }: VariationUnit, group: string): Found<Counted> {
	const found = result.groups.find(({ label }) => label === group);
	if (found === undefined) return { status: "undefined", reason: `there is no group ${group}` };
	const counted = countedOf(found);
	return counted.status === "ok" && counted.value.total === 0
		? { status: "undefined", reason: "there is nobody in the group" }
		: counted;
}
