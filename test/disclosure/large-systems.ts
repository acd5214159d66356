import type { AdditiveRelation } from "../../src/disclosure/additive-relation.js";

/** Counts and the sums that hold between them, as large releases have them. */
export interface LargeSystem {
	readonly counts: ReadonlyMap<string, number>;
	readonly relations: readonly AdditiveRelation[];
}

/** Numbers from 0 to 1, the same in every run. */
export function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return state / 4_294_967_296;
	};
}

/** Groups of very different size by others, with the totals of both, and of all. */
export function crossedTable({
	rows,
	columns,
	mean,
	random,
}: {
	readonly rows: number;
	readonly columns: number;
	readonly mean: number;
	readonly random: () => number;
}): LargeSystem {
	const counts = new Map<string, number>();
	const relations: AdditiveRelation[] = [];
	const ofRows = range(rows).map(() => random() ** 3);
	const ofColumns = range(columns).map(() => 0.2 + random());
	for (const [row, rowSize] of ofRows.entries()) {
		for (const [column, columnSize] of ofColumns.entries()) {
			const count = Math.floor(-Math.log(1 - random()) * mean * 4 * rowSize * columnSize);
			for (const key of [`${row} ${column}`, `row ${row}`, `column ${column}`, "all"])
				counts.set(key, (counts.get(key) ?? 0) + count);
		}
	}
	const exact = (parts: readonly string[], whole: string) =>
		relations.push({ parts, wholes: [whole], balance: "exact" });
	for (const row of range(rows))
		exact(
			range(columns).map((column) => `${row} ${column}`),
			`row ${row}`,
		);
	for (const column of range(columns))
		exact(
			range(rows).map((row) => `${row} ${column}`),
			`column ${column}`,
		);
	exact(
		range(rows).map((row) => `row ${row}`),
		"all",
	);
	exact(
		range(columns).map((column) => `column ${column}`),
		"all",
	);
	return { counts, relations };
}

/** Measures counted among the same records by group, every third of them a part of the one before. */
export function sharesOfRecords({
	measures,
	groups,
	mean,
	random,
}: {
	readonly measures: number;
	readonly groups: number;
	readonly mean: number;
	readonly random: () => number;
}): LargeSystem {
	const counts = new Map<string, number>();
	const relations: AdditiveRelation[] = [];
	const places = [...range(groups).map(String), "all"];
	const count = (name: string, countIn: (place: string) => number) => {
		for (const place of places.slice(0, -1)) {
			counts.set(`${name} ${place}`, Math.floor(countIn(place)));
			counts.set(`${name} all`, (counts.get(`${name} all`) ?? 0) + Math.floor(countIn(place)));
		}
		relations.push({
			parts: places.slice(0, -1).map((place) => `${name} ${place}`),
			wholes: [`${name} all`],
			balance: "exact",
		});
	};
	const sizes = new Map(places.map((place) => [place, mean * 10 * random() ** 3]));
	count("records", (place) => sizes.get(place) ?? 0);
	for (const measure of range(measures)) {
		const whole = measure % 3 === 2 ? `measure ${measure - 1}` : "records";
		const shares = new Map(places.map((place) => [place, random() * 0.3]));
		count(`measure ${measure}`, (place) => (counts.get(`${whole} ${place}`) ?? 0) * (shares.get(place) ?? 0));
		for (const place of places)
			relations.push({
				parts: [`measure ${measure} ${place}`],
				wholes: [`${whole} ${place}`],
				balance: "at-most",
			});
	}
	return { counts, relations };
}

function range(length: number): readonly number[] {
	return Array.from({ length }, (_, index) => index);
}
