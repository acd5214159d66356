/** The JSON pointer (RFC 6901) of a path: `/actions/3/due`; empty for the whole document. */
export function jsonPointer(path: readonly PropertyKey[]): string {
	return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
