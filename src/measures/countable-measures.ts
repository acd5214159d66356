import { attendanceMeasures } from "./care/attendance.js";
import { communityContacts } from "./care/community.js";
import { earlyInterventionMeasures } from "./care/early-intervention.js";
import { outOfAreaMeasures } from "./care/out-of-area.js";
import { pairedOutcomeMeasures } from "./care/paired-outcomes.js";
import { referralMeasures } from "./care/referral-measures.js";
import { urgentResponseMeasures } from "./care/urgent-response.js";
import { youngAndPerinatalMeasures } from "./care/young-and-perinatal.js";
import type { CountableMeasure } from "./countable-measure.js";
import { detentions } from "./detentions.js";
import { bedDayMeasures } from "./inpatient/bed-days.js";
import { followUpWithin72Hours } from "./inpatient/follow-up.js";
import { lengthOfStayMeasures } from "./inpatient/length-of-stay.js";
import { admissionsWithPriorContact } from "./inpatient/prior-contact.js";
import { staysByBedMeasures } from "./inpatient/stays-by-bed.js";
import { furtherMentalHealthActMeasures } from "./mental-health-act/further-measures.js";
import { mentalHealthActMeasures } from "./mental-health-act/measures.js";
import { peopleSubjectMeasures } from "./mental-health-act/people-subject.js";
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
	...Object.values(furtherMentalHealthActMeasures),
	...Object.values(peopleSubjectMeasures),
	...Object.values(restrictiveInterventions),
	...Object.values(referralMeasures),
	...Object.values(youngAndPerinatalMeasures),
	communityContacts,
	...Object.values(earlyInterventionMeasures),
	...Object.values(urgentResponseMeasures),
	admissionsWithPriorContact,
	...Object.values(attendanceMeasures),
	...Object.values(outOfAreaMeasures),
	...Object.values(lengthOfStayMeasures),
	...Object.values(staysByBedMeasures),
	...Object.values(bedDayMeasures),
	followUpWithin72Hours,
	...Object.values(pairedOutcomeMeasures),
];
