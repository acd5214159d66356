/** What a command may touch of the world outside, so that it can be run in a test. */
export interface CommandContext {
	/** Writes results: standard output. */
	readonly print: (text: string) => void;
	/** Writes messages and progress: standard error. */
	readonly inform: (text: string) => void;
	/** True where standard error is a terminal: only then is progress shown. */
	readonly isTerminal: boolean;
	/** Paths are read relative to this folder. */
	readonly folder: string;
	/** Aborted when the user interrupts the command; absent where nobody can. */
	readonly signal?: AbortSignal;
	/** The date printed in reports, `YYYY-MM-DD`. */
	readonly today: string;
}
