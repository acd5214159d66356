export { type DocumentTableFile, writeDocumentTables } from "./write-document-tables.js";
