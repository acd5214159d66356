import type { KeyNumbers } from "./key-numbers.js";
import { NumberColumn } from "./number-column.js";

/** The key number of every record of one table; 0 where the key is blank or unreadable. */
export class KeyColumn extends NumberColumn {
	readonly numbers: KeyNumbers;

	constructor(numbers: KeyNumbers) {
		super();
		this.numbers = numbers;
	}
}
