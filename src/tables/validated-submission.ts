import type { IdentifierNumbers } from "./identifier-numbers.js";
import type { Row, Table } from "./table.js";

/** The days a submission is about, both inclusive, `YYYY-MM-DD`. */
export interface ReportingPeriod {
	readonly start: string;
	readonly end: string;
}

/** The identifiers that counting reads as numbers: it needs to know whose a record is, not what the identifier is. */
export type NumberedIdentifier = "LocalPatientID" | "ServiceRequestID";

/** The values of some fields of a record, with numbers for the identifiers that are numbered. */
export type NumberedRow<T extends Table, Name extends keyof Row<T>> = {
	readonly [Field in Name]: Field extends NumberedIdentifier
		? Row<T>[Field] extends string
			? number
			: number | null
		: Row<T>[Field];
};

/** What is made of the values of some fields as they are read, such as the age of a birth date. */
export type Meanings<T extends Table, Name extends keyof Row<T>> = {
	readonly [Field in Name]?: (value: Row<T>[Field]) => unknown;
};

/** The values of some fields of a record: what they mean where that was asked for, numbers for identifiers. */
export type MeantRow<T extends Table, Name extends keyof Row<T>, Meant> = {
	readonly [Field in Name]: Field extends keyof Meant
		? Meant[Field] extends (value: never) => infer Meaning
			? Meaning
			: NumberedRow<T, Name>[Field]
		: NumberedRow<T, Name>[Field];
};

/** What counting needs of a validated submission; `pcref/submission` and `pcref/node` return more. */
export interface ValidatedSubmission {
	/** Provider code of the header. */
	readonly provider: string;
	readonly period: ReportingPeriod;
	/** True for invented data; every output then says so. */
	readonly synthetic: boolean;
	/** Codes of the tables that were submitted, whether their records were accepted or not. */
	readonly submitted: readonly string[];
	/** Per submitted table, how many records it had and how many of them were refused and are not among `records`. */
	readonly refused: readonly { readonly table: string; readonly records: number; readonly refused: number }[];
	/**
	 * The accepted records of a table, in file order; none where the table was not submitted. Where fields are named, only
	 * these are sure to be there: the fewer, the faster.
	 */
	records<T extends Table, Name extends keyof Row<T> & string = keyof Row<T> & string>(
		table: T,
		fields?: readonly Name[],
	): AsyncIterable<Pick<Row<T>, Name>>;
	/**
	 * Hands the same records to a function, one after another without waiting between them: faster than `records`. A
	 * submission of your own can leave it out, and `records` is read.
	 */
	eachRecord?<T extends Table, Name extends keyof Row<T> & string>(
		table: T,
		fields: readonly Name[],
		take: (record: Pick<Row<T>, Name>) => void,
	): Promise<void>;
	/**
	 * Hands over the same records with the numbers of their identifiers, and with what other values mean where functions
	 * say it: faster than `eachRecord`, which is read where a submission of your own leaves this out. The record holds
	 * until the function returns: keep its values, and not it.
	 */
	eachNumberedRecord?<
		T extends Table,
		Name extends keyof Row<T> & string,
		Meant extends Meanings<T, Name> = NoMeanings,
	>(
		table: T,
		fields: readonly Name[],
		read: {
			readonly numbers: Readonly<Record<NumberedIdentifier, IdentifierNumbers>>;
			readonly meanings?: Meant;
		},
		take: (record: MeantRow<T, Name, Meant>) => void,
	): Promise<void>;
}

/** Where all values are wanted as they are. */
export type NoMeanings = Readonly<Record<never, never>>;
