const key = /\s*("(?:[^"\\]|\\.)*")\s*:\s*/y;
const value = /("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|[{[])\s*/y;

/**
 * The names and values of a JSON object without objects or lists in it: texts unquoted, numbers as they are written,
 * null as nothing. Otherwise what is wrong, in words.
 */
export function readFlatObject(text: string): ReadonlyMap<string, string> | string {
	try {
		JSON.parse(text);
	} catch {
		return "no valid JSON";
	}
	const trimmed = text.trim();
	if (!trimmed.startsWith("{")) return "JSON that is no object";
	const cells = new Map<string, string>();
	let at = 1;
	for (;;) {
		key.lastIndex = at;
		const name = key.exec(trimmed);
		if (name === null) return cells;
		value.lastIndex = key.lastIndex;
		const [, written = ""] = value.exec(trimmed) ?? [];
		if (written === "{" || written === "[") return "an object or list inside the object";
		const column = JSON.parse(name[1] as string) as string;
		if (cells.has(column)) return "a name that stands twice";
		cells.set(column, textOf(written));
		at = value.lastIndex + 1;
	}
}

/** The names in a JSON object; none in anything else. */
export function namesIn(text: string): readonly string[] {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
	} catch {
		return [];
	}
}

function textOf(written: string): string {
	if (written === "null") return "";
	return written.startsWith('"') ? (JSON.parse(written) as string) : written;
}
