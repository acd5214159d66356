// The public face of every entry point as a text in etc/, so that a change to it is seen when it is reviewed.
// `node .ci/api-reports.mjs` fails where a report differs from the build in dist; with `--write` it updates them.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CompilerState, Extractor, ExtractorConfig } from "@microsoft/api-extractor";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "etc");
const write = process.argv.includes("--write");
const packageFile = join(root, "package.json");
const { exports } = JSON.parse(readFileSync(packageFile, "utf8"));
mkdirSync(folder, { recursive: true });

const silent = { logLevel: "none", addToApiReportFile: false };

const reports = Object.entries(exports)
	.filter(([, { types }]) => types !== undefined)
	.map(([entry, { types }]) => {
		const reportFileName = `${entry.replace(/^\./, "pcref").replace("/", "-")}.api.md`;
		const configObject = {
			projectFolder: root,
			mainEntryPointFilePath: join(root, types),
			compiler: { tsconfigFilePath: join(root, "tsconfig.build.json") },
			apiReport: {
				enabled: true,
				reportFileName,
				reportFolder: folder,
				reportTempFolder: join(root, "node_modules/.cache/api-reports"),
			},
			docModel: { enabled: false },
			dtsRollup: { enabled: false },
			tsdocMetadata: { enabled: false },
			newlineKind: "lf",
			messages: {
				compilerMessageReporting: { default: { logLevel: "error" } },
				extractorMessageReporting: {
					default: { logLevel: "error" },
					"ae-forgotten-export": silent,
					"ae-missing-release-tag": silent,
					"ae-undocumented": silent,
					"ae-unresolved-link": silent,
				},
				tsdocMessageReporting: { default: silent },
			},
		};
		const config = ExtractorConfig.prepare({ packageJsonFullPath: packageFile, configObject });
		return { name: reportFileName, config };
	});

const compilerState = CompilerState.create(reports[0].config, {
	additionalEntryPoints: reports.map(({ config }) => config.mainEntryPointFilePath),
});

const problems = [];
for (const { name, config } of reports) {
	const { apiReportChanged, errorCount } = Extractor.invoke(config, {
		compilerState,
		localBuild: write,
		messageCallback: (message) => {
			if (message.messageId.startsWith("console-")) message.logLevel = "none";
		},
	});
	if (errorCount > 0) problems.push(`${name}: ${errorCount} errors, listed above`);
	if (apiReportChanged && !write) problems.push(`${name} differs from the build`);
}

const current = new Set(reports.map(({ name }) => name));
for (const name of readdirSync(folder).filter((found) => !current.has(found))) {
	if (write) rmSync(join(folder, name));
	else problems.push(`${name} belongs to no entry point`);
}

if (problems.length > 0) {
	console.error(`API reports in etc:\n${problems.join("\n")}`);
	if (!write) console.error("Look at the change; where it is meant, run: npm run api");
	process.exitCode = 1;
}
