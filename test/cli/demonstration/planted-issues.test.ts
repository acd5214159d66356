import { describe, expect, test } from "vitest";
import { type Severity, severities } from "../../../src/issues/severity.js";
import { type Source, sourceFromText } from "../../../src/submission/source.js";
import { type Submission, validateSubmission } from "../../../src/submission/validate-submission.js";
import { dataSets } from "../../../src/tables/data-sets.js";
import { manifest, sourcesOf } from "./demonstration.js";

interface Finding {
	readonly code: string;
	readonly severity: Severity;
	readonly table: string | undefined;
	readonly column: string | null;
	readonly records: readonly number[];
}

/** What validation finds, with every record of every issue, in the order of the manifest's keys. */
async function findingsIn(folder: string): Promise<{ submission: Submission; findings: readonly Finding[] }> {
	const found = new Map<string, { finding: Omit<Finding, "records">; records: number[] }>();
	const submission = await validateSubmission(sourcesOf(folder), {
		onIssue: ({ code, severity, where }) => {
			const finding = { code, severity, table: where.table, column: where.column ?? null };
			const key = JSON.stringify(finding);
			const group = found.get(key) ?? { finding, records: [] };
			found.set(key, group);
			group.records.push(where.record ?? 0);
		},
	});
	const findings = [...found.values()].map(({ finding, records }) => ({
		...finding,
		records: records.sort((a, b) => a - b),
	}));
	return { submission, findings: inOrder(findings) };
}

function inOrder<Item extends { readonly code: string; readonly table: string | undefined }>(
	items: readonly Item[],
): readonly Item[] {
	const key = ({ code, table, ...rest }: Item) => JSON.stringify([table, code, rest]);
	return items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

const plantedIn = (folder: string) =>
	inOrder(
		manifest.issues
			.filter(({ submission }) => submission === folder)
			.map(({ code, severity, table, column, records }) => ({ code, severity, table, column, records })),
	);

describe.each(["submission", "refused"])("%s", (folder) => {
	test("validation finds the planted issues in their records, no more and no less", async () => {
		const { findings } = await findingsIn(folder);
		expect(findings).toEqual(plantedIn(folder));
	});

	test("every issue is counted, and every table has as many accepted and refused records as planned", async () => {
		const { submission } = await findingsIn(folder);
		const counts = (
			groups: readonly { code: string; table?: string; column?: string | null; count: number }[],
		) =>
			inOrder(
				groups.map(({ code, table, column, count }) => ({ code, table, column: column ?? null, count })),
			);
		expect(counts(submission.issues)).toEqual(
			counts(manifest.issues.filter((issue) => issue.submission === folder)),
		);
		expect(
			submission.tables.map(({ table, records, accepted, rejected }) => ({
				submission: folder,
				table,
				records,
				accepted,
				rejected,
			})),
		).toEqual(manifest.tables.filter((table) => table.submission === folder));
	});
});

/** The accepted records of a submission as new sources, in their original bytes. */
async function acceptedSources(submission: Submission): Promise<readonly Source[]> {
	return Promise.all(
		submission.tables.map(async ({ table: code }) => {
			const table = dataSets["mhsds-6"].find((known) => known.code === code);
			if (table === undefined) throw new Error(`no table ${code}`);
			let text = "";
			for await (const part of submission.split(table)) {
				if (part.kind === "header" || part.accepted) text += new TextDecoder().decode(part.bytes);
			}
			return sourceFromText(`${table.code}.csv`, text);
		}),
	);
}

describe("what the plants cover", () => {
	test("the submission is accepted in part, with issues of every severity but the refusal of the file", async () => {
		expect((await findingsIn("submission")).submission.verdict).toBe("accepted-in-part");
		const found = plantedIn("submission").map(({ severity }) => severity);
		for (const severity of severities) {
			const groups = found.filter((other) => other === severity).length;
			if (severity === "reject-file") expect(groups).toBe(0);
			else expect(groups).toBeGreaterThanOrEqual(2);
		}
	});

	test("the other submission is refused for an NHS number and for a local identifier", async () => {
		expect((await findingsIn("refused")).submission.verdict).toBe("rejected");
		const reasons = plantedIn("refused").filter(({ severity }) => severity === "reject-file");
		expect(reasons.map(({ code, records }) => [code, records.length])).toEqual([
			["MHSREJ006a", 1],
			["MHSREJ103", 2],
		]);
	});

	test("a refused referral takes the person, the period and the order with it", () => {
		const codes = plantedIn("submission").map(({ code }) => code);
		expect(codes).toEqual(expect.arrayContaining(["MHS10108", "MHS00146", "MHS40125", "MHS40403"]));
	});

	test("the accepted records alone break no rule that rejects", async () => {
		const { submission } = await findingsIn("submission");
		const second = await validateSubmission(await acceptedSources(submission));
		expect(second.issues.filter(({ severity }) => severity.startsWith("reject"))).toEqual([]);
		expect(second.verdict).toBe("accepted-with-warnings");
		expect(second.tables.map(({ records }) => records)).toEqual(
			submission.tables.map(({ accepted }) => accepted),
		);
	});
});
