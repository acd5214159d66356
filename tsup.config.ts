import { defineConfig } from "tsup";

export default defineConfig({
	entry: ["src/**/*.ts"],
	format: "esm",
	target: "es2023",
	platform: "neutral",
	bundle: false,
	clean: true,
	sourcemap: true,
	dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
