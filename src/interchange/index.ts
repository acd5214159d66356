export type { TemplateColumn, TemplateTable } from "./templates/template-table.js";
export { templateNames, templateTables } from "./templates/template-tables.js";
export { writeTemplateFiles, writeTemplateWorkbook } from "./templates/write-template.js";
export { type DocumentTableFile, writeDocumentTables } from "./write-document-tables.js";
export { writeDocumentWorkbook } from "./write-document-workbook.js";
export { writeFeedbackWorkbook } from "./write-feedback-workbook.js";
