/** Characters by their width in Arial, in thousandths of the font size. */
const charactersByWidth: readonly (readonly [width: number, characters: string])[] = [
	[191, "'"],
	[222, "ijl‘’"],
	[260, "|¦"],
	[278, " !,./:;I[\\]ft\u00a0·ı"],
	[333, "()-`r¡¨¯´¸“”"],
	[334, "{}"],
	[350, "•"],
	[355, '"'],
	[370, "ªº"],
	[389, "*"],
	[400, "°"],
	[469, "^"],
	[500, "Jckſsvxyz"],
	[549, "±÷≤≥"],
	[556, "#$0123456789?L_abdeghnopqu¢£¤¥§«»–€"],
	[584, "+<=>~¬×−µ"],
	[611, "FTZ¿ßø"],
	[667, "&ABEKPSVXY"],
	[722, "CDHNRUwÐ"],
	[737, "©®"],
	[778, "GOQØ"],
	[833, "Mm¼½¾"],
	[889, "%æ"],
	[944, "W"],
	[1000, "Æ—…™"],
	[1015, "@"],
];

const widths = new Map(
	charactersByWidth.flatMap(([width, characters]) =>
		[...characters].map((character) => [character, width] as const),
	),
);

/** A character that the table does not have is taken to be as wide as it is high, which is seldom too little. */
const widest = 1000;

/**
 * Width of one line of text in Arial or a font of the same measures, in the units of the font size. Charts are laid
 * out with it where there is no canvas to measure on. Letters with accents are as wide as without.
 *
 * Source: the advance widths of Liberation Sans, which was made to have those of Arial.
 */
export function arialTextWidth({
	text,
	fontSize,
}: {
	readonly text: string;
	readonly fontSize: number;
}): number {
	let width = 0;
	for (const character of text.normalize("NFD")) {
		if (!/\p{M}/u.test(character)) width += widths.get(character) ?? widest;
	}
	return (width / 1000) * fontSize;
}
