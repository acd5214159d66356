import ts from "typescript";
import type { CodeBlock } from "./code-blocks.js";
import { root } from "./project-files.js";
import { aliased, placeOf } from "./run-example.js";

/** What the compiler says about the blocks, as if each were a module of an application that uses the package. */
export function typeErrors(blocks: readonly CodeBlock[]): readonly string[] {
	const byFile = new Map(blocks.map((block, index) => [`${root}example-${index}.ts`, block]));
	const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
	const options: ts.CompilerOptions = {
		...ts.convertCompilerOptionsFromJson(config.compilerOptions, root).options,
		moduleDetection: ts.ModuleDetectionKind.Force,
		noUnusedLocals: false,
		paths: { pcref: [aliased("pcref")], "pcref/*": [`${root}src/*/index.ts`] },
	};

	const host = ts.createCompilerHost(options);
	const { fileExists, readFile } = host;
	host.fileExists = (name) => byFile.has(name) || fileExists(name);
	host.readFile = (name) => byFile.get(name)?.code ?? readFile(name);

	const program = ts.createProgram([...byFile.keys()], options, host);
	return [...byFile].flatMap(([name, block]) => {
		const file = program.getSourceFile(name);
		return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
			({ start = 0, messageText }) =>
				`${placeOf(block, start)} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
		);
	});
}
