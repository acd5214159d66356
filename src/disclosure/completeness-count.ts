/** The counts of an ethnicity completeness, in the order in which they are shown. */
export const completenessCounts = ["total", "known", "declined", "notKnown", "missing", "invalid"] as const;

/** One of the {@link completenessCounts}. */
export type CompletenessCount = (typeof completenessCounts)[number];
