export { sourceFromFile } from "./file-source.js";
export { InputError } from "./input-error.js";
export { type ListedSources, listSources } from "./list-sources.js";
export { validateSubmission } from "./validate-submission.js";
export { OutputExistsError, writeSplit } from "./write-split.js";
