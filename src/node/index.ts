export { OutputBusyError } from "./building-site.js";
export { sourceFromFile } from "./file-source.js";
export { InputError } from "./input-error.js";
export { type ListedSources, listSources } from "./list-sources.js";
export { OutputExistsError } from "./new-folder.js";
export { OutputFolder } from "./output-folder.js";
export { type SpooledSource, spoolToFile } from "./spool-to-file.js";
export { type ValidateFilesOptions, validateSubmission } from "./validate-submission.js";
