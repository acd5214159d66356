import { isRejecting } from "../../../src/issues/severity.js";
import type { CellRule } from "../../../src/tables/cell-rule.js";
import type { RecordRule } from "../../../src/tables/record-rule.js";
import type { TableRule } from "../../../src/tables/table-rule.js";

/** What else is found wherever a record of the table is refused: the records that cannot do without it. */
const impliedByRefusal: { readonly [table: string]: readonly string[] } = {
	MHS000: ["MHSREJ015"],
	MHS001: ["MHS00220", "MHS10101"],
	MHS505: ["MHS51505"],
};

/** What else is found wherever one rule is broken, by its code and, where that stands for two rules, its kind. */
const impliedByRule: { readonly [rule: string]: readonly string[] } = {
	// two rules for the same thing, one of which refuses the file
	MHS00144: ["MHSREJ103", "MHS00220", "MHS10101"],
	MHSREJ103: ["MHS00144", "MHS00220", "MHS10101"],
	MHS00147: ["MHSREJ102", "MHS00220", "MHS10101"],
	MHSREJ102: ["MHS00147", "MHS00220", "MHS10101"],
	MHS00025: ["MHSREJ015"],
	"MHSREJ015 single-record": ["MHS00025"],
	"MHSREJ015 some-accepted": ["MHS00003"],
	// a blank NHS number is warned about, whatever its status says
	MHS00118: ["MHS00111", "MHS00119"],
	MHS00119: ["MHS00111"],
	// a finding whose scheme is no permitted code has no scheme of 01 or 04 either
	MHS20213: ["MHS20214"],
	MHS20426: ["MHS20427"],
	// the data set is not created before the end of the period
	MHS10160: ["MHS10158"],
	MHS10214: ["MHS10215"],
	MHS10219: ["MHS10220"],
	// what ends before its parent starts ends before it starts itself, too
	MHS50232: ["MHS50216"],
	MHS50318: ["MHS50312"],
	MHS50916: ["MHS50912"],
	MHS51017: ["MHS51011"],
	MHS51117: ["MHS51111"],
	MHS51216: ["MHS51213"],
	MHS51547: ["MHS51543"],
	MHS51613: ["MHS51618"],
	MHS51816: ["MHS51815"],
	// an incident that starts too late, or ends before it starts, leaves its intervention outside
	MHS50546: ["MHS51541"],
	MHS50554: ["MHS51542"],
	// a person has no other registration
	MHS00211: ["MHS00145", "MHS10101", "MHSREJ101"],
	// a person, incident or file of which a whole table is missing
	MHS00145: ["MHS10101"],
	MHS00146: ["MHS00220"],
	MHS00222: ["MHS00145", "MHS10101", "MHSREJ101"],
	MHS00223: [],
	MHS50558: [],
	MHSREJ002: [],
	MHSREJ003: [],
	MHSREJ004: [],
	MHSREJ005: [],
	MHSREJ012: [],
	MHSREJ101: ["MHS00151", "MHS00220", "MHS10101"],
};

/** What is found although the rule is kept: a registration of one day is taken to follow on itself. */
export const impliedByKeeping: { readonly [code: string]: readonly string[] } = {
	MHS00216: ["MHS00223"],
};

/** The codes that are found beside the one of a broken rule, because they cannot be avoided. */
export function impliedBy(table: string, rule: CellRule | RecordRule | TableRule): readonly string[] {
	const kind = "kind" in rule ? rule.kind : "cell";
	const named = impliedByRule[`${rule.code} ${kind}`] ?? impliedByRule[rule.code];
	return named ?? (isRejecting(rule.severity) ? (impliedByRefusal[table] ?? []) : []);
}
