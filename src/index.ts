export * from "./framework/index.js";
export * from "./issues/index.js";
export {
	type Census2021EthnicGroupCode,
	census2021EthnicGroupCodes,
	census2021EthnicGroups,
} from "./reference/ethnicity/census-2021-ethnic-group.js";
export {
	type EthnicCategoryCode,
	knownEthnicCategoryCodes,
	nhsEthnicCategory2001,
} from "./reference/ethnicity/nhs-ethnic-category-2001.js";
export { type EthnicCategoryReading, readEthnicCategory } from "./reference/ethnicity/read-ethnic-category.js";
