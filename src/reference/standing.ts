/**
 * How far a fact can be trusted, carried by everything in `pcref/reference`.
 *
 * - `official`: published by a national body, in legislation, or in the code that makes official statistics.
 * - `local`: one trust's practice; never a PCREF rule.
 * - `commentary`: a third party's account.
 * - `derived`: arithmetic on official figures.
 * - `inferred`: a reading of ours, offered for design; not a fact about PCREF.
 * - `unverified`: recalled or second-hand; check before use.
 */
export type Standing = "official" | "local" | "commentary" | "derived" | "inferred" | "unverified";

/** Where a fact comes from and how far it can be trusted. */
export interface Provenance {
	readonly status: Standing;
	/** Publisher and publication, enough to find it again. */
	readonly source: string;
	/** Edition, release or version of the source, where it has one. */
	readonly edition?: string;
	/** The day the source was read, `YYYY-MM-DD`. */
	readonly retrieved?: string;
	/** What a reader must know before using it. */
	readonly note?: string;
}
