import { codesInWords } from "../../tables/code-ranges.js";
import {
	type CellPart,
	columnsOfTable,
	type DocumentTable,
	type ObjectPart,
	withTablesUnder,
} from "../../tables/pcref/document-table.js";
import { rowsOfDocument } from "../document-rows.js";
import type { TemplateColumn, TemplateTable } from "./template-table.js";

type AboutCell = Omit<TemplateColumn, "name" | "example" | "rules">;

/**
 * The templates of the tables that documents of one kind lie in.
 *
 * @param options.example - a made-up document, whose first row in each table is the example there.
 * @param options.rule - the code of the issue about what does not have the form of the schema.
 */
export function templatesOfDocuments(
	root: DocumentTable,
	{ example, rule }: { readonly example: object; readonly rule: string },
): readonly TemplateTable[] {
	const rows = rowsOfDocument(root, example);
	return withTablesUnder(root).map((table) => {
		const cells = new Map(aboutCells(table.row, "yes"));
		const first = rows.find((row) => row.table === table.name)?.cells ?? {};
		return {
			name: table.name,
			title: table.description === "" ? `Part of ${root.name}.` : table.description,
			rules: [],
			columns: columnsOfTable(table).map((name) => ({
				name,
				...(cells.get(name) ?? keyColumn(name === table.namedBy)),
				rules: [rule],
				example: first[name] ?? "",
			})),
		};
	});
}

function keyColumn(isNumber: boolean): AboutCell {
	return {
		description: isNumber
			? "Number of the row, by which rows of other tables name it."
			: "What the row belongs to, by the name that it has in its own table.",
		holds: "text",
		needed: "yes",
		type: "text",
		codes: [],
	};
}

function aboutCells(
	{ fields }: ObjectPart,
	presence: "yes" | "part",
): readonly (readonly [column: string, about: AboutCell])[] {
	return fields.flatMap(({ part, blank }) => {
		if (part.kind === "object") return aboutCells(part, blank === "missing" ? presence : "part");
		if (part.kind !== "cell") return [];
		const isNeeded = blank === "missing" && part.holds === "value";
		return [
			[
				part.column,
				{
					description: part.description,
					holds: holdsInWords(part),
					needed: isNeeded ? presence : "no",
					type: "text",
					codes: codesOf(part),
				},
			] as const,
		];
	});
}

function codesOf({ holds, scalar }: CellPart): readonly string[] {
	if (holds !== "value") return [];
	return [...scalar.codes, ...(scalar.yesOrNo ? ["yes", "no"] : [])];
}

const several = "several divided by semicolons";

function holdsInWords({ holds, scalar: { text, number, yesOrNo, codes } }: CellPart): string {
	if (holds === "coded-list") return `scheme:code, ${several}`;
	if (holds === "group-list") {
		return `groups of people, such as nhs-ethnic-category-2001:M or described:words; ${several}`;
	}
	const values = [
		...(codes.length === 0 ? [] : [codesInWords(codes)]),
		...(number ? ["a number"] : []),
		...(yesOrNo ? ["yes or no"] : []),
		...(text ? ["text"] : []),
	].join(", or ");
	return holds === "list" ? `${values}; ${several}` : values;
}
