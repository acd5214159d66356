import type { PlacedRow } from "./published-order.js";
import type { Quantity } from "./result.js";

/** A published row whose blanks say why they are blank. */
export interface PublishedGroup extends Omit<PlacedRow, "count" | "population"> {
	readonly count: Quantity;
	readonly population: Quantity;
}
