import type { CountableMeasure } from "../measures/countable-measure.js";
import { countableMeasures } from "../measures/countable-measures.js";

/**
 * What a report shows where no measures are asked for: who gets help, how people are treated, and what happens after.
 * Detentions, community treatment orders and restrictive interventions are what the framework was made about; all
 * others are a click or `--measures` away.
 */
const ids = [
	"access.people-in-contact",
	"experience.contacts-attended",
	"restrictive.people",
	"mha.detentions",
	"mha.community-treatment-orders",
	"outcome.follow-up-72-hours",
];

/** The measures of {@link ids}, in the order of all measures. */
export const boardMeasures: readonly CountableMeasure[] = countableMeasures.filter(({ id }) =>
	ids.includes(id),
);
