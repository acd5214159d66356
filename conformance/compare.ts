import type { Tolerance } from "./case.js";

/** What differs between two values, and the largest relative error among their numbers. */
export interface Comparison {
	readonly differences: readonly string[];
	readonly worst: number;
}

/** Fields that show what a case was made with, or what chance decided: nobody has to answer them. */
const notAsked = /^(simulated_|gauss_suppression_|minimum_secondary_|one_optimal_pattern$)/;

/** Fields that are more accurate than the program compared with, and are held to more. */
const moreAccurate = /^(exact|closed_form|analytic_95)$/;

/** Compares an answer with what is wanted, field by field. What `got` has besides is not looked at. */
export function compare({
	want,
	got,
	tolerance,
	path = "",
}: {
	readonly want: unknown;
	readonly got: unknown;
	readonly tolerance: Tolerance;
	readonly path?: string;
}): Comparison {
	if (typeof want === "number") return compareNumbers({ want, got, tolerance, path });
	if (Array.isArray(want)) {
		if (!Array.isArray(got)) return different({ want, got, path });
		if (got.length !== want.length)
			return different({ want: want.length, got: got.length, path: `${path}.length` });
		return together(
			want.map((each, index) =>
				compare({ want: each, got: got[index], tolerance, path: `${path}[${index}]` }),
			),
		);
	}
	if (isRecord(want)) {
		if (!isRecord(got)) return different({ want, got, path });
		return together(
			Object.entries(want)
				.filter(([field]) => !notAsked.test(field))
				.map(([field, each]) =>
					compare({
						want: each,
						got: got[field],
						tolerance: moreAccurate.test(field) ? { ...tolerance, relative: 1e-9 } : tolerance,
						path: path === "" ? field : `${path}.${field}`,
					}),
				),
		);
	}
	return writable(got) === want ? { differences: [], worst: 0 } : different({ want, got, path });
}

function compareNumbers({
	want,
	got,
	tolerance,
	path,
}: {
	readonly want: number;
	readonly got: unknown;
	readonly tolerance: Tolerance;
	readonly path: string;
}): Comparison {
	if (typeof got !== "number" || !Number.isFinite(got)) return different({ want, got, path });
	const error = Math.abs(got - want);
	const size = Math.abs(want);
	// Of a number that is 0 within the tolerance there is no relative error.
	const worst = error > 0 && size > tolerance.absolute ? error / size : 0;
	const close = error <= tolerance.absolute || error <= tolerance.relative * size;
	return close ? { differences: [], worst } : { ...different({ want, got, path }), worst };
}

/** A value as the case files write it: numbers that JSON does not have are strings there. */
export function writable(value: unknown): unknown {
	if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
	if (Array.isArray(value)) return value.map(writable);
	if (isRecord(value)) {
		return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, writable(each)]));
	}
	return value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function different({
	want,
	got,
	path,
}: {
	readonly want: unknown;
	readonly got: unknown;
	readonly path: string;
}): Comparison {
	const wrote = got === undefined ? "nothing" : JSON.stringify(writable(got));
	return { differences: [`${path}: ${wrote} instead of ${JSON.stringify(want)}`], worst: 0 };
}

function together(comparisons: readonly Comparison[]): Comparison {
	return {
		differences: comparisons.flatMap(({ differences }) => differences),
		worst: comparisons.reduce((most, { worst }) => Math.max(most, worst), 0),
	};
}
