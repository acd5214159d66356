import type { IssueDefinition } from "../../issues/definition.js";
import type { Issue, Place } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import { type Severity, severities } from "../../issues/severity.js";

/** All issues of one code in one column of one table: an exact count, and a few of them as samples. */
export interface IssueGroup {
	readonly code: string;
	readonly severity: Severity;
	readonly title: string;
	readonly fix: string;
	readonly file?: string;
	readonly table?: string;
	readonly column?: string;
	/** Exact number of issues. */
	readonly count: number;
	/** The first few; bounded by the limit `maximumSamples`. */
	readonly samples: readonly Issue[];
}

/** Facts of one case, given lazily: most issues of a code are only counted. */
export interface IssueFacts {
	readonly where: Place;
	readonly expected?: string | undefined;
	readonly received?: string | undefined;
	readonly hint?: string | undefined;
}

/** Counts issues exactly and keeps a bounded number of samples. */
export class IssueTally {
	readonly #groups = new Map<
		string,
		{ definition: IssueDefinition; first: Place; count: number; samples: Issue[] }
	>();
	readonly #maximumSamples: number;
	readonly #onIssue: ((issue: Issue) => void) | undefined;

	constructor(maximumSamples: number, onIssue?: (issue: Issue) => void) {
		this.#maximumSamples = maximumSamples;
		this.#onIssue = onIssue;
	}

	add(definition: IssueDefinition, facts: IssueFacts): void {
		const { where } = facts;
		const key = `${definition.code}|${where.table ?? where.file ?? ""}|${where.column ?? ""}`;
		let group = this.#groups.get(key);
		if (group === undefined) {
			group = { definition, first: where, count: 0, samples: [] };
			this.#groups.set(key, group);
		}
		group.count++;
		if (group.samples.length >= this.#maximumSamples && this.#onIssue === undefined) return;
		const issue = makeIssue(definition, facts);
		if (group.samples.length < this.#maximumSamples) group.samples.push(issue);
		this.#onIssue?.(issue);
	}

	/** The groups, worst severity first, then by table and code. */
	groups(): readonly IssueGroup[] {
		return [...this.#groups.values()]
			.map(({ definition, first, count, samples }) => ({
				code: definition.code,
				severity: definition.severity,
				title: definition.title,
				fix: definition.fix,
				...(first.file === undefined ? {} : { file: first.file }),
				...(first.table === undefined ? {} : { table: first.table }),
				...(first.column === undefined ? {} : { column: first.column }),
				count,
				samples,
			}))
			.sort(worstFirst);
	}
}

/** Worst severity first, then by table and code. */
export function worstFirst(a: IssueGroup, b: IssueGroup): number {
	return (
		severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
		(a.table ?? a.file ?? "").localeCompare(b.table ?? b.file ?? "", "en") ||
		a.code.localeCompare(b.code, "en")
	);
}
