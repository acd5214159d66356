import { MHS000 } from "./mhs000.js";
import { MHS001 } from "./mhs001.js";
import { MHS002 } from "./mhs002.js";
import { MHS003 } from "./mhs003.js";
import { MHS004 } from "./mhs004.js";
import { MHS005 } from "./mhs005.js";
import { MHS006 } from "./mhs006.js";
import { MHS007 } from "./mhs007.js";
import { MHS008 } from "./mhs008.js";
import { MHS009 } from "./mhs009.js";
import { MHS010 } from "./mhs010.js";
import { MHS011 } from "./mhs011.js";
import { MHS012 } from "./mhs012.js";
import { MHS014 } from "./mhs014.js";
import { MHS101 } from "./mhs101.js";
import { MHS102 } from "./mhs102.js";
import { MHS103 } from "./mhs103.js";
import { MHS104 } from "./mhs104.js";
import { MHS105 } from "./mhs105.js";
import { MHS106 } from "./mhs106.js";
import { MHS201 } from "./mhs201.js";
import { MHS202 } from "./mhs202.js";
import { MHS203 } from "./mhs203.js";
import { MHS204 } from "./mhs204.js";
import { MHS205 } from "./mhs205.js";
import { MHS206 } from "./mhs206.js";
import { MHS301 } from "./mhs301.js";
import { MHS302 } from "./mhs302.js";
import { MHS401 } from "./mhs401.js";
import { MHS402 } from "./mhs402.js";
import { MHS403 } from "./mhs403.js";
import { MHS404 } from "./mhs404.js";
import { MHS405 } from "./mhs405.js";
import { MHS501 } from "./mhs501.js";
import { MHS502 } from "./mhs502.js";
import { MHS503 } from "./mhs503.js";
import { MHS505 } from "./mhs505.js";
import { MHS506 } from "./mhs506.js";
import { MHS507 } from "./mhs507.js";
import { MHS509 } from "./mhs509.js";
import { MHS510 } from "./mhs510.js";
import { MHS511 } from "./mhs511.js";
import { MHS512 } from "./mhs512.js";
import { MHS513 } from "./mhs513.js";
import { MHS514 } from "./mhs514.js";
import { MHS515 } from "./mhs515.js";
import { MHS516 } from "./mhs516.js";
import { MHS517 } from "./mhs517.js";
import { MHS518 } from "./mhs518.js";
import { MHS601 } from "./mhs601.js";
import { MHS604 } from "./mhs604.js";
import { MHS605 } from "./mhs605.js";
import { MHS606 } from "./mhs606.js";
import { MHS607 } from "./mhs607.js";
import { MHS608 } from "./mhs608.js";
import { MHS609 } from "./mhs609.js";
import { MHS701 } from "./mhs701.js";
import { MHS702 } from "./mhs702.js";
import { MHS901 } from "./mhs901.js";
import { MHS902 } from "./mhs902.js";
import { MHS903 } from "./mhs903.js";

/**
 * The 61 tables of the Mental Health Services Data Set, version 6, parents before children: the header; staff, teams
 * and wards; persons; referrals and what hangs under them.
 *
 * @example
 * ```ts
 * import { mhsds6 } from "pcref/tables";
 *
 * mhsds6.length; // => 61
 * mhsds6.slice(0, 5).map((table) => table.code); // => ["MHS000", "MHS901", "MHS902", "MHS903", "MHS001"]
 * ```
 */
export const mhsds6 = [
	MHS000,
	MHS901,
	MHS902,
	MHS903,
	MHS001,
	MHS002,
	MHS003,
	MHS004,
	MHS005,
	MHS006,
	MHS007,
	MHS008,
	MHS009,
	MHS010,
	MHS011,
	MHS012,
	MHS014,
	MHS101,
	MHS102,
	MHS103,
	MHS104,
	MHS105,
	MHS106,
	MHS201,
	MHS202,
	MHS203,
	MHS204,
	MHS205,
	MHS206,
	MHS301,
	MHS302,
	MHS401,
	MHS402,
	MHS403,
	MHS404,
	MHS405,
	MHS501,
	MHS502,
	MHS503,
	MHS505,
	MHS506,
	MHS507,
	MHS509,
	MHS510,
	MHS511,
	MHS512,
	MHS513,
	MHS514,
	MHS515,
	MHS516,
	MHS517,
	MHS518,
	MHS601,
	MHS604,
	MHS605,
	MHS606,
	MHS607,
	MHS608,
	MHS609,
	MHS701,
	MHS702,
] as const;
