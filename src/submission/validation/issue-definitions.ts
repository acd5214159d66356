import { type OwnIssueCode, ownIssues } from "../../issues/catalogue.js";
import type { IssueDefinition } from "../../issues/definition.js";
import { ruleCatalogue } from "../../tables/rule-catalogue.js";
import type { Table } from "../../tables/table.js";

/** What finds the definition of an issue by its code: of a rule of these tables, or of our own. */
export function issueDefinitions(tables: readonly Table[]): (code: string) => IssueDefinition {
	let definitions: ReadonlyMap<string, IssueDefinition> | undefined;
	return (code) => {
		definitions ??= new Map(ruleCatalogue(tables).map((rule) => [rule.code, rule]));
		const definition = definitions.get(code) ?? ownIssues[code as OwnIssueCode];
		if (definition === undefined) throw new Error(`no definition of issue ${code}`);
		return definition;
	};
}
