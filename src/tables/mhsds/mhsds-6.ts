import { MHS000 } from "./mhs000.js";
import { MHS001 } from "./mhs001.js";
import { MHS002 } from "./mhs002.js";
import { MHS101 } from "./mhs101.js";
import { MHS401 } from "./mhs401.js";
import { MHS404 } from "./mhs404.js";
import { MHS501 } from "./mhs501.js";

/**
 * The tables of the Mental Health Services Data Set, version 6, that this package knows, parents before children:
 * the header, then persons, their GP registrations, referrals, Mental Health Act periods, community treatment
 * orders and hospital spells. A full submission has more tables; they are not read.
 *
 * @example
 * ```ts
 * import { mhsds6 } from "pcref/tables";
 *
 * mhsds6.map((table) => table.code); // => ["MHS000", "MHS001", "MHS002", "MHS101", "MHS401", "MHS404", "MHS501"]
 * ```
 */
export const mhsds6 = [MHS000, MHS001, MHS002, MHS101, MHS401, MHS404, MHS501] as const;
