import { type Field, text } from "../field.js";
import { defineTable, type Table } from "../table.js";
import { cellsOf, columnsOfTable, type DocumentTable } from "./document-table.js";
import { ownDocuments } from "./provenance.js";

/** The layout as a table that files can be read by. What its cells may hold is for the schema of the document to say. */
export function tableOfDocuments(layout: DocumentTable): Table {
	const descriptions = new Map(cellsOf(layout.row).map(({ column, description }) => [column, description]));
	const fieldOf = (column: string): Field =>
		text({ uid: column, dictionaryName: descriptions.get(column) ?? "What the row belongs to", rules: [] });
	return defineTable({
		code: layout.name,
		name: layout.description,
		dataSet: "pcref-documents",
		provenance: ownDocuments,
		describedIn: "docs/document-tables.md",
		fields: Object.fromEntries(columnsOfTable(layout).map((column) => [column, fieldOf(column)])),
		key: [],
		recordRules: [],
		tableRules: [],
		undecided: [],
	});
}
