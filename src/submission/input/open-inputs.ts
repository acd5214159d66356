import type { Limits } from "../limits.js";
import type { Source } from "../source.js";
import { openArchive } from "./archive.js";
import { printable } from "./bare-name.js";
import { type FileKind, recogniseFile } from "./file-signatures.js";
import { gunzip } from "./gunzip.js";
import { jsonInput } from "./json-input.js";
import { tableCodeIn } from "./table-code.js";
import type { StructuralFinding, TableInput } from "./table-input.js";
import { textInput } from "./text-input.js";
import { UnreadableInput } from "./unreadable-input.js";
import { workbookInputs } from "./workbook-inputs.js";

/** The tables in some files, and what keeps a file from being opened. */
export interface OpenedInputs {
	readonly inputs: readonly TableInput[];
	readonly findings: readonly { readonly file: string; readonly finding: StructuralFinding }[];
}

/** Opens files by what they are, whatever their names say: text, JSON, workbooks, and archives of them. */
export async function openInputs(
	sources: readonly Source[],
	limits: Limits,
	signal?: AbortSignal,
): Promise<OpenedInputs> {
	const inputs: TableInput[] = [];
	const findings: { file: string; finding: StructuralFinding }[] = [];
	for (const source of sources) {
		signal?.throwIfAborted();
		try {
			inputs.push(...(await openSource(source, limits)));
		} catch (cause) {
			if (!(cause instanceof UnreadableInput)) throw cause;
			findings.push({ file: source.name, finding: cause.finding });
		}
	}
	return { inputs, findings };
}

async function openSource(source: Source, limits: Limits): Promise<readonly TableInput[]> {
	const { kind } = await recognise(source);
	if (kind === "zip") return openZip(source, limits);
	if (kind !== "gzip") return [await plainInput(source)];
	const unpacked = gunzip(source, limits);
	return [await plainInput(unpacked)];
}

/** A file that is no container. */
async function plainInput(source: Source): Promise<TableInput> {
	const { kind, first, finding } = await recognise(source);
	if (kind === "zip" || kind === "gzip") throw new UnreadableInput({ code: "PCREF-ARCHIVE-NESTED" });
	const isSubmissionFile = /\.(?:xml|accdb|mdb)$/i.test(source.name) || finding?.received?.includes("Access");
	if (finding?.code === "PCREF-FILE-OUT-OF-SCOPE" && isSubmissionFile) throw new UnreadableInput(finding);
	return kind === "json" ? jsonInput(source, first === "[") : textInput(source);
}

async function openZip(source: Source, limits: Limits): Promise<readonly TableInput[]> {
	const files = await openArchive(source, limits);
	const paths = new Set(files.map(({ path }) => path.toLowerCase()));
	if (paths.has("xl/workbook.xml")) {
		return workbookInputs(source, files, {
			limits,
			isNameOfTable: (sheet) => tableCodeIn(sheet) !== undefined,
		});
	}
	if (paths.has("xl/workbook.bin") || (paths.has("mimetype") && paths.has("content.xml"))) {
		throw new UnreadableInput({
			code: "PCREF-FILE-NOT-TEXT",
			received: "a binary or OpenDocument workbook",
			hint: "Save it as an Excel workbook (.xlsx), or each table as CSV UTF-8.",
		});
	}
	const inputs: TableInput[] = [];
	for (const { path, open } of files) {
		if (/(?:^|\/)(?:\.|~\$|__MACOSX\/)/.test(path)) continue;
		inputs.push(await plainInput({ name: `${source.name}/${printable(path)}`, open }));
	}
	return inputs;
}

/** So many bytes tell what a file is. */
const startBytes = 64;

async function recognise(
	source: Source,
): Promise<{ readonly kind: FileKind; readonly first: string; readonly finding?: StructuralFinding }> {
	let start = new Uint8Array(0);
	for await (const piece of source.open()) {
		const both = new Uint8Array(start.length + piece.length);
		both.set(start);
		both.set(piece, start.length);
		start = both;
		if (start.length >= startBytes) break;
	}
	return recogniseFile(start);
}
