import type { Issue } from "../../issues/issue.js";
import { checkDocument } from "../document-rule.js";
import { CoProductionEvent } from "./co-production-event.js";
import { coProductionIssues } from "./issues.js";
import { coProductionRules } from "./rules.js";

/**
 * Everything that is wrong with a co-production event: constituencies, ethnic groups and decisions that stand twice,
 * ethnic groups that do not add up to the people counted, changes dated before the event.
 *
 * A value that the schema refuses gives an issue for each fault of form as well; rules that read other fields are
 * still applied. Nothing throws, whatever is given.
 *
 * @param event A co-production event.
 * @returns Every issue, with its JSON pointer in `where.pointer`; none where all is well.
 *
 * @example
 * ```ts
 * import { checkCoProductionEvent, coProductionEventExample } from "pcref";
 *
 * checkCoProductionEvent(coProductionEventExample); // => []
 * const late = { ...coProductionEventExample, on: "2024-07-01" };
 * checkCoProductionEvent(late); // => [{ code: "PCREF-CO-PRODUCTION-DATES-BACKWARDS", where: { pointer: "/decisions/0/change/on" }, expected: "2024-07-01 or later" }]
 * ```
 */
export function checkCoProductionEvent(event: CoProductionEvent): readonly Issue[] {
	return checkDocument({
		schema: CoProductionEvent,
		shape: coProductionIssues["PCREF-CO-PRODUCTION-SHAPE"],
		rules: coProductionRules,
		value: event,
	});
}
