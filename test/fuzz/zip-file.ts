import { crc32, deflateRawSync } from "node:zlib";
import { joined } from "./mutations.js";

/** A file to be packed, and how its entry is to be wrong. */
export interface ZipEntry {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly stored?: boolean;
	/** Sizes and checksum that the archive states in place of the right ones. */
	readonly stated?: { readonly size?: number; readonly packed?: number; readonly checksum?: number };
	/** Flags of the entry: bit 0 says that it is encrypted, bit 11 that its name is UTF-8. */
	readonly flags?: number;
}

const utf8Name = 0x0800;

/** A ZIP archive, written byte by byte so that it can be wrong in every way. */
export function zipFile(entries: readonly ZipEntry[], { count = entries.length } = {}): Uint8Array {
	const locals: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let offset = 0;
	for (const { name, bytes, stored = false, stated = {}, flags = utf8Name } of entries) {
		const packed = stored ? bytes : new Uint8Array(deflateRawSync(bytes));
		const path = new TextEncoder().encode(name);
		const facts = Buffer.alloc(26);
		facts.writeUInt16LE(20, 0);
		facts.writeUInt16LE(flags, 2);
		facts.writeUInt16LE(stored ? 0 : 8, 4);
		facts.writeUInt32LE(0x5921_0000, 6);
		facts.writeUInt32LE((stated.checksum ?? crc32(bytes)) >>> 0, 10);
		facts.writeUInt32LE(stated.packed ?? packed.length, 14);
		facts.writeUInt32LE(stated.size ?? bytes.length, 18);
		facts.writeUInt16LE(path.length, 22);
		const local = joined(Buffer.from("PK\x03\x04", "latin1"), facts, path, packed);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		directory.push(joined(Buffer.from("PK\x01\x02\x14\0", "latin1"), facts, tail, path));
		locals.push(local);
		offset += local.length;
	}
	const central = joined(...directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(count & 0xffff, 4);
	end.writeUInt16LE(count & 0xffff, 6);
	end.writeUInt32LE(central.length, 8);
	end.writeUInt32LE(offset, 12);
	return joined(...locals, central, Buffer.from("PK\x05\x06", "latin1"), end);
}
