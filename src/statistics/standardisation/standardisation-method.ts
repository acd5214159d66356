/**
 * `dobson`: public health practice. `fay-feuer`, `tiwari`: gamma limits, for few events. `beta`, `normal`: for
 * comparison with other publications. `mha-annual`: the official annual Mental Health Act statistics.
 */
export type StandardisationMethod = "dobson" | "fay-feuer" | "tiwari" | "beta" | "normal" | "mha-annual";

/** The methods that rest on the variance of a weighted sum of Poisson counts. */
export type WeightedSumMethod = Exclude<StandardisationMethod, "mha-annual">;
