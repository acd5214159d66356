/** Bounds that keep hostile or broken documents from using up memory or time. Each is reported as an issue. */
export interface DocumentLimits {
	/** Most bytes of one file. */
	readonly maximumBytes: number;
	/** Most bytes of a YAML file, which takes some thirty times as long to read. */
	readonly maximumYamlBytes: number;
	/** Most levels of lists and objects within one another. */
	readonly maximumDepth: number;
	/** Most parts that the aliases of a YAML file may stand for. */
	readonly maximumAliases: number;
	/** Most values in one file: texts, numbers, lists and objects. */
	readonly maximumValues: number;
	/** Issues after which no more of what was given is looked at. */
	readonly maximumIssues: number;
}

/**
 * The limits used unless others are given: 16 MiB a file, 4 MiB of YAML, 64 levels, 100 aliases, a million values and
 * 100,000 issues.
 *
 * @example
 * ```ts
 * import { defaultDocumentLimits } from "pcref/submission";
 *
 * defaultDocumentLimits.maximumDepth; // => 64
 * ```
 */
export const defaultDocumentLimits: DocumentLimits = {
	maximumBytes: 16 * 1024 * 1024,
	maximumYamlBytes: 4 * 1024 * 1024,
	maximumDepth: 64,
	maximumAliases: 100,
	maximumValues: 1_000_000,
	maximumIssues: 100_000,
};
