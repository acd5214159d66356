import type { Severity } from "../issues/severity.js";
import type { Table } from "./table.js";

interface Graded {
	readonly severity: Severity;
	readonly catalogueSeverity?: Severity;
}

function regraded<Rule extends Graded>(rule: Rule): Rule {
	const { catalogueSeverity, ...rest } = rule;
	return catalogueSeverity === undefined ? rule : ({ ...rest, severity: catalogueSeverity } as Rule);
}

/** The same table with the severities of the published rule catalogue, where they differ from the platform's. */
export function withCatalogueSeverities(table: Table): Table {
	return {
		...table,
		fields: Object.fromEntries(
			Object.entries(table.fields).map(([name, field]) => [
				name,
				{ ...field, rules: field.rules.map(regraded) },
			]),
		),
		recordRules: table.recordRules.map(regraded),
		tableRules: table.tableRules.map(regraded),
	};
}
