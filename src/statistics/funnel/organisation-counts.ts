import { ArgumentError } from "../../issues/argument-error.js";
import { requireNotNegative } from "../argument-checks.js";

/** One organisation on a funnel plot: events and people, or observed and expected events. */
export interface OrganisationCounts {
	readonly numerator: number;
	readonly denominator: number;
}

/** Checks the organisations and sums them. */
export function requireOrganisations({
	organisations,
	share,
}: {
	readonly organisations: readonly OrganisationCounts[];
	/** Whether a numerator may not be above its denominator. */
	readonly share: boolean;
}): OrganisationCounts {
	if (organisations.length === 0) throw new ArgumentError("organisations", "must not be empty");
	let numerators = 0;
	let denominators = 0;
	for (const [index, { numerator, denominator }] of organisations.entries()) {
		const path = `organisations[${index}]`;
		requireNotNegative(`${path}.numerator`, numerator);
		requireNotNegative(`${path}.denominator`, denominator);
		if (denominator === 0) throw new ArgumentError(`${path}.denominator`, "must be above 0");
		if (share && numerator > denominator) {
			throw new ArgumentError(`${path}.numerator`, `must not be above the denominator ${denominator}`);
		}
		numerators += numerator;
		denominators += denominator;
	}
	return { numerator: numerators, denominator: denominators };
}
