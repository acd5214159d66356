import type { Issue } from "../../issues/issue.js";
import { checkDocument } from "../document-rule.js";
import { Governance } from "./governance.js";
import { governanceIssues } from "./issues.js";
import { governanceRules } from "./rules.js";

/**
 * Everything that is wrong with a governance document: ids that stand twice, members and reporting lines that lead
 * nowhere or round in a circle, dates that run backwards.
 *
 * A value that the schema refuses gives an issue for each fault of form as well; rules that read other fields are
 * still applied. Nothing throws, whatever is given.
 *
 * @param governance A governance document.
 * @returns Every issue, with its JSON pointer in `where.pointer`; none where all is well. A circle is named once.
 *
 * @example
 * ```ts
 * import { checkGovernance, governanceExample } from "pcref";
 *
 * checkGovernance(governanceExample); // => []
 * const [oversight, committee] = governanceExample.groups;
 * const groups = oversight && committee ? [{ ...oversight, reportsTo: "quality-committee" }, { ...committee, reportsTo: "oversight" }] : [];
 * checkGovernance({ ...governanceExample, groups }); // => [{ code: "PCREF-GOVERNANCE-REPORTING-CYCLE", received: "oversight > quality-committee > oversight" }]
 * ```
 */
export function checkGovernance(governance: Governance): readonly Issue[] {
	return checkDocument({
		schema: Governance,
		shape: governanceIssues["PCREF-GOVERNANCE-SHAPE"],
		rules: governanceRules,
		value: governance,
	});
}
