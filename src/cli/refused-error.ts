/** Thrown where data that a command needs is refused, after the reasons were printed; one line, exit code 1. */
export class RefusedError extends Error {
	override readonly name = "RefusedError";
}
