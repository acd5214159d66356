/** Made-up values that stand nowhere else, each at most once: whoever finds eight characters of one has found it. */
export type CanaryKind =
	| "nhs-number"
	| "wrong-nhs-number"
	| "spaced-nhs-number"
	| "name"
	| "full-name"
	| "postcode"
	| "numeric-id"
	| "mixed-id"
	| "e-mail-address"
	| "sentence";

export const canaryKinds: readonly CanaryKind[] = [
	"nhs-number",
	"wrong-nhs-number",
	"spaced-nhs-number",
	"name",
	"full-name",
	"postcode",
	"numeric-id",
	"mixed-id",
	"e-mail-address",
	"sentence",
];

const consonants = "bdfghjklmnprstvwxyz";
const vowels = "aeiou";

/** Makes canaries one after another and keeps all of them. */
export class Canaries {
	readonly all: string[] = [];
	#state = 20_240_401;
	readonly #made = new Set<string>();

	next(kind: CanaryKind): string {
		const value = this.#unique(() => this.#make(kind));
		this.all.push(value);
		return value;
	}

	#unique(make: () => string): string {
		for (;;) {
			const value = make();
			if (this.#made.has(value)) continue;
			this.#made.add(value);
			return value;
		}
	}

	#make(kind: CanaryKind): string {
		switch (kind) {
			case "nhs-number":
				return this.#nhsNumber(0);
			case "wrong-nhs-number":
				return this.#nhsNumber(1);
			case "spaced-nhs-number":
				return this.#nhsNumber(0).replace(/^(...)(...)/, "$1 $2 ");
			case "name":
				return this.#name();
			case "full-name":
				return `${this.#name()} ${this.#name()}`;
			case "postcode":
				return `${this.#of("ABCEGHKLMNPRSTW")}${this.#of("ABCEGHKLMNPRSTW")}${this.#below(9) + 1}${this.#below(10)} ${this.#below(10)}${this.#of("ABDEFGHJLN")}${this.#of("ABDEFGHJLN")}`;
			case "numeric-id":
				return String(40_000_000 + this.#below(59_999_999));
			case "mixed-id":
				return `${this.#of("GHJKQVXZ")}${10_000 + this.#below(90_000)}${this.#of("GHJKQVXZ")}${100 + this.#below(900)}`;
			case "e-mail-address":
				return `${this.#name().toLowerCase()}@${this.#name().toLowerCase()}.uk`;
			case "sentence":
				return Array.from({ length: 6 }, () => this.#name().toLowerCase()).join(" ");
		}
	}

	#nhsNumber(wrongBy: number): string {
		for (;;) {
			const stem = String(400_000_000 + this.#below(599_999_999));
			const sum = [...stem].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
			const check = (11 - (sum % 11)) % 11;
			if (check !== 10) return stem + String((check + wrongBy) % 10);
		}
	}

	#name(): string {
		const letters = Array.from({ length: 4 }, () => this.#of(consonants) + this.#of(vowels)).join("");
		return letters.charAt(0).toUpperCase() + letters.slice(1);
	}

	#of(letters: string): string {
		return letters.charAt(this.#below(letters.length));
	}

	#below(limit: number): number {
		this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((this.#state / 2 ** 32) * limit);
	}
}

const window = 8;

/** Finds canaries in text, whole or eight characters of them, also where the text was encoded for some format. */
export class CanaryFinder {
	readonly #pieces = new Map<string, string>();

	constructor(canaries: readonly string[]) {
		for (const canary of canaries) {
			const plain = canary.toLowerCase();
			for (let at = 0; at + window <= plain.length; at++) {
				this.#pieces.set(plain.slice(at, at + window), canary);
			}
			// a postcode without its space has seven characters; everything else is long enough
			if (plain.length < window) throw new Error(`${canary} is too short to be recognised`);
		}
	}

	find(text: string): readonly string[] {
		const found = new Set<string>();
		for (const form of formsOf(text)) {
			for (let at = 0; at + window <= form.length; at++) {
				const canary = this.#pieces.get(form.slice(at, at + window));
				if (canary !== undefined) found.add(canary);
			}
		}
		return [...found];
	}
}

function formsOf(text: string): readonly string[] {
	const forms = [text.toLowerCase()];
	const decoded = (pattern: RegExp, decode: (match: string, code: string) => string) => {
		if (text.search(pattern) >= 0) forms.push(text.replace(pattern, decode).toLowerCase());
	};
	decoded(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
	decoded(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
	decoded(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
	decoded(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
	decoded(/[\s+]+/g, () => " ");
	const base64 = text.match(/[A-Za-z0-9+/_-]{11,}={0,2}/g) ?? [];
	forms.push(base64.map((run) => Buffer.from(run, "base64").toString("latin1").toLowerCase()).join("\n"));
	return forms;
}
