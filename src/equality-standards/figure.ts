/** A number, or why there is none. Zero is a number. */
export type Figure =
	| { readonly status: "ok"; readonly value: number }
	| { readonly status: "undefined"; readonly reason: string };

/** A share of a whole in per cent; undefined where the whole is nobody. */
export function percentage({ part, whole }: { readonly part: number; readonly whole: number }): Figure {
	if (whole === 0) return { status: "undefined", reason: "there is nobody to take a share of" };
	return { status: "ok", value: (100 * part) / whole };
}
