import { nhsEnglandPlatformCode } from "../../reference/sources.js";
import type { Provenance } from "../../reference/standing.js";

/** Where the MHSDS v6 tables of this package come from. */
export const mhsds6Provenance: Provenance = {
	status: "official",
	source: `${nhsEnglandPlatformCode}, MHSDS v6 submission model and validations; severities compared with the MHSDS v6.0 technical output catalogue (as carried in github.com/lyndsey-allen/mhsds_validation@734857c)`,
	edition: "MHSDS v6.0; platform code of 2026-03-26",
	note: "Rules are restated as data; no message text is carried. Where the two sources differ in severity, the platform's is used and the catalogue's is kept beside it.",
};
