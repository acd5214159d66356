/** Marks a row of which the cell of a field has something to report or to count; fields from the 32nd on share a mark. */
export function markOfCell(field: number): number {
	return 1 << Math.min(field, 31);
}

/** The first field that some marks of cells stand for. */
export function firstMarked(marks: number): number {
	return 31 - Math.clz32(marks & -marks);
}

/** Most rules about the fields of one record that a table may have: as many as there are marks. */
export const mostChecks = 32;

/** Marks a row that breaks one of these rules, by its number among those of the table. */
export function markOfCheck(number: number): number {
	return 1 << number;
}

/** The records of a batch whose cells can be judged: those with as many cells as the header, not all of them blank. */
export class BatchRows {
	count = 0;
	/** Number of each record in its table, from 1. */
	records = new Int32Array(1024);
	/** Index of the first cell of each in the batch. */
	firstCells = new Int32Array(1024);
	/** Of which cells of each row something has to be reported or counted, by {@link markOfCell}; 0 for most. */
	cellMarks = new Int32Array(1024);
	/** Which rules each row breaks, by {@link markOfCheck}; 0 for most. */
	checkMarks = new Int32Array(1024);

	/** Makes room for as many rows as a batch has records, and forgets those of the batch before. */
	start(records: number): void {
		this.count = 0;
		if (records > this.records.length) {
			const length = 2 ** Math.ceil(Math.log2(records));
			this.records = new Int32Array(length);
			this.firstCells = new Int32Array(length);
			this.cellMarks = new Int32Array(length);
			this.checkMarks = new Int32Array(length);
		} else {
			this.cellMarks.fill(0, 0, records);
			this.checkMarks.fill(0, 0, records);
		}
	}

	add(record: number, firstCell: number): void {
		this.records[this.count] = record;
		this.firstCells[this.count] = firstCell;
		this.count++;
	}
}
