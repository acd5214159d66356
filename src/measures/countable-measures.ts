import { attendanceMeasures } from "./care/attendance.js";
import { referralMeasures } from "./care/referral-measures.js";
import { youngAndPerinatalMeasures } from "./care/young-and-perinatal.js";
import type { CountableMeasure } from "./countable-measure.js";
import { detentions } from "./detentions.js";
import { followUpWithin72Hours } from "./inpatient/follow-up.js";
import { lengthOfStayMeasures } from "./inpatient/length-of-stay.js";
import { mentalHealthActMeasures } from "./mental-health-act/measures.js";
import { restrictiveInterventions } from "./restrictive-interventions/measures.js";

/**
 * Every measure that {@link measure} can count in a submission, as data: what is counted, among whom, from which
 * tables, and what a reader must know.
 *
 * @example
 * ```ts
 * import { countableMeasures } from "pcref/measures";
 *
 * countableMeasures[0]?.id; // => "mha.detentions"
 * countableMeasures.find(({ id }) => id === "restrictive.people")?.denominator; // => { title: "People in hospital in the period" }
 * ```
 */
export const countableMeasures: readonly CountableMeasure[] = [
	detentions,
	...Object.values(mentalHealthActMeasures),
	...Object.values(restrictiveInterventions),
	...Object.values(referralMeasures),
	...Object.values(youngAndPerinatalMeasures),
	...Object.values(attendanceMeasures),
	...Object.values(lengthOfStayMeasures),
	followUpWithin72Hours,
];
