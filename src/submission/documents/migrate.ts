/** What brings a document of one version to the next. It gets and gives plain JSON, and changes nothing it gets. */
export type Migration = (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The versions of one kind of document that can be read. */
export interface Versions {
	/** The version that the schema describes. */
	readonly current: string;
	/** For each earlier version, the step to the one after it. */
	readonly migrations: Readonly<Record<string, Migration>>;
}

/** A document in its current version, or the fact that its version is not known. */
export type MigrationResult =
	| { readonly ok: true; readonly value: unknown; readonly from: string | null }
	| { readonly ok: false; readonly received: string };

/**
 * Brings a document to the current version of its schema, one version after the other. A document without a version,
 * or of one that is not known, is not guessed at.
 *
 * @param value Any value; what is no object passes as it is, for the schema to refuse.
 * @returns The document, and the version it came in where that was not the current one.
 */
export function migrate(value: unknown, { current, migrations }: Versions): MigrationResult {
	if (!isObject(value)) return { ok: true, value, from: null };
	const from = value.schemaVersion;
	let document = value;
	for (let steps = 0; document.schemaVersion !== current; steps += 1) {
		const version = document.schemaVersion;
		const step =
			typeof version === "string" && Object.hasOwn(migrations, version) ? migrations[version] : undefined;
		if (step === undefined || steps > Object.keys(migrations).length) {
			return { ok: false, received: described(version) };
		}
		document = step(document);
	}
	return { ok: true, value: document, from: typeof from === "string" && from !== current ? from : null };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function described(version: unknown): string {
	if (version === undefined) return "no version";
	if (typeof version !== "string") return `a ${typeof version}`;
	return /^[0-9.]{1,5}$/.test(version) ? `"${version}"` : "a text that is no version";
}
