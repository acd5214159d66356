/**
 * The one shape of every estimate. An undefined estimate is a result with a reason, never `NaN`.
 * `lower` and `upper` are null where the method gives no limits.
 */
export type Estimate =
	| {
			readonly status: "ok";
			readonly value: number;
			readonly lower: number | null;
			readonly upper: number | null;
			/** Confidence level in (0, 1], 0.95 unless asked otherwise. */
			readonly confidence: number;
			/** The method actually used, such as `exact`, `byar`, `dobson`, `mha-annual`. */
			readonly method: string;
	  }
	| { readonly status: "undefined"; readonly reason: string; readonly method: string };
