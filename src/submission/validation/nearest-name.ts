/** The name that was probably meant: the nearest one, if it takes few slips of the keyboard. Undefined where none is near. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
	const plain = plainName(written);
	const most = Math.min(3, Math.floor(plain.length / 4));
	let nearest: { readonly name: string; readonly slips: number } | undefined;
	for (const name of names) {
		const other = plainName(name);
		if (Math.abs(other.length - plain.length) > most) continue;
		const slips = slipsBetween(plain, other);
		if (slips <= most && slips < (nearest?.slips ?? Number.POSITIVE_INFINITY)) nearest = { name, slips };
	}
	return nearest?.name;
}

/** A column name without what people write differently: letter case, spaces, underscores and other signs. */
export function plainName(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Damerau-Levenshtein distance: letters left out, added, mistaken, or two neighbours swapped, each counted as one. */
function slipsBetween(left: string, right: string): number {
	let beforeLast: readonly number[] = [];
	let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (let row = 1; row <= left.length; row++) {
		const current = [row];
		for (let column = 1; column <= right.length; column++) {
			const isSame = left[row - 1] === right[column - 1];
			const isSwap =
				row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
			current.push(
				Math.min(
					(last[column] as number) + 1,
					(current[column - 1] as number) + 1,
					(last[column - 1] as number) + (isSame ? 0 : 1),
					isSwap ? (beforeLast[column - 2] as number) + 1 : Number.POSITIVE_INFINITY,
				),
			);
		}
		beforeLast = last;
		last = current;
	}
	return last[right.length] as number;
}
