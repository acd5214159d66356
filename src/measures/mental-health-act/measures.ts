import type { CountableMeasure } from "../countable-measure.js";
import {
	communityTreatmentOrdersDefinition,
	dischargesFollowingDetentionDefinition,
	section136Definition,
} from "./definitions.js";
import { mentalHealthActEvents } from "./events.js";
import { mentalHealthActMeasure } from "./mental-health-act-measure.js";
import { repeatDetentions } from "./repeat-detentions.js";
import { orderRestrictions } from "./restrictions.js";

/**
 * Measures of the annual Mental Health Act statistics beside {@link detentions}, by ethnic group from one submission.
 *
 * Source: NHS England, Mental Health Act annual statistics code
 * (github.com/NHSDigital/mental-health-act-annual-statistics@44a5ccd), restated in our own words.
 *
 * @example
 * ```ts
 * import { mentalHealthActMeasures } from "pcref/measures";
 *
 * mentalHealthActMeasures.section136.unit; // => "section 136 order"
 * mentalHealthActMeasures.repeatDetentions.switches; // => ["repeat-mpi-fanout", "repeat-z-other"]
 * ```
 */
export const mentalHealthActMeasures = {
	section136: mentalHealthActMeasure(section136Definition, {
		find: mentalHealthActEvents.section136,
		restrictions: orderRestrictions,
	}),
	communityTreatmentOrders: mentalHealthActMeasure(communityTreatmentOrdersDefinition, {
		find: mentalHealthActEvents.communityTreatmentOrders,
		restrictions: orderRestrictions,
	}),
	dischargesFollowingDetention: mentalHealthActMeasure(dischargesFollowingDetentionDefinition, {
		find: mentalHealthActEvents.dischargesFollowingDetention,
		restrictions: orderRestrictions,
	}),
	repeatDetentions,
} as const satisfies Readonly<Record<string, CountableMeasure>>;
