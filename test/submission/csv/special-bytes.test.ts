import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import wabt from "wabt";
import {
	finderBySixteen,
	finderOneByOne,
	longestStretch,
	notDelimiter,
} from "../../../src/submission/csv/special-bytes.js";
import { specialBytesKernel } from "../../../src/submission/csv/special-bytes-kernel.js";

const byte = fc.oneof(fc.constantFrom(0x2c, 0x3b, 0x09, 0x0a, 0x0d, 0x22, 0x00, 0x78, 0xe9), fc.nat(255));

describe("special bytes", () => {
	it("are those that a loop over the bytes finds, sixteen at a time and one by one", () => {
		const text = fc.array(byte, { maxLength: 100 });
		fc.assert(
			fc.property(text, fc.nat(20), fc.constantFrom(0x2c, 0x3b, 0x09, 0x7c), (bytes, skipped, delimiter) => {
				const piece = Uint8Array.from(bytes);
				const start = Math.min(skipped, piece.length);
				const expected = bytes.flatMap((found, index) => {
					if (index < start || ![delimiter, 0x0a, 0x0d, 0x22, 0].includes(found)) return [];
					return [found === delimiter ? index : index | notDelimiter];
				});
				for (const find of [finderBySixteen(delimiter), finderOneByOne(delimiter)]) {
					const found = find?.(piece, start, piece.length);
					expect([...(found?.positions.subarray(0, found.count) ?? [])]).toEqual(expected);
					expect(found?.hasHighBytes).toBe(bytes.slice(start).some((each) => each > 0x7f));
				}
			}),
		);
	});

	it("may be every byte of the longest stretch", () => {
		const commas = new Uint8Array(longestStretch).fill(0x2c);
		for (const find of [finderBySixteen(0x2c), finderOneByOne(0x2c)]) {
			const { positions, count } = find?.(commas, 0, commas.length) ?? { positions: [], count: 0 };
			expect(count).toBe(longestStretch);
			expect(positions[count - 1]).toBe(longestStretch - 1);
		}
	});

	it("are found by what the text of the kernel compiles to", async () => {
		const file = new URL("../../../src/submission/csv/special-bytes.wat", import.meta.url);
		const module = (await wabt()).parseWat("special-bytes.wat", await readFile(file), { simd: true });
		expect(Buffer.from(module.toBinary({}).buffer).toString("base64")).toBe(specialBytesKernel);
	});
});
