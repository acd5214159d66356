import type { Provenance } from "./standing.js";

/** One entry of a code list. Lists add their own properties. */
export interface CodeListEntry {
	readonly code: string;
	readonly label: string;
}

/** A published list of codes: its scheme id, edition and source, and its entries in the publisher's order. */
export interface CodeList<Entry extends CodeListEntry = CodeListEntry, Scheme extends string = string> {
	readonly scheme: Scheme;
	readonly title: string;
	readonly provenance: Provenance;
	readonly codes: readonly Entry[];
}
