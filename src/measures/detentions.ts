import type { CountableMeasure } from "./countable-measure.js";
import { detentionsDefinition } from "./mental-health-act/definitions.js";
import { mentalHealthActEvents } from "./mental-health-act/events.js";
import { mentalHealthActMeasure } from "./mental-health-act/mental-health-act-measure.js";
import { detentionRestrictions } from "./mental-health-act/restrictions.js";

/**
 * Detentions under the Mental Health Act by ethnic group: "All detentions" of the annual Mental Health Act statistics,
 * counted from a provider's own submission. The result names what one submission cannot tell.
 *
 * Source: NHS England, Mental Health Act annual statistics code
 * (github.com/NHSDigital/mental-health-act-annual-statistics@44a5ccd), restated in our own words.
 *
 * @example
 * ```ts
 * import { detentions } from "pcref/measures";
 *
 * detentions.officialId; // => "All detentions"
 * detentions.per; // => 100_000
 * ```
 */
export const detentions: CountableMeasure = mentalHealthActMeasure(detentionsDefinition, {
	find: mentalHealthActEvents.allDetentions,
	beside: {
		of: "periods of detention with no hospital spell",
		find: mentalHealthActEvents.detentionPeriodsWithoutSpell,
	},
	restrictions: detentionRestrictions,
});
