import type { OwnIssueCode } from "../../issues/catalogue.js";
import type { Repair } from "./cell-departures.js";

/** Names of repairs, in the order in which they are applied, with the issue that is raised where one is not accepted. */
export const departureCodes = {
	"surrounding-space": "PCREF-CELL-SURROUNDING-SPACE",
	"null-literal": "PCREF-CELL-NULL-LITERAL",
	"day-first-date": "PCREF-CELL-DAY-FIRST-DATE",
	"serial-date": "PCREF-CELL-SERIAL-DATE",
	"date-time": "PCREF-CELL-DATE-TIME",
	"time-with-date": "PCREF-CELL-TIME-WITH-DATE",
	"time-fraction": "PCREF-CELL-TIME-FRACTION",
	"decimal-zero": "PCREF-CELL-DECIMAL-ZERO",
	"lost-zero": "PCREF-CELL-LOST-ZERO",
} as const satisfies Record<Repair, OwnIssueCode>;
