/**
 * A hash of 32 bits of some bytes, four of which are taken at a time. Any few of its bits tell most bytes apart; it guards
 * against nobody who wants equal hashes, so what has equal hashes is compared.
 */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
	let hash = end - start;
	let index = start;
	for (; index + 4 <= end; index += 4) {
		const word =
			(bytes[index] as number) |
			((bytes[index + 1] as number) << 8) |
			((bytes[index + 2] as number) << 16) |
			((bytes[index + 3] as number) << 24);
		hash = Math.imul(hash ^ word, 0x9e3779b1);
		hash ^= hash >>> 15;
	}
	for (; index < end; index++) hash = Math.imul(hash ^ (bytes[index] as number), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
	return (hash ^ (hash >>> 13)) >>> 0;
}
