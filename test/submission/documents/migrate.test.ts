import { describe, expect, it } from "vitest";
import * as z from "zod";
import { checkDocument } from "../../../src/framework/document-rule.js";
import { documentIssues } from "../../../src/submission/documents/issues.js";
import { migrate } from "../../../src/submission/documents/migrate.js";
import { readValue } from "../../../src/submission/documents/read-value.js";

/** A kind made up for this test, in its third version: `who` became `role`, then `place` was added. */
const schema = z.strictObject({
	schemaVersion: z.literal("3"),
	role: z.enum(["patient", "carer"]),
	place: z.string(),
});
const versions = {
	current: "3",
	migrations: {
		"1": ({ who, ...rest }: Readonly<Record<string, unknown>>) => ({
			...rest,
			schemaVersion: "2",
			role: who,
		}),
		"2": (document: Readonly<Record<string, unknown>>) => ({
			...document,
			schemaVersion: "3",
			place: "not-recorded",
		}),
	},
};
const kind = {
	schema,
	versions,
	check: (value: unknown) =>
		checkDocument({ schema, shape: documentIssues["PCREF-DOCUMENT-SHAPE"], rules: [], value }),
};

describe("documents of an old version", () => {
	it("are brought to the current one step by step, and left as they were", () => {
		const old = { schemaVersion: "1", who: "carer" };
		expect(migrate(old, versions)).toEqual({
			ok: true,
			from: "1",
			value: { schemaVersion: "3", role: "carer", place: "not-recorded" },
		});
		expect(old).toEqual({ schemaVersion: "1", who: "carer" });
	});

	it("are accepted with a warning that says from which version", () => {
		const read = readValue(kind, { schemaVersion: "1", who: "carer" });
		expect(read.document).toEqual({ schemaVersion: "3", role: "carer", place: "not-recorded" });
		expect(read.issues).toMatchObject([
			{ code: "PCREF-DOCUMENT-MIGRATED", severity: "warning", expected: '"3"', received: '"1"' },
		]);
	});

	it("are judged by the current schema afterwards", () => {
		const read = readValue(kind, { schemaVersion: "1", who: "nobody" });
		expect(read.document).toBeUndefined();
		expect(read.issues.map(({ code, where }) => `${code} ${where.pointer}`)).toEqual([
			"PCREF-DOCUMENT-MIGRATED /schemaVersion",
			"PCREF-DOCUMENT-SHAPE /role",
		]);
	});

	it.each([
		[{ role: "carer" }, "no version"],
		[{ schemaVersion: 3, role: "carer" }, "a number"],
		[{ schemaVersion: "4" }, '"4"'],
		[{ schemaVersion: "__proto__" }, "a text that is no version"],
	])("are refused where the version is not known: %j", (value, received) => {
		expect(readValue(kind, value)).toMatchObject({
			document: undefined,
			issues: [{ code: "PCREF-DOCUMENT-VERSION-UNKNOWN", expected: '"1" or "2" or "3"', received }],
		});
	});

	it("cannot send the reader round in circles", () => {
		const circle = { current: "3", migrations: { "1": () => ({ schemaVersion: "1" }) } };
		expect(migrate({ schemaVersion: "1" }, circle).ok).toBe(false);
	});
});
