import { configDefaults, defineConfig } from "vitest/config";

/** Tests that need more than Node and npm, and what says that it is there; `.ci/run` runs them. */
const needing = {
	"test/**/*.browser.test.ts": process.env.PCREF_CHROMIUM,
	"test/package/**": process.env.PCREF_TARBALL,
};

export default defineConfig({
	test: {
		include: ["test/**/*.test.ts"],
		exclude: [
			...configDefaults.exclude,
			...Object.entries(needing).flatMap(([pattern, given]) => (given === undefined ? [pattern] : [])),
		],
		// One for every processor: one is left idle unless that is said.
		maxWorkers: "100%",
		testTimeout: 60_000,
		hookTimeout: 60_000,
		coverage: { provider: "v8", include: ["src/**"] },
	},
});
