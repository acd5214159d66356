import type { IssueDefinition } from "../../issues/definition.js";
import type { IssueCounter, IssueFacts, IssueSink, IssueSubject } from "./issue-tally.js";

/** Issues noted in one thread, to be reported in another: places are counted from the start of what was read. */
export interface NotedIssues {
	readonly groups: readonly { readonly code: string; readonly column?: string; readonly count: number }[];
	/** The first few of each group, or all; in the order in which they were found. */
	readonly samples: readonly NotedIssue[];
}

interface NotedIssue {
	readonly code: string;
	readonly facts: IssueFacts;
}

/** Notes issues without making them: they are made where it is known which record of the file is which. */
export class IssueNotes implements IssueSink {
	readonly #counters = new Map<string, NotedGroup>();
	readonly #samples: NotedIssue[] = [];
	readonly #maximumSamples: number;

	/** @param maximumSamples - how many issues are kept of one code in one column. */
	constructor(maximumSamples: number) {
		this.#maximumSamples = maximumSamples;
	}

	counterOf({ code }: IssueDefinition, { column }: IssueSubject): IssueCounter {
		const name = column === undefined ? code : `${code} ${column}`;
		const known = this.#counters.get(name);
		if (known !== undefined) return known;
		const counter = new NotedGroup(code, column, {
			maximumSamples: this.#maximumSamples,
			samples: this.#samples,
		});
		this.#counters.set(name, counter);
		return counter;
	}

	noted(): NotedIssues {
		const groups = [...this.#counters.values()].map(({ code, column, found }) => ({
			code,
			...(column === undefined ? {} : { column }),
			count: found,
		}));
		return { groups, samples: this.#samples };
	}
}

class NotedGroup implements IssueCounter {
	readonly code: string;
	readonly column: string | undefined;
	found = 0;
	readonly #maximumSamples: number;
	/** Of all groups. */
	readonly #samples: NotedIssue[];

	constructor(
		code: string,
		column: string | undefined,
		{ maximumSamples, samples }: { readonly maximumSamples: number; readonly samples: NotedIssue[] },
	) {
		this.code = code;
		this.column = column;
		this.#maximumSamples = maximumSamples;
		this.#samples = samples;
	}

	count(): boolean {
		return ++this.found <= this.#maximumSamples;
	}

	take(facts: IssueFacts): void {
		this.#samples.push({ code: this.code, facts });
	}
}
