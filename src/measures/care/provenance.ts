import { mentalHealthBulletinCode, mhsdsMonthlyCode } from "../../reference/sources.js";
import type { Provenance } from "../../reference/standing.js";

const note =
	"Titles, questions and wording are ours; what is counted is the publication's. Limits, ratios and differences are this package's.";

/** Of measures that the monthly statistics count. */
export const monthlyStatistics: Provenance = {
	status: "official",
	source: mhsdsMonthlyCode,
	edition: "Code of 2025-09-18",
	note,
};

/** Of measures that the Mental Health Bulletin counts. */
export const bulletin: Provenance = {
	status: "official",
	source: mentalHealthBulletinCode,
	edition: "Code of 2025-01-27",
	note,
};
