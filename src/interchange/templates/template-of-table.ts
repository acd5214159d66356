import type { Field } from "../../tables/field.js";
import { type RuleDefinition, ruleCatalogue } from "../../tables/rule-catalogue.js";
import { expectedOf } from "../../tables/rule-expectation.js";
import type { Table } from "../../tables/table.js";
import type { Cells } from "../feedback-rows.js";
import { exampleOf } from "./example-value.js";
import type { TemplateColumn, TemplateTable } from "./template-table.js";

/**
 * The template of a table that is defined by its fields and rules.
 *
 * @param options.name - of its sheet or file.
 * @param options.example - a made-up row; otherwise one is made from the rules of each field.
 */
export function templateOfTable(
	table: Table,
	{ name, example }: { readonly name: string; readonly example?: Cells },
): TemplateTable {
	const rules = ruleCatalogue([table]);
	return {
		name,
		title: table.name,
		rules: rules.filter((rule) => rule.columns.length === 0).map(({ code }) => code),
		columns: Object.entries(table.fields).map(([column, field]) => ({
			...templateColumn(column, field, rules),
			example: example === undefined ? exampleOf(field) : (example[column] ?? ""),
		})),
	};
}

function templateColumn(
	name: string,
	field: Field,
	rules: readonly RuleDefinition[],
): Omit<TemplateColumn, "example"> {
	const checks = field.rules.filter(({ check }) => check.kind !== "not-blank");
	const codeSet = checks.map(({ check }) => check).findLast((check) => check.kind === "code-set");
	// as a moment of a spreadsheet it would lose its distance from UTC
	const isKeptAsTyped = checks.some(({ check }) => check.kind === "timestamp");
	return {
		name,
		description: field.dictionaryName,
		holds: checks.length === 0 ? "text" : [...new Set(checks.map(expectedOf))].join(", and "),
		needed: field.mandatory
			? "yes"
			: field.rules.some(({ check }) => check.kind === "not-blank")
				? "wanted"
				: "no",
		type: isKeptAsTyped ? "text" : field.type,
		codes: codeSet?.permitted ?? [],
		rules: rules.filter(({ columns }) => columns.includes(name)).map(({ code }) => code),
	};
}
