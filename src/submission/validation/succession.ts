import { daysAfter } from "./calendar-days.js";
import type { NumberColumn } from "./number-column.js";
import type { RecordSet } from "./record-set.js";

/** What a rule about periods that follow one another looks at, for every record of its table. */
export interface SuccessionColumns {
	readonly records: number;
	/** Key numbers of the fields of these names in the rule. */
	readonly by: NumberColumn;
	readonly differs: NumberColumn;
	/** Days as numbers YYYYMMDD. */
	readonly start: NumberColumn;
	readonly end: NumberColumn;
}

/** The records that have an end and no follower as a succession rule asks for it, in file order. */
export function recordsWithoutFollower(
	{ records, by, differs, start, end }: SuccessionColumns,
	rejected: RecordSet,
): readonly number[] {
	const recordsWhere = (accepts: (record: number) => boolean) => {
		const found: number[] = [];
		for (let record = 1; record <= records; record++) if (accepts(record)) found.push(record);
		return found;
	};
	const ended = recordsWhere((record) => end.at(record) !== 0 && by.at(record) !== 0);
	const keys = new Set(ended.map((record) => by.at(record)));
	const followers = new Map<string, number[]>();
	for (const record of recordsWhere((candidate) => keys.has(by.at(candidate)) && !rejected.has(candidate))) {
		const place = `${by.at(record)} ${start.at(record)}`;
		const known = followers.get(place);
		if (known === undefined) followers.set(place, [differs.at(record)]);
		else known.push(differs.at(record));
	}
	return ended.filter((record) => {
		const lastDay = end.at(record);
		const following = [lastDay, daysAfter(lastDay, 1)].flatMap(
			(day) => followers.get(`${by.at(record)} ${day}`) ?? [],
		);
		return following.length === 0 || following.includes(differs.at(record));
	});
}
