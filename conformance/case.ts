/** One case of a conformance file; what `input` and `options` hold depends on the method. */
export interface Case {
	readonly id: string;
	readonly method: string;
	readonly input: unknown;
	readonly options: unknown;
	readonly expected: Fields;
	/** Right values of the fields in which the program compared with has a known defect. */
	readonly expected_corrected?: Fields;
}

export type Fields = Readonly<Record<string, unknown>>;

/** How far a number may be off: one of the two is enough. */
export interface Tolerance {
	readonly relative: number;
	readonly absolute: number;
}

export interface CaseFile {
	readonly tolerance: Tolerance;
	readonly cases: readonly Case[];
}

/** Answers a case by calling public functions, in the shape of `expected`. A refusal may be thrown. */
// biome-ignore lint/suspicious/noExplicitAny: the shapes of input and options depend on the method.
export type Adapter = (input: any, options: any) => unknown;

export type Adapters = Readonly<Record<string, Adapter>>;

/** What came of a case: an answer, a refusal with its reason, or an error that no caller should ever see. */
export type Outcome =
	| { readonly kind: "answer"; readonly got: unknown }
	| { readonly kind: "refusal"; readonly reason: string }
	| { readonly kind: "crash"; readonly reason: string };
