/** 1 above, -1 below, 0 exactly on the centre line; null where there is no value. */
export type Side = -1 | 0 | 1 | null;

/** What is looked at to find signals in the points of one segment. */
export interface PointPlace {
	readonly value: number | null;
	readonly side: Side;
	/** Beyond two thirds of the way to a limit, and not beyond the limit; null where there are no limits. */
	readonly nearLimit: boolean | null;
	/** Beyond a limit; null where there are no limits. */
	readonly outside: boolean | null;
}

/** Direction of a signal that a point is part of: 1 up, -1 down, 0 none. */
export type Direction = -1 | 0 | 1;

/** Points in a run of at least so many on one side. A point on the centre line, or without a value, ends a run. */
export function shifts(points: readonly PointPlace[], shiftPoints: number): readonly Direction[] {
	return runs(
		points.map(({ side }) => side ?? 0),
		shiftPoints,
	);
}

/**
 * Points in a run of at least so many that each lie above, or each below, the one before. Equal points, or one without
 * a value, end a run. A turning point takes the later direction.
 */
export function trends(points: readonly PointPlace[], trendPoints: number): readonly Direction[] {
	const steps = points.slice(1).map(({ value }, index): Direction => {
		const before = points[index]?.value ?? null;
		return value === null || before === null ? 0 : directionOf(value - before);
	});
	const inRun = runs(steps, trendPoints - 1);
	return points.map((_, index) => {
		const after = inRun[index] ?? 0;
		return after !== 0 ? after : (inRun[index - 1] ?? 0);
	});
}

/**
 * Points beyond two thirds of the way to a limit, of which two are among three neighbours on one side. `between` counts
 * points inside the limit only, `beyond` also those outside it.
 */
export function twoOfThree(
	points: readonly PointPlace[],
	counting: "between" | "beyond",
): readonly Direction[] {
	const counts = points.map(
		({ nearLimit, outside }) => nearLimit === true || (counting === "beyond" && outside === true),
	);
	const found = points.map((): Direction => 0);
	for (let last = 2; last < points.length; last++) {
		const three = [last - 2, last - 1, last];
		const side = points[last]?.side ?? 0;
		if (side === 0 || three.some((index) => points[index]?.side !== side)) continue;
		const counted = three.filter((index) => counts[index]);
		if (counted.length < 2) continue;
		for (const index of counted) found[index] = side;
	}
	return found;
}

/** Keeps the directions in runs of at least `length` equal ones. */
function runs(directions: readonly Direction[], length: number): readonly Direction[] {
	let start = 0;
	const kept: Direction[] = [];
	directions.forEach((direction, index) => {
		if (directions[index + 1] === direction) return;
		const long = direction !== 0 && index + 1 - start >= length;
		for (let each = start; each <= index; each++) kept.push(long ? direction : 0);
		start = index + 1;
	});
	return kept;
}

export function directionOf(difference: number): Direction {
	return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}
