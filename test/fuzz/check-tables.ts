import { isRejecting } from "../../src/issues/severity.js";
import type { Submission } from "../../src/submission/validate-submission.js";
import { validateSubmission } from "../../src/submission/validate-submission.js";
import { dataSets } from "../../src/tables/data-sets.js";
import { type ExpectedRecords, expectedRecords } from "./expected-records.js";
import { type FuzzInput, sourcesOf } from "./fuzz-input.js";
import { must } from "./kind.js";
import { joined } from "./mutations.js";

/** A record as it was handed out. */
export interface HandedOut {
	readonly line: number;
	readonly accepted: boolean;
	readonly bytes: Uint8Array;
}

/** Everything that a submission hands out of one table, compared with what it says of it. */
export async function handedOut(submission: Submission): Promise<
	readonly {
		readonly table: string;
		readonly headers: readonly Uint8Array[];
		readonly records: readonly HandedOut[];
	}[]
> {
	const { tables, verdict, issues, readable } = submission;
	must(
		readable || tables.length === 0 || verdict === "rejected",
		() => "records are judged of files that cannot be read",
	);
	must(
		(verdict === "accepted") === (issues.length === 0) || verdict === "rejected",
		() => `${verdict} with ${issues.length} issues`,
	);
	must(
		verdict !== "rejected" || issues.some(({ severity }) => severity === "reject-file"),
		() => "refused without a reason",
	);
	for (const { samples, count, code } of issues) {
		must(
			samples.length > 0 && samples.length <= count,
			() => `${code} has ${samples.length} samples of ${count}`,
		);
		must(
			samples.every(({ message }) => message.length > 0 && message.length < 2_000),
			() => `${code} says nothing, or too much`,
		);
	}
	const all = [];
	for (const outcome of tables) {
		const table = dataSets[submission.dataSet].find(({ code }) => code === outcome.table);
		must(table !== undefined, () => `there is no table ${outcome.table}`);
		const headers: Uint8Array[] = [];
		const records: HandedOut[] = [];
		for await (const part of submission.split(table)) {
			if (part.kind === "header") headers.push(part.bytes.slice());
			else records.push({ line: part.line, accepted: part.accepted, bytes: part.bytes.slice() });
		}
		const accepted = records.filter((record) => record.accepted).length;
		const counted = { records: records.length, accepted, rejected: records.length - accepted };
		for (const name of ["records", "accepted", "rejected"] as const) {
			must(
				outcome[name] === counted[name],
				() => `${outcome[name]} ${name} of ${outcome.table}, but ${counted[name]} handed out`,
			);
		}
		must(
			accepted === records.length || issues.some(({ severity }) => isRejecting(severity)),
			() => "records are refused without a reason",
		);
		all.push({ table: outcome.table, headers, records });
		// the rows are read once more, which takes as long as all the rest: every fourth time is often enough
		if (records.length % 4 !== 1) continue;
		let rows = 0;
		for await (const row of submission.records(table)) {
			rows++;
			must(Object.keys(row).length === Object.keys(table.fields).length, () => "a row lacks fields");
		}
		must(rows === accepted, () => `${accepted} records of ${outcome.table} accepted, but ${rows} rows`);
	}
	return all;
}

/** Codes that say that the first line is no header of the table. */
const aboutHeader = /^PCREF-(?:HEADER|COLUMNS)-/;

/** What may be wrong with a file besides its bytes. */
export interface Doubts {
	/** The header may have been changed, or there may be none. */
	readonly header: boolean;
}

/** Validates one file of delimited text: whatever is in it, each of its bytes must turn up again. */
export async function checkText(input: FuzzInput, doubts: Doubts): Promise<Submission> {
	const submission = await validateSubmission(sourcesOf(input), { scope: "tables", ...input.options });
	const tables = await handedOut(submission);
	const [file] = input.files;
	const expected = expectedRecords(file?.bytes ?? new Uint8Array(0), input.options?.limits ?? {});
	if (expected.refused === "another form") return submission;
	const codes = submission.issues.map(({ code }) => code);
	if (expected.refused !== null) {
		must(!submission.readable, () => `the file can be read, but should be refused: ${expected.refused}`);
		return submission;
	}
	if (!submission.readable) {
		const isEmpty = expected.records.length === 0 && codes.includes("PCREF-FILE-EMPTY");
		must(
			isEmpty || (doubts.header && codes.every((code) => aboutHeader.test(code))),
			() => `refused: ${codes.join(", ")}`,
		);
		return submission;
	}
	const [table] = tables;
	const areGiven = Object.hasOwn(input.options?.columns ?? {}, table?.table ?? "");
	compareBytes(table, expected, areGiven);
	return submission;
}

function compareBytes(
	table: Awaited<ReturnType<typeof handedOut>>[number] | undefined,
	{ mark, records }: ExpectedRecords,
	headerIsGiven: boolean,
): void {
	const header = headerIsGiven ? mark : joined(mark, records[0]?.bytes ?? new Uint8Array(0));
	const body = headerIsGiven ? records : records.slice(1);
	const found = table?.records ?? [];
	must(found.length === body.length, () => `${found.length} records, but ${body.length} are in the file`);
	must(sameBytes(table?.headers[0], header), () => "the header has other bytes than in the file");
	for (const [index, { line, bytes }] of body.entries()) {
		must(
			found[index]?.line === line,
			() => `record ${index + 1} is on line ${line}, not ${found[index]?.line}`,
		);
		must(sameBytes(found[index]?.bytes, bytes), () => `record ${index + 1} has other bytes than in the file`);
	}
}

export function sameBytes(one: Uint8Array | undefined, other: Uint8Array): boolean {
	return one !== undefined && Buffer.compare(one, other) === 0;
}
