import { type Source, sourceFromBytes } from "../../src/submission/source.js";
import type { ValidateSubmissionOptions } from "../../src/submission/validate-submission.js";

/** One input: files, how they come, and how they are to be read. */
export interface FuzzInput {
	readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
	/** Sizes of the pieces in which a file comes, the last of them again and again; none for the whole in one. */
	readonly pieces: readonly number[];
	readonly options?: Omit<ValidateSubmissionOptions, "signal" | "onIssue" | "onProgress">;
}

/** The files of an input as sources, cut into its pieces. */
export function sourcesOf({ files, pieces }: FuzzInput): readonly Source[] {
	return files.map(({ name, bytes }) => {
		const whole = sourceFromBytes(name, bytes);
		if (pieces.length === 0) return whole;
		return {
			...whole,
			async *open() {
				let at = 0;
				for (let piece = 0; at < bytes.length; piece++) {
					const size = pieces[piece] ?? pieces.at(-1) ?? bytes.length;
					yield bytes.slice(at, at + size);
					at += size;
				}
			},
		};
	});
}

/** An input in one line of text, to be kept as a fixture. */
export function inputInWords({ files, pieces, options }: FuzzInput): string {
	return JSON.stringify({
		files: files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") })),
		pieces,
		...(options === undefined ? {} : { options }),
	});
}

/** The input that {@link inputInWords} wrote down. */
export function inputFromWords(text: string): FuzzInput {
	const { files, ...rest } = JSON.parse(text);
	return {
		...rest,
		files: files.map(({ name, base64 }: { name: string; base64: string }) => ({
			name,
			bytes: new Uint8Array(Buffer.from(base64, "base64")),
		})),
	};
}
