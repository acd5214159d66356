import type { Provenance, Standing } from "../reference/standing.js";

const standings: Readonly<Record<Standing, string>> = {
	official: "official",
	local: "one organisation's own",
	commentary: "a third party's account",
	derived: "worked out from other figures",
	inferred: "a reading of this package's makers",
	unverified: "not verified",
};

/** A source with its edition, standing and note, for readers. */
export function provenanceInWords({ source, edition, retrieved, status, note }: Provenance): string {
	const named = edition === undefined ? source : `${source}, ${edition}`;
	const read = retrieved === undefined ? "" : `, read ${retrieved}`;
	return `${named} (${standings[status]}${read}).${note === undefined ? "" : ` ${note}`}`;
}
