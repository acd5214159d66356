import { MHS001 } from "../../tables/mhsds/mhs001.js";
import { MHS002 } from "../../tables/mhsds/mhs002.js";
import { MHS101 } from "../../tables/mhsds/mhs101.js";
import { MHS401 } from "../../tables/mhsds/mhs401.js";
import { MHS404 } from "../../tables/mhsds/mhs404.js";
import { MHS501 } from "../../tables/mhsds/mhs501.js";

/** The tables that hold records of people, in the order of the data set. */
export const personTables = { MHS001, MHS002, MHS101, MHS401, MHS404, MHS501 } as const;

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
