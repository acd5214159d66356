/** Marks a row of which a cell has something to report or to count. */
export const cellMark = 1;

/** Most rules about the fields of one record that a table may have: as many as there are other marks. */
export const mostChecks = 31;

/** Marks a row that breaks one of these rules, by its number among those of the table. */
export function markOfCheck(number: number): number {
	return cellMark << (number + 1);
}

/** The records of a batch whose cells can be judged: those with as many cells as the header, not all of them blank. */
export class BatchRows {
	count = 0;
	/** Number of each record in its table, from 1. */
	records = new Int32Array(1024);
	/** Index of the first cell of each in the batch. */
	firstCells = new Int32Array(1024);
	/** What of each row has to be reported or counted: {@link cellMark} and those of checks; 0 for most. */
	marks = new Int32Array(1024);

	/** Makes room for as many rows as a batch has records, and forgets those of the batch before. */
	start(records: number): void {
		this.count = 0;
		if (records > this.records.length) {
			const length = 2 ** Math.ceil(Math.log2(records));
			this.records = new Int32Array(length);
			this.firstCells = new Int32Array(length);
			this.marks = new Int32Array(length);
		} else this.marks.fill(0, 0, records);
	}

	add(record: number, firstCell: number): void {
		this.records[this.count] = record;
		this.firstCells[this.count] = firstCell;
		this.count++;
	}
}
