import type * as z from "zod";
import { jsonPointer } from "../../framework/json-pointer.js";

/** A value without the fields that its schema does not know, and where those stood. */
export interface KnownFields {
	readonly value: unknown;
	readonly unknown: readonly { readonly pointer: string; readonly field: string }[];
}

/** More rounds than any schema has levels: one round finds the unknown fields that the round before uncovered. */
const mostRounds = 32;

/** Takes the fields that a strict schema does not know out of a copy of a value. The value itself stays as it is. */
export function withoutUnknownFields(schema: z.ZodType, value: unknown): KnownFields {
	const unknown: { pointer: string; field: string }[] = [];
	let known = value;
	for (let round = 0; round < mostRounds; round += 1) {
		const findings = (schema.safeParse(known).error?.issues ?? []).filter(
			(finding) => finding.code === "unrecognized_keys",
		);
		if (findings.length === 0) break;
		const fields: Fields = new Map();
		for (const { path, keys } of findings) {
			for (const field of keys) {
				unknown.push({ pointer: jsonPointer([...path, field]), field });
				note(fields, [...path, field]);
			}
		}
		known = without(known, fields);
	}
	return { value: known, unknown };
}

/** Fields by name or index: those inside of each, or null where it is itself to be left out. */
type Fields = Map<PropertyKey, Fields | null>;

function note(fields: Fields, path: readonly PropertyKey[]): void {
	let at = fields;
	for (const key of path.slice(0, -1)) {
		const inside = at.get(key) ?? new Map();
		at.set(key, inside);
		at = inside;
	}
	at.set(path.at(-1) as PropertyKey, null);
}

/** A copy without some fields: all of them at once, since each copy takes as long as the value is large. */
function without(value: unknown, fields: Fields): unknown {
	if (typeof value !== "object" || value === null) return value;
	const kept = (key: PropertyKey, item: unknown) => {
		const inside = fields.get(key);
		return inside === undefined || inside === null ? item : without(item, inside);
	};
	if (Array.isArray(value)) return value.map((item, index) => kept(index, item));
	const entries = Object.entries(value).filter(([key]) => fields.get(key) !== null);
	return Object.fromEntries(entries.map(([key, item]) => [key, kept(key, item)]));
}
