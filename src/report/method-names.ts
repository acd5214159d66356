const names: Readonly<Record<string, string>> = {
	exact: "exact Poisson limits",
	byar: "Byar's approximation to the Poisson limits",
	"exact-or-byar": "exact Poisson limits under 10 events, Byar's approximation from 10",
	dobson: "Dobson's method",
	"mha-annual": "the method of the annual Mental Health Act statistics",
	log: "limits by the standard error of the logarithm",
	"mover-exact": "limits combined from the exact Poisson limits of both rates (MOVER)",
	wald: "limits by the standard error",
	wilson: "Wilson's limits",
};

/** A statistical method in words; a method without words by its id. */
export function methodName(method: string): string {
	return names[method] ?? method;
}

const standardisationNames: Readonly<Record<string, string>> = {
	dobson: "Age and sex standardised rate (Dobson)",
	"mha-annual": "Age and sex standardised rate (official annual method)",
};

/** Heading of a column of directly standardised rates. */
export function standardisationName(method: string): string {
	return standardisationNames[method] ?? `Standardised rate (${method})`;
}
