import { ArgumentError } from "../../issues/argument-error.js";
import { MHS000 } from "../../tables/mhsds/mhs000.js";
import type { Table } from "../../tables/table.js";
import type { ReportingPeriod, ValidatedSubmission } from "../../tables/validated-submission.js";
import { groupBy } from "../group-by.js";
import {
	eachNumberedRecord,
	type FieldNames,
	numbersOf,
	shareNumbers,
	withMeanings,
} from "../submitted/each-record.js";
import { monthNumber } from "./calendar-month.js";
import { keyAcrossMonths } from "./record-keys.js";
import type { EachVersion, SubmissionOfMonths } from "./record-versions.js";

/**
 * Reads the monthly submissions of one provider as one, by the rules of the national tables: of a month that was
 * submitted more than once, the submission whose header was created last (R0.5); of a record that was submitted in
 * several months, the last version (R0.6, R0.7); an open record of an earlier month goes silent at the end of that month
 * (R0.8). Identifiers of the months after are held while a table is read, save of contacts and indirect activities, each
 * of which is of one month.
 *
 * @param submissions In any order.
 * @param period The window that is counted; submissions outside it are not read, those of `monthsBefore` months before
 * it apart.
 */
export async function submissionOfMonths(
	submissions: readonly ValidatedSubmission[],
	window: CountedWindow,
): Promise<SubmissionOfMonths> {
	const ofThese = combined.get(submissions) ?? new Map<string, Promise<SubmissionOfMonths>>();
	combined.set(submissions, ofThese);
	const key = JSON.stringify(window);
	const known = ofThese.get(key) ?? combine(submissions, window);
	ofThese.set(key, known);
	try {
		return await known;
	} catch (cause) {
		ofThese.delete(key);
		throw cause;
	}
}

/** Which months are counted. */
interface CountedWindow {
	readonly period: ReportingPeriod;
	readonly monthsBefore: number;
}

/** What was combined before, so that measures of one window share what they read. */
const combined = new WeakMap<readonly ValidatedSubmission[], Map<string, Promise<SubmissionOfMonths>>>();

async function combine(
	submissions: readonly ValidatedSubmission[],
	{ period, monthsBefore }: CountedWindow,
): Promise<SubmissionOfMonths> {
	const first = requireOneProvider(submissions);
	const { provider } = first;
	const [firstMonth, lastMonth] = [monthNumber(period.start) - monthsBefore, monthNumber(period.end)];
	const inWindow = submissions.filter((each) => {
		const month = monthNumber(each.period.end);
		return month >= firstMonth && month <= lastMonth;
	});
	const latestFirst = (await oneOfEachMonth(inWindow)).toSorted((a, b) =>
		a.period.start < b.period.start ? 1 : -1,
	);
	const numbers = numbersOf(first);
	const eachVersion: EachVersion = async (table, fields, take) => {
		for (const submission of latestFirst)
			await eachNumberedRecord(submission, table, fields, { numbers }, (record) =>
				take(record as never, submission.period),
			);
	};
	const eachLatestVersion: EachVersion = (table, fields, take) => {
		const isLatest = latestVersions(table);
		return eachVersion(table, withKey(table, fields), (record, month) => {
			if (isLatest(record, month)) take(record, month);
		});
	};
	const submitted = [...new Set(latestFirst.flatMap((each) => each.submitted))].toSorted();
	const together: SubmissionOfMonths = {
		provider,
		period,
		synthetic: submissions.some(({ synthetic }) => synthetic),
		monthsRead: latestFirst.map((each) => each.period.end.slice(0, 7)).reverse(),
		submitted,
		notInEveryMonth: submitted.filter(
			(table) => !latestFirst.every((each) => each.submitted.includes(table)),
		),
		refused: refusedInAll(latestFirst),
		eachVersion,
		eachLatestVersion,
		// Whoever reads these months together has their numbers.
		eachNumberedRecord: (table, fields, { meanings }, take) =>
			eachLatestVersion(table, fields, withMeanings(meanings, take as (record: object) => void)),
		async *records<T extends Table, Name extends FieldNames<T> = FieldNames<T>>(
			table: T,
			fields?: readonly Name[],
		) {
			const isLatest = latestVersions(table);
			for (const submission of latestFirst)
				for await (const record of submission.records(table, fields && withKey(table, fields)))
					if (isLatest(record, submission.period)) yield record;
		},
	};
	shareNumbers(together, numbers);
	return together;
}

