/**
 * Thrown when a function is called wrongly: a negative count, a confidence level outside (0, 1), arrays of
 * unequal length. It names the argument. Findings about data are never thrown: they are issues or results.
 */
export class ArgumentError extends TypeError {
	override readonly name = "ArgumentError";
	/** The argument that is wrong, as a path: `strata[3].population`. */
	readonly argument: string;

	constructor(argument: string, problem: string) {
		super(`${argument} ${problem}`);
		this.argument = argument;
	}
}
