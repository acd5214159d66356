import fc from "fast-check";
import type { CoProductionEvent } from "../../../src/framework/co-production/co-production-event.js";
import {
	daysInOrder,
	idsOf,
	organisations,
	participationLevels,
	plainTexts,
	recordedEthnicGroups,
	withOptional,
} from "./basics.js";

const constituencies = ["community", "patient", "carer", "staff", "partner-agency"] as const;

const groups = fc.uniqueArray(
	fc.record({ category: recordedEthnicGroups, people: fc.integer({ min: 1, max: 500 }) }),
	{ maxLength: 6, selector: ({ category }) => `${category.scheme} ${category.code}` },
);

function participantsOf(constituency: (typeof constituencies)[number]) {
	return fc.tuple(groups, fc.option(fc.nat(500))).map(([ethnicGroups, counted]) => ({
		constituency,
		people:
			ethnicGroups.length === 0 ? counted : ethnicGroups.reduce((total, { people }) => total + people, 0),
		ethnicGroups,
	}));
}

function decisionOf(id: string, later: string) {
	return withOptional(
		{
			id: fc.constant(id),
			decision: plainTexts,
			madeBy: fc.subarray([...constituencies], { minLength: 1 }),
			change: fc.oneof(
				fc.record({ state: fc.constant("made" as const), on: fc.constant(later), description: plainTexts }),
				withOptional({ state: fc.constant("awaited" as const) }, { due: fc.constant(later) }),
				fc.record({ state: fc.constant("not-made" as const), reason: plainTexts }),
			),
		},
		{ planActions: fc.array(plainTexts, { maxLength: 2 }) },
	);
}

/** Events in which `checkCoProductionEvent` finds nothing. */
export const coProductionEvents: fc.Arbitrary<CoProductionEvent> = fc
	.tuple(daysInOrder(2), fc.nat(3), fc.subarray([...constituencies]))
	.chain(([[on = "", later = ""], decisions, present]) =>
		fc.record({
			schemaVersion: fc.constant("1" as const),
			id: plainTexts,
			organisation: organisations,
			title: plainTexts,
			kind: fc.constantFrom("listening-event", "focus-group", "workshop", "visit", "other"),
			on: fc.constant(on),
			place: plainTexts,
			heldBy: fc.constantFrom("trust", "community", "jointly", "third-party"),
			participation: participationLevels,
			participants: fc.tuple(...present.map(participantsOf)),
			payment: fc.oneof(
				fc.record({ offered: fc.constant("to-everybody" as const), terms: plainTexts }),
				fc.record({ offered: fc.constant("to-some" as const), terms: plainTexts, toWhom: plainTexts }),
				fc.constantFrom("to-nobody" as const, "not-recorded" as const).map((offered) => ({ offered })),
			),
			decisions: fc.tuple(...idsOf("D", decisions).map((id) => decisionOf(id, later))),
		}),
	);
