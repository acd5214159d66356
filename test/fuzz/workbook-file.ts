import { zipFile } from "./zip-file.js";

/** A workbook with one sheet, MHS002, of this XML. The style 1 is that of a date. */
export function workbookOf(sheet: string): Uint8Array {
	const part = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
	const office = "http://schemas.openxmlformats.org";
	return zipFile([
		part(
			"[Content_Types].xml",
			`<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
		),
		part(
			"_rels/.rels",
			`<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		),
		part(
			"xl/workbook.xml",
			`<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="MHS002" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		),
		part(
			"xl/_rels/workbook.xml.rels",
			`<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
		),
		part(
			"xl/styles.xml",
			`<styleSheet xmlns="${office}/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
		),
		part("xl/worksheets/sheet1.xml", sheet),
	]);
}
