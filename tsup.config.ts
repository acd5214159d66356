import { relative, resolve, sep } from "node:path";
import { defineConfig, type Options } from "tsup";

const everywhere = { format: "esm", target: "es2023" } as const;
const source = resolve("src");

/** Leaves the files of all other rooms where they are, so that an `ArgumentError` is one class everywhere. */
const bundleFrameworkOnly: NonNullable<Options["esbuildPlugins"]>[number] = {
	name: "bundle-framework-only",
	setup(build) {
		build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => {
			if (kind === "entry-point") return undefined;
			const [room = "", ...rest] = relative(source, resolve(resolveDir, path)).split(sep);
			return room === "framework" ? undefined : { path: `./${[room, ...rest].join("/")}`, external: true };
		});
	},
};

/**
 * The examples are built for `npm start`. The package is published file by file, so that a bundler takes in only what an
 * application uses. Three things are bundled: the command, what runs in the threads of a validation, and for Node the
 * framework behind the front door, whose many small files would take longer to find than to run. Declarations come from `tsc -p tsconfig.build.json`: with this many entries it is some twenty times
 * as fast.
 */
export default defineConfig([
	{
		...everywhere,
		entry: ["src/**/*.ts", "!src/cli/**", "!src/node/validation-worker.ts"],
		platform: "neutral",
		bundle: false,
	},
	{
		...everywhere,
		entry: { "front-door": "src/index.ts" },
		platform: "neutral",
		skipNodeModulesBundle: true,
		splitting: false,
		esbuildPlugins: [bundleFrameworkOnly],
	},
	{
		...everywhere,
		entry: ["examples/*.ts"],
		outDir: ".examples",
		platform: "node",
		bundle: false,
	},
	{
		...everywhere,
		entry: { "cli/main": "src/cli/main.ts" },
		platform: "node",
		skipNodeModulesBundle: true,
		splitting: false,
	},
	{
		...everywhere,
		entry: { "node/validation-worker": "src/node/validation-worker.ts" },
		platform: "node",
		// One file with the few functions of date-fns that it needs: a thread starts in a third of the time.
		noExternal: [/./],
		splitting: false,
	},
]);
