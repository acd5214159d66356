import { shownText } from "../../framework/shown-text.js";
import type { Issue } from "../../issues/issue.js";
import { makeIssue } from "../../issues/make-issue.js";
import { isRejecting } from "../../issues/severity.js";
import type { DocumentKind } from "./document-kinds.js";
import { documentIssues } from "./issues.js";
import { migrate } from "./migrate.js";
import { withoutUnknownFields } from "./without-unknown-fields.js";

/** What came of one value that should be a document. Pointers in the issues start at the value. */
export interface ReadValue {
	/** The document, without unknown fields and in the current version; undefined where it is refused. */
	readonly document: unknown;
	readonly issues: readonly Issue[];
}

/** Brings a value to the current version, leaves out what the schema does not know, and checks the rest. */
export function readValue(
	kind: Pick<DocumentKind, "schema" | "versions" | "check">,
	value: unknown,
): ReadValue {
	const { schema, versions, check } = kind;
	const migrated = versions === null ? ({ ok: true, value, from: null } as const) : migrate(value, versions);
	const where = { pointer: "/schemaVersion" };
	if (!migrated.ok) {
		const known = [...Object.keys(versions?.migrations ?? {}), versions?.current];
		const facts = {
			where,
			expected: known.map((version) => `"${version}"`).join(" or "),
			received: migrated.received,
		};
		return {
			document: undefined,
			issues: [makeIssue(documentIssues["PCREF-DOCUMENT-VERSION-UNKNOWN"], facts)],
		};
	}
	const known = withoutUnknownFields(schema, migrated.value);
	const found = check(known.value);
	const issues = [
		...(migrated.from === null
			? []
			: [
					makeIssue(documentIssues["PCREF-DOCUMENT-MIGRATED"], {
						where,
						expected: `"${versions?.current}"`,
						received: `"${migrated.from}"`,
					}),
				]),
		...known.unknown.map(({ pointer, field }) =>
			makeIssue(documentIssues["PCREF-DOCUMENT-FIELD-UNKNOWN"], {
				where: { pointer },
				received: shownText(field),
			}),
		),
		...found,
	];
	const refused = found.some(({ severity }) => isRejecting(severity));
	return { document: refused ? undefined : known.value, issues };
}
