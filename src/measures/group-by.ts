/** Items by key, both in the order met. */
export function groupBy<T, Key>(
	items: Iterable<T>,
	key: (item: T) => Key,
): ReadonlyMap<Key, readonly [T, ...T[]]> {
	const groups = new Map<Key, [T, ...T[]]>();
	for (const item of items) {
		const name = key(item);
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [item]);
		else group.push(item);
	}
	return groups;
}
