/** Works out what each of a few codes means once. */
export function remembered<Code, Meaning>(meaningOf: (code: Code) => Meaning): (code: Code) => Meaning {
	const known = new Map<Code, Meaning>();
	return (code) => {
		const meaning = known.get(code);
		if (meaning !== undefined) return meaning;
		const found = meaningOf(code);
		known.set(code, found);
		return found;
	};
}
