import type { EthnicityCompleteness } from "../measures/result.js";
import { proportion } from "../statistics/proportion.js";
import type { CompletenessCount } from "./completeness-count.js";
import type { ReleasedCompleteness, ReleasedQuantity } from "./released.js";
import { releasedEstimate } from "./released-estimate.js";

/** Completeness with the printed counts, and the known share worked out from them, to a whole per cent. */
export function releaseCompleteness({
	completeness,
	printed,
}: {
	readonly completeness: EthnicityCompleteness;
	readonly printed: (count: CompletenessCount) => ReleasedQuantity;
}): ReleasedCompleteness {
	const total = printed("total");
	const known = printed("known");
	const { knownShare } = completeness;
	return {
		of: completeness.of,
		total,
		known,
		declined: printed("declined"),
		notKnown: printed("notKnown"),
		missing: printed("missing"),
		invalid: printed("invalid"),
		knownShare:
			total.status === "ok" && known.status === "ok"
				? releasedEstimate(
						proportion({
							count: known.value,
							denominator: total.value,
							...(knownShare.status === "ok" ? { confidence: knownShare.confidence } : {}),
						}),
						{ decimals: 2 },
					)
				: { status: "suppressed", reason: "small-number", method: "wilson" },
	};
}
