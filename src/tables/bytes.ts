/** Lets bytes be looked at four at a time: keeps the view of those that were asked for last. */
export class BytesView {
	#bytes: Uint8Array = new Uint8Array(0);
	#view: DataView = new DataView(this.#bytes.buffer);

	of(bytes: Uint8Array): DataView {
		if (bytes !== this.#bytes) {
			this.#bytes = bytes;
			this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		}
		return this.#view;
	}
}

/**
 * A hash of 32 bits of some bytes, four of which are taken at a time, the last four even where they overlap those before.
 * Any few of its bits tell most bytes apart; it guards against nobody who wants equal hashes, so what has equal hashes is
 * compared.
 */
export function hashOf(bytes: DataView, start: number, end: number): number {
	let hash = end - start;
	const lastFour = end - 4;
	let index = start;
	for (; index < lastFour; index += 4) hash = mixed(hash, bytes.getInt32(index, true));
	if (lastFour >= start) hash = mixed(hash, bytes.getInt32(lastFour, true));
	else for (; index < end; index++) hash = Math.imul(hash ^ bytes.getUint8(index), 0x01000193);
	return finished(hash);
}

/** Copies bytes to another place. */
export function copyBytes(
	bytes: DataView,
	start: number,
	end: number,
	target: DataView,
	place: number,
): void {
	const shift = place - start;
	const lastFour = end - 4;
	let index = start;
	for (; index < lastFour; index += 4) target.setInt32(index + shift, bytes.getInt32(index, true), true);
	if (lastFour >= start) target.setInt32(lastFour + shift, bytes.getInt32(lastFour, true), true);
	else for (; index < end; index++) target.setUint8(index + shift, bytes.getUint8(index));
}

/** Whether some bytes are equal to as many from a place among others. */
export function areEqual(
	bytes: DataView,
	start: number,
	end: number,
	others: DataView,
	place: number,
): boolean {
	const shift = place - start;
	const lastFour = end - 4;
	let index = start;
	for (; index < lastFour; index += 4)
		if (bytes.getInt32(index, true) !== others.getInt32(index + shift, true)) return false;
	if (lastFour >= start) return bytes.getInt32(lastFour, true) === others.getInt32(lastFour + shift, true);
	for (; index < end; index++) if (bytes.getUint8(index) !== others.getUint8(index + shift)) return false;
	return true;
}

function mixed(hash: number, word: number): number {
	const product = Math.imul(hash ^ word, 0x9e3779b1);
	return product ^ (product >>> 15);
}

function finished(hash: number): number {
	const product = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
	return (product ^ (product >>> 13)) >>> 0;
}
