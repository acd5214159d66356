/** What the exit code of every command says to the program that called it. */
export const exitCode = {
	/** Everything was accepted, warnings included, or the command did what it was asked. */
	accepted: 0,
	/** Records or the whole submission were refused. */
	rejected: 1,
	/** The command was called wrongly. */
	usage: 2,
	/** Something could not be read or written. */
	unreadable: 3,
	/** The user, or the system, stopped the command; the program itself ends with 143 where it was told to terminate. */
	interrupted: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
