import type { UseOfForceRecord } from "./use-of-force-record.js";

/** Uses of force in all, and what came of them. */
export interface UseOfForceTotals {
	/** Uses of force: records. */
	readonly uses: number;
	/** People on whom force was used, told apart by their consistent identifiers. */
	readonly people: number;
	/** Uses of force from which the patient died. */
	readonly deaths: number;
	/** Uses of force from which the patient was seriously injured. */
	readonly seriousInjuries: number;
	/** Uses of force in which somebody who is not staff of the unit was involved. */
	readonly withOthers: number;
	/** Uses of force of which the people named in the care plan were not told. */
	readonly notNotified: number;
}

/**
 * Counts uses of force and what came of them. Counts are exact and small numbers are not hidden: they are for the
 * organisation's own use. Records of one organisation with the same id are one use of force, the last of them.
 *
 * @param records Parsed records.
 * @returns The totals; all 0 where there are no records.
 *
 * @example
 * ```ts
 * import { useOfForceRecordExample, useOfForceTotals } from "pcref/equality-standards";
 *
 * useOfForceTotals([useOfForceRecordExample]); // => { uses: 1, people: 1, deaths: 0, withOthers: 0 }
 * ```
 */
export function useOfForceTotals(records: readonly UseOfForceRecord[]): UseOfForceTotals {
	const byId = new Map(
		records.map((record) => [JSON.stringify([record.organisation.code, record.id]), record]),
	);
	const uses = [...byId.values()];
	const count = (holds: (record: UseOfForceRecord) => boolean): number => uses.filter(holds).length;
	return {
		uses: uses.length,
		people: new Set(uses.map(({ consistentIdentifier }) => consistentIdentifier)).size,
		deaths: count(({ died }) => died),
		seriousInjuries: count(({ seriouslyInjured }) => seriouslyInjured),
		withOthers: count(({ othersInvolved }) => othersInvolved.length > 0),
		notNotified: count(({ notification }) => notification.state === "not-sent"),
	};
}
