import type { IssueDefinition } from "../../issues/definition.js";
import type { IssueFacts, IssueSink, IssueSubject } from "./issue-tally.js";

/** Issues noted in one thread, to be reported in another: places are counted from the start of what was read. */
export interface NotedIssues {
	readonly groups: readonly { readonly code: string; readonly column?: string; readonly count: number }[];
	/** The first few of each group, or all; in the order in which they were found. */
	readonly samples: readonly { readonly code: string; readonly facts: IssueFacts }[];
}

/** Notes issues without making them: they are made where it is known which record of the file is which. */
export class IssueNotes implements IssueSink {
	readonly #groups = new Map<string, { code: string; column?: string; count: number }>();
	readonly #samples: { readonly code: string; readonly facts: IssueFacts }[] = [];
	readonly #maximumSamples: number;

	/** @param maximumSamples - how many issues are kept of one code in one column. */
	constructor(maximumSamples: number) {
		this.#maximumSamples = maximumSamples;
	}

	addLazily({ code }: IssueDefinition, { column }: IssueSubject, facts: () => IssueFacts): void {
		const name = column === undefined ? code : `${code} ${column}`;
		let group = this.#groups.get(name);
		if (group === undefined) {
			group = { code, ...(column === undefined ? {} : { column }), count: 0 };
			this.#groups.set(name, group);
		}
		group.count++;
		if (group.count <= this.#maximumSamples) this.#samples.push({ code, facts: facts() });
	}

	noted(): NotedIssues {
		return { groups: [...this.#groups.values()], samples: this.#samples };
	}
}
