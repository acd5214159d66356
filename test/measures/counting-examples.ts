import { existsSync, readFileSync } from "node:fs";

/** A cell of an example's row; absent fields are null. */
export type ExampleCells = Readonly<Record<string, string | number | null | undefined>>;

/** An example of the shared file, whatever it is about. */
export interface CountingExample {
	readonly id: string;
	readonly title: string;
	readonly profile: string;
	readonly period: { readonly start: string; readonly end: string };
	readonly input: Readonly<Record<string, unknown>>;
	readonly expect: Readonly<Record<string, unknown>>;
}

const file = new URL("../../../shared/spec/counting-examples.json", import.meta.url);

/** The shared examples by id; none where the file is absent, and the tests of them are skipped. */
export const countingExamples: ReadonlyMap<string, CountingExample> = new Map(
	existsSync(file)
		? (JSON.parse(readFileSync(file, "utf8")) as { examples: readonly CountingExample[] }).examples.map(
				(example) => [example.id, example] as const,
			)
		: [],
);
if (countingExamples.size === 0)
	console.warn("SKIPPED: the shared worked examples (spec/counting-examples.json) are not here");

/** The examples whose id begins so. */
export function examplesOf(prefix: string): readonly CountingExample[] {
	return [...countingExamples.values()].filter(({ id }) => id.startsWith(prefix));
}

/** Rows of a table of an example. */
export function rowsIn({ input }: CountingExample, table: string): readonly ExampleCells[] {
	return (input[table] ?? []) as readonly ExampleCells[];
}

/** A cell as text, or what stands for it where it is absent. */
export function cell<Fallback extends string | null>(
	cells: ExampleCells,
	name: string,
	fallback: Fallback,
): string | Fallback {
	const value = cells[name];
	return value === undefined || value === null ? fallback : String(value);
}