function withKey<T extends Table, Name extends FieldNames<T>>(
	table: T,
	fields: readonly Name[],
): readonly Name[] {
	const ofKey = (keyAcrossMonths(table)?.fields ?? []).map((field) => field as Name);
	return [...new Set([...fields, ...ofKey])];
}

/** Tells the latest version of each record of a table; every version is to be shown to it, the latest first. */
function latestVersions(table: Table): (record: object, month: ReportingPeriod) => boolean {
	const key = keyAcrossMonths(table);
	if (key === null) return () => true;
	/** By what was submitted in later months; records of one month are told apart by validation. */
	const monthOf = new Map<string, string>();
	return (record, { start }) => {
		const name = key.keyOf(record as Readonly<Record<string, string | null>>);
		const latest = monthOf.get(name);
		if (latest === undefined) monthOf.set(name, start);
		return latest === undefined || latest === start;
	};
}

function requireOneProvider(submissions: readonly ValidatedSubmission[]): ValidatedSubmission {
	const [first] = submissions;
	if (first === undefined) throw new ArgumentError("submissions", "must hold at least one submission");
	const other = submissions.find(({ provider }) => provider !== first.provider);
	if (other !== undefined) {
		throw new ArgumentError(
			"submissions",
			`must be of one provider, but are of ${first.provider} and ${other.provider}: count each provider by itself and merge the counts`,
		);
	}
	const long = submissions.find(({ period }) => monthNumber(period.start) !== monthNumber(period.end));
	if (long !== undefined) {
		throw new ArgumentError(
			"submissions",
			`must be of one calendar month each where there are several, but one is of ${long.period.start} to ${long.period.end}`,
		);
	}
	return first;
}

/** Of each month the submission whose header was created last. */
async function oneOfEachMonth(
	submissions: readonly ValidatedSubmission[],
): Promise<readonly ValidatedSubmission[]> {
	const chosen: ValidatedSubmission[] = [];
	for (const [month, ofMonth] of groupBy(submissions, ({ period }) => period.end.slice(0, 7))) {
		const latest = await latestCreated(ofMonth);
		if (latest === null) {
			throw new ArgumentError(
				"submissions",
				`must say which came last where a month has several, but two of ${month} have the same, or no, DateTimeDatSetCreate in MHS000`,
			);
		}
		chosen.push(latest);
	}
	return chosen;
}

/** Of the submissions of one month the one whose header was created last; null where headers do not tell. */
export async function latestCreated<T extends ValidatedSubmission>(
	submissions: readonly [T, ...T[]],
): Promise<T | null> {
	const [only, ...others] = submissions;
	if (others.length === 0) return only;
	const ranked: { submission: T; created: string }[] = [];
	for (const submission of submissions) ranked.push({ submission, created: await createdAt(submission) });
	const [latest, next] = ranked.toSorted((a, b) => (a.created < b.created ? 1 : -1));
	return latest === undefined || latest.created === next?.created ? null : latest.submission;
}

async function createdAt(submission: ValidatedSubmission): Promise<string> {
	for await (const { DateTimeDatSetCreate } of submission.records(MHS000, ["DateTimeDatSetCreate"]))
		return DateTimeDatSetCreate ?? "";
	return "";
}

function refusedInAll(submissions: readonly ValidatedSubmission[]): ValidatedSubmission["refused"] {
	const byTable = groupBy(
		submissions.flatMap(({ refused }) => refused),
		({ table }) => table,
	);
	return Array.from(byTable, ([table, outcomes]) => ({
		table,
		records: outcomes.reduce((total, { records }) => total + records, 0),
		refused: outcomes.reduce((total, { refused }) => total + refused, 0),
	}));
}
