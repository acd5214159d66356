import type { Denominator, MeasureResult } from "../measures/result.js";
import type { Provenance, Standing } from "../reference/standing.js";

const standings: Readonly<Record<Standing, string>> = {
	official: "official",
	local: "one organisation's own",
	commentary: "a third party's account",
	derived: "worked out, not published in this form",
	inferred: "a reading of this package's makers",
	unverified: "not verified",
};

/** The population that rates are divided by, with the count behind it. */
export function denominatorInWords({ title, vintage }: Denominator): string {
	return title.includes(vintage) ? title : `${title}, ${vintage}`;
}

/** A source with its edition, standing and note, for readers. */
export function provenanceInWords({ source, edition, retrieved, status, note }: Provenance): string {
	const named = edition === undefined ? source : `${source}, ${edition}`;
	const read = retrieved === undefined ? "" : `, read ${retrieved}`;
	return `${named} (${standings[status]}${read}).${note === undefined ? "" : ` ${note}`}`;
}

/** Where the figures of a result come from: records that were counted for the report, or a publication. */
export function figuresInWords({ origin, provenance }: Pick<MeasureResult, "origin" | "provenance">): string {
	return origin === "computed"
		? `${provenance.source}, counted for this report.`
		: provenanceInWords(provenance);
}
