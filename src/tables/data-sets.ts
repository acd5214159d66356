import { mhsds6 } from "./mhsds/mhsds-6.js";
import type { Table } from "./table.js";

/** The tables of each data set that can be validated, parents before children. */
export const dataSets = { "mhsds-6": mhsds6 } as const satisfies Record<string, readonly Table[]>;

/** A data set and its version. */
export type DataSetId = keyof typeof dataSets;
