import { MHS001 } from "../../tables/mhsds/mhs001.js";
import { MHS002 } from "../../tables/mhsds/mhs002.js";
import { MHS006 } from "../../tables/mhsds/mhs006.js";
import { MHS101 } from "../../tables/mhsds/mhs101.js";
import { MHS102 } from "../../tables/mhsds/mhs102.js";
import { MHS105 } from "../../tables/mhsds/mhs105.js";
import { MHS201 } from "../../tables/mhsds/mhs201.js";
import { MHS202 } from "../../tables/mhsds/mhs202.js";
import { MHS204 } from "../../tables/mhsds/mhs204.js";
import { MHS401 } from "../../tables/mhsds/mhs401.js";
import { MHS404 } from "../../tables/mhsds/mhs404.js";
import { MHS405 } from "../../tables/mhsds/mhs405.js";
import { MHS501 } from "../../tables/mhsds/mhs501.js";
import { MHS502 } from "../../tables/mhsds/mhs502.js";
import { MHS505 } from "../../tables/mhsds/mhs505.js";
import { MHS509 } from "../../tables/mhsds/mhs509.js";
import { MHS510 } from "../../tables/mhsds/mhs510.js";
import { MHS515 } from "../../tables/mhsds/mhs515.js";
import { MHS606 } from "../../tables/mhsds/mhs606.js";
import { MHS607 } from "../../tables/mhsds/mhs607.js";

/** The tables that hold records of people, in the order of the data set. */
export const personTables = {
	MHS001,
	MHS002,
	MHS006,
	MHS101,
	MHS102,
	MHS105,
	MHS201,
	MHS202,
	MHS204,
	MHS401,
	MHS404,
	MHS405,
	MHS501,
	MHS502,
	MHS505,
	MHS509,
	MHS510,
	MHS515,
	MHS606,
	MHS607,
} as const;

/** Code of a table that holds records of people. */
export type PersonTable = keyof typeof personTables;

/** A record as it will be written: text by column, columns not named are left blank. */
export type Draft<Code extends PersonTable> = {
	readonly [Column in keyof (typeof personTables)[Code]["fields"]]?: string;
};

/** Everything that the submission holds about one person, by table. */
export type Dossier = { readonly [Code in PersonTable]: readonly Draft<Code>[] };

/** A record of any of the tables. */
export type AnyDraft = Dossier[PersonTable][number];
