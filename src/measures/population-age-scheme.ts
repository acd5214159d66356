import { ArgumentError } from "../issues/argument-error.js";
import { type AgeSchemeId, ageSchemes } from "../reference/age/age-bands.js";
import type { Population } from "../reference/population.js";

/** The population's own age scheme; that of the annual Mental Health Act statistics where it has none. */
export function ageSchemeOf(population: Population | null): AgeSchemeId {
	const id = population?.ageScheme;
	if (population === null || id === undefined) return "mha-annual";
	const scheme = Object.values(ageSchemes).find((candidate) => candidate.id === id);
	if (scheme === undefined) {
		throw new ArgumentError("population.ageScheme", `must be the id of an age scheme, but is ${id}`);
	}
	const labels = scheme.bands.map(({ label }) => label);
	const wrong = population.cells.findIndex(
		({ ageBand }) => ageBand !== undefined && !labels.includes(ageBand),
	);
	if (wrong !== -1) {
		throw new ArgumentError(
			`population.cells[${wrong}].ageBand`,
			`must be a band of ${id}: ${labels.join(", ")}`,
		);
	}
	return scheme.id;
}
