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
		for (const { path, keys } of findings) {
			for (const field of keys) {
				unknown.push({ pointer: jsonPointer([...path, field]), field });
				known = without(known, [...path, field]);
			}
		}
	}
	return { value: known, unknown };
}

function without(value: unknown, [first, ...rest]: readonly PropertyKey[]): unknown {
	if (typeof value !== "object" || value === null || first === undefined) return value;
	if (Array.isArray(value)) return value.map((item, index) => (index === first ? without(item, rest) : item));
	const entries = Object.entries(value).flatMap(([key, item]) => {
		if (key !== first) return [[key, item] as const];
		return rest.length === 0 ? [] : [[key, without(item, rest)] as const];
	});
	return Object.fromEntries(entries);
}
