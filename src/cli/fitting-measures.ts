import { breakdowns } from "../measures/breakdowns/breakdown.js";
import type { CountableMeasure } from "../measures/countable-measure.js";
import type { RecordDenominatorId } from "../measures/denominators/record-denominator.js";
import type { CommandContext } from "./context.js";
import { UsageError } from "./usage-error.js";

/** True where a measure may be divided by a denominator, in the place of its own. */
export function isDivisibleBy(
	{ alsoDividedBy }: CountableMeasure,
	dividedBy: RecordDenominatorId | null,
): dividedBy is RecordDenominatorId {
	return dividedBy !== null && alsoDividedBy.includes(dividedBy);
}

/** True where the counts of a measure are divided by residents, whom the records do not hold. */
export function isPerResidents(chosen: CountableMeasure, dividedBy: RecordDenominatorId | null): boolean {
	return chosen.denominator.basis === "resident-population" && !isDivisibleBy(chosen, dividedBy);
}

/** Says which measures keep their own denominator; refuses a denominator that is none for any of them. */
export function informOfOwnDenominators(
	measures: readonly CountableMeasure[],
	dividedBy: RecordDenominatorId | null,
	context: CommandContext,
): void {
	if (dividedBy === null) return;
	const others = measures.filter((each) => !isDivisibleBy(each, dividedBy));
	if (others.length === measures.length) {
		const possible = [...new Set(measures.flatMap(({ alsoDividedBy }) => alsoDividedBy))];
		throw new UsageError(
			possible.length === 0
				? `--divided-by has no effect: ${idsOf(measures)} can be divided by nothing but its own denominator. Leave it out.`
				: `--divided-by ${dividedBy} is no denominator of ${idsOf(measures)}. It must be one of ${possible.join(", ")}.`,
		);
	}
	if (others.length === 0) return;
	context.inform(
		`--divided-by ${dividedBy}: ${measures.length - others.length} of ${measures.length} measures are divided by it. The others keep their own denominators: ${idsOf(others)}.\n`,
	);
}

/**
 * The measures whose events carry what they are to be broken down by, such as the type of ward; says which are left out.
 * Refuses a breakdown that none of them has.
 */
export function withBreakdown(
	measures: readonly CountableMeasure[],
	{ option, by }: { readonly option: "--by" | "--crossed-with"; readonly by: string | null },
	context: CommandContext,
): readonly CountableMeasure[] {
	const breakdown = Object.values(breakdowns).find(({ id }) => id === by);
	if (breakdown?.of !== "event") return measures;
	const having = measures.filter(({ eventBreakdowns }) => eventBreakdowns.includes(breakdown.id));
	const others = measures.filter((each) => !having.includes(each));
	if (others.length === 0) return measures;
	if (having.length === 0) {
		throw new UsageError(
			`${option} ${breakdown.id} is no breakdown of ${idsOf(measures)}. pcref measures ID says by what a measure can be counted.`,
		);
	}
	context.inform(
		`${option} ${breakdown.id}: ${others.length} of ${measures.length} measures cannot be counted by it and are left out: ${idsOf(others)}.\n`,
	);
	return having;
}

function idsOf(measures: readonly CountableMeasure[]): string {
	return measures.map(({ id }) => id).join(", ");
}
