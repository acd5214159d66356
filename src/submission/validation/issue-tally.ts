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

/** Facts of one case. */
export interface IssueFacts {
	readonly where: Place;
	readonly expected?: string | undefined;
	readonly received?: string | undefined;
	readonly hint?: string | undefined;
}

/** What an issue is about, as far as it decides in which group it is counted. */
export type IssueSubject = Pick<Place, "table" | "file" | "column">;

/** What takes issues as they are found. */
export interface IssueSink {
	/** What counts the issues of one kind, to be asked for once and used for all of them. */
	counterOf(definition: IssueDefinition, subject: IssueSubject): IssueCounter;
}

/** Counts the issues of one code in one column of one table. */
export interface IssueCounter {
	/** Counts one more; true where its facts are wanted, for a sample or to be handed on. */
	count(): boolean;
	/** Takes the facts of the issue that was counted last. */
	take(facts: IssueFacts): void;
}

/** Counts issues exactly and keeps a bounded number of samples. */
export class IssueTally implements IssueSink {
	readonly #counters = new Map<IssueDefinition, Map<string, Map<string, CountedIssues>>>();
	readonly #maximumSamples: number;
	readonly #onIssue: ((issue: Issue) => void) | undefined;

	constructor(maximumSamples: number, onIssue?: (issue: Issue) => void) {
		this.#maximumSamples = maximumSamples;
		this.#onIssue = onIssue;
	}

	/** Whether every issue is handed on, not only counted and kept as a sample. */
	get handsOnEverything(): boolean {
		return this.#onIssue !== undefined;
	}

	counterOf(definition: IssueDefinition, { table, file, column = "" }: IssueSubject): CountedIssues {
		const name = table ?? file ?? "";
		const ofDefinition = this.#counters.get(definition) ?? new Map<string, Map<string, CountedIssues>>();
		this.#counters.set(definition, ofDefinition);
		const ofTable = ofDefinition.get(name) ?? new Map<string, CountedIssues>();
		ofDefinition.set(name, ofTable);
		const counter = ofTable.get(column) ?? new CountedIssues(definition, this.#maximumSamples, this.#onIssue);
		ofTable.set(column, counter);
		return counter;
	}

	add(definition: IssueDefinition, facts: IssueFacts): void {
		const counter = this.counterOf(definition, facts.where);
		if (counter.count()) counter.take(facts);
	}

	/** The groups, worst severity first, then by table and code. */
	groups(): readonly IssueGroup[] {
		return [...this.#counters.values()]
			.flatMap((ofDefinition) => [...ofDefinition.values()])
			.flatMap((ofTable) => [...ofTable.values()])
			.flatMap((counter) => counter.group() ?? [])
			.sort(worstFirst);
	}
}

class CountedIssues implements IssueCounter {
	readonly #definition: IssueDefinition;
	readonly #maximumSamples: number;
	readonly #onIssue: ((issue: Issue) => void) | undefined;
	readonly #samples: Issue[] = [];
	/** Where the first of them is; null while there is none. */
	#first: Place | null = null;
	#count = 0;

	constructor(
		definition: IssueDefinition,
		maximumSamples: number,
		onIssue: ((issue: Issue) => void) | undefined,
	) {
		this.#definition = definition;
		this.#maximumSamples = maximumSamples;
		this.#onIssue = onIssue;
	}

	count(): boolean {
		this.#count++;
		const isOfInterest = this.#first === null || this.#onIssue !== undefined;
		return isOfInterest || this.#samples.length < this.#maximumSamples;
	}

	/** Counts more of which no facts are known. */
	countUnseen(unseen: number): void {
		this.#count += unseen;
	}

	take(facts: IssueFacts): void {
		this.#first ??= facts.where;
		const issue = makeIssue(this.#definition, facts);
		if (this.#samples.length < this.#maximumSamples) this.#samples.push(issue);
		this.#onIssue?.(issue);
	}

	/** Null where there was none. */
	group(): IssueGroup | null {
		if (this.#first === null) return null;
		const { code, severity, title, fix } = this.#definition;
		const { file, table, column } = this.#first;
		return {
			code,
			severity,
			title,
			fix,
			...(file === undefined ? {} : { file }),
			...(table === undefined ? {} : { table }),
			...(column === undefined ? {} : { column }),
			count: this.#count,
			samples: this.#samples,
		};
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
