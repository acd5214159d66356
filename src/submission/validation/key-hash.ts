/** FNV-1a of 32 bits. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
	let hash = firstHash;
	for (let index = start; index < end; index++) hash = nextHash(hash, bytes[index] as number);
	return hash >>> 0;
}

/** The hash of no bytes. */
export const firstHash = 0x811c9dc5 | 0;

/** The hash of one byte more, as a signed integer. */
export function nextHash(hash: number, byte: number): number {
	return Math.imul(hash ^ byte, 0x01000193);
}

/** Mixes the bits of a hash, so that any few of them tell hashes apart; different hashes stay different. */
export function spread(hash: number): number {
	const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
	return mixed ^ (mixed >>> 13);
}
