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
	/** Counts an issue; its facts are made only where it is kept as a sample or handed on. */
	addLazily(definition: IssueDefinition, subject: IssueSubject, facts: () => IssueFacts): void;
}

interface Group {
	readonly definition: IssueDefinition;
	readonly first: Place;
	count: number;
	readonly samples: Issue[];
}

/** Counts issues exactly and keeps a bounded number of samples. */
export class IssueTally implements IssueSink {
	readonly #groups = new Map<IssueDefinition, Map<string, Map<string, Group>>>();
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

	add(definition: IssueDefinition, facts: IssueFacts): void {
		this.addLazily(definition, facts.where, () => facts);
	}

	addLazily(
		definition: IssueDefinition,
		{ table, file, column = "" }: IssueSubject,
		facts: () => IssueFacts,
	): void {
		const group = this.#groupOf(definition, table ?? file ?? "", column);
		if (group !== undefined) {
			group.count++;
			if (group.samples.length >= this.#maximumSamples && this.#onIssue === undefined) return;
		}
		const given = facts();
		const issue = makeIssue(definition, given);
		const samples = (group ?? this.#start(definition, given.where)).samples;
		if (samples.length < this.#maximumSamples) samples.push(issue);
		this.#onIssue?.(issue);
	}

	/** Counts issues of one group of which no more samples are known. */
	addUnseen(definition: IssueDefinition, { table, file, column = "" }: IssueSubject, count: number): void {
		const group = this.#groupOf(definition, table ?? file ?? "", column);
		if (group !== undefined) group.count += count;
	}

	#groupOf(definition: IssueDefinition, table: string, column: string): Group | undefined {
		return this.#groups.get(definition)?.get(table)?.get(column);
	}

	#start(definition: IssueDefinition, where: Place): Group {
		const group: Group = { definition, first: where, count: 1, samples: [] };
		const ofDefinition = this.#groups.get(definition) ?? new Map<string, Map<string, Group>>();
		this.#groups.set(definition, ofDefinition);
		const table = where.table ?? where.file ?? "";
		const ofTable = ofDefinition.get(table) ?? new Map<string, Group>();
		ofDefinition.set(table, ofTable);
		ofTable.set(where.column ?? "", group);
		return group;
	}

	/** The groups, worst severity first, then by table and code. */
	groups(): readonly IssueGroup[] {
		return [...this.#groups.values()]
			.flatMap((ofDefinition) => [...ofDefinition.values()])
			.flatMap((ofTable) => [...ofTable.values()])
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
