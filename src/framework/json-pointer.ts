import { mask } from "../issues/mask.js";
import { looksIdentifying } from "./shown-text.js";

/**
 * The JSON pointer (RFC 6901) of a path: `/actions/3/due`; empty for the whole document. A field name that looks like
 * something that identifies a person is masked: no schema has such a field.
 */
export function jsonPointer(path: readonly PropertyKey[]): string {
	return path
		.map((key) => {
			const name = typeof key === "string" && looksIdentifying(key) ? mask(key) : String(key);
			return `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
		})
		.join("");
}
