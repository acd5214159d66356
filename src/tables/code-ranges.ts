const mostRanges = 16;

const either = new Intl.ListFormat("en-GB", { type: "disjunction" });

const numbered = /^(\D*)(\d+)$/;

function follows(previous: string, next: string): boolean {
	if (previous.length !== next.length) return false;
	const [, before, number] = numbered.exec(previous) ?? [];
	const [, after, successor] = numbered.exec(next) ?? [];
	if (number !== undefined && successor !== undefined) {
		return before === after && Number(successor) === Number(number) + 1;
	}
	return next.length === 1 && next.charCodeAt(0) === previous.charCodeAt(0) + 1;
}

function rangesOf(codes: readonly string[]): readonly string[] {
	const runs: string[][] = [];
	let run: string[] = [];
	for (const code of codes) {
		const last = run.at(-1);
		if (last !== undefined && follows(last, code)) {
			run.push(code);
			continue;
		}
		run = [code];
		runs.push(run);
	}
	return runs.flatMap((codesInRun) =>
		codesInRun.length > 2 ? [`${codesInRun[0]} to ${codesInRun.at(-1)}`] : codesInRun,
	);
}

/**
 * Permitted codes in words, neighbours drawn together: `A to H, J to N, P, R, S, Z or 99`. A long list is cut to its
 * number and its first codes.
 */
export function codesInWords(codes: readonly string[]): string {
	const ranges = rangesOf(codes);
	if (ranges.length > mostRanges) return `${codes.length} codes, such as ${codes.slice(0, 4).join(", ")}`;
	return either.format(ranges);
}
