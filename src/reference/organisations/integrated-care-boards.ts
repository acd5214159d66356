import { mentalHealthActAnnualCode, mentalHealthBulletinCode } from "../sources.js";
import type { Provenance } from "../standing.js";
import type { RegionCode } from "./regions.js";

/** One of the 42 integrated care boards of England. */
export interface IntegratedCareBoard {
	/** The code that national files print, such as `QMF`. */
	readonly code: string;
	/** The name as the Mental Health Act statistics print it. */
	readonly name: string;
	readonly region: RegionCode;
	/** `official` where a national file joins board and region, `unverified` where that is from general knowledge. */
	readonly regionStatus: "official" | "unverified";
}

/**
 * The 42 integrated care boards that the Mental Health Act statistics of 2023/24 print, and their regions. Codes are
 * those of sustainability and transformation partnerships, which the files carry for boards.
 *
 * @example
 * ```ts
 * import { integratedCareBoards } from "pcref/reference";
 *
 * integratedCareBoards.length; // => 42
 * integratedCareBoards.find(({ code }) => code === "QMF")?.region; // => "Y56"
 * ```
 */
export const integratedCareBoards: readonly IntegratedCareBoard[] = [
	{
		code: "QE1",
		name: "NHS LANCASHIRE AND SOUTH CUMBRIA INTEGRATED CARE BOARD",
		region: "Y62",
		regionStatus: "official",
	},
	{ code: "QF7", name: "NHS SOUTH YORKSHIRE INTEGRATED CARE BOARD", region: "Y63", regionStatus: "official" },
	{
		code: "QGH",
		name: "NHS HEREFORDSHIRE AND WORCESTERSHIRE INTEGRATED CARE BOARD",
		region: "Y60",
		regionStatus: "official",
	},
	{
		code: "QH8",
		name: "NHS MID AND SOUTH ESSEX INTEGRATED CARE BOARD",
		region: "Y61",
		regionStatus: "official",
	},
	{
		code: "QHG",
		name: "NHS BEDFORDSHIRE, LUTON AND MILTON KEYNES INTEGRATED CARE BOARD",
		region: "Y61",
		regionStatus: "official",
	},
	{
		code: "QHL",
		name: "NHS BIRMINGHAM AND SOLIHULL INTEGRATED CARE BOARD",
		region: "Y60",
		regionStatus: "official",
	},
	{
		code: "QHM",
		name: "NHS NORTH EAST AND NORTH CUMBRIA INTEGRATED CARE BOARD",
		region: "Y63",
		regionStatus: "unverified",
	},
	{
		code: "QJ2",
		name: "NHS DERBY AND DERBYSHIRE INTEGRATED CARE BOARD",
		region: "Y60",
		regionStatus: "official",
	},
	{
		code: "QJG",
		name: "NHS SUFFOLK AND NORTH EAST ESSEX INTEGRATED CARE BOARD",
		region: "Y61",
		regionStatus: "official",
	},
	{ code: "QJK", name: "NHS DEVON INTEGRATED CARE BOARD", region: "Y58", regionStatus: "official" },
	{ code: "QJM", name: "NHS LINCOLNSHIRE INTEGRATED CARE BOARD", region: "Y60", regionStatus: "official" },
	{
		code: "QK1",
		name: "NHS LEICESTER, LEICESTERSHIRE AND RUTLAND INTEGRATED CARE BOARD",
		region: "Y60",
		regionStatus: "official",
	},
	{
		code: "QKK",
		name: "NHS SOUTH EAST LONDON INTEGRATED CARE BOARD",
		region: "Y56",
		regionStatus: "official",
	},
	{ code: "QKS", name: "NHS KENT AND MEDWAY INTEGRATED CARE BOARD", region: "Y59", regionStatus: "official" },
	{
		code: "QM7",
		name: "NHS HERTFORDSHIRE AND WEST ESSEX INTEGRATED CARE BOARD",
		region: "Y61",
		regionStatus: "official",
	},
	{
		code: "QMF",
		name: "NHS NORTH EAST LONDON INTEGRATED CARE BOARD",
		region: "Y56",
		regionStatus: "official",
	},
	{
		code: "QMJ",
		name: "NHS NORTH CENTRAL LONDON INTEGRATED CARE BOARD",
		region: "Y56",
		regionStatus: "official",
	},
	{
		code: "QMM",
		name: "NHS NORFOLK AND WAVENEY INTEGRATED CARE BOARD",
		region: "Y61",
		regionStatus: "official",
	},
	{
		code: "QNC",
		name: "NHS STAFFORDSHIRE AND STOKE-ON-TRENT INTEGRATED CARE BOARD",
		region: "Y60",
		regionStatus: "official",
	},
	{ code: "QNQ", name: "NHS FRIMLEY INTEGRATED CARE BOARD", region: "Y59", regionStatus: "official" },
	{ code: "QNX", name: "NHS SUSSEX INTEGRATED CARE BOARD", region: "Y59", regionStatus: "unverified" },
	{
		code: "QOC",
		name: "NHS SHROPSHIRE, TELFORD AND WREKIN INTEGRATED CARE BOARD",
		region: "Y60",
		regionStatus: "official",
	},
	{
		code: "QOP",
		name: "NHS GREATER MANCHESTER INTEGRATED CARE BOARD",
		region: "Y62",
		regionStatus: "official",
	},
	{
		code: "QOQ",
		name: "NHS HUMBER AND NORTH YORKSHIRE INTEGRATED CARE BOARD",
		region: "Y63",
		regionStatus: "unverified",
	},
	{
		code: "QOX",
		name: "NHS BATH AND NORTH EAST SOMERSET, SWINDON AND WILTSHIRE INTEGRATED CARE BOARD",
		region: "Y58",
		regionStatus: "official",
	},
	{
		code: "QPM",
		name: "NHS NORTHAMPTONSHIRE INTEGRATED CARE BOARD",
		region: "Y60",
		regionStatus: "official",
	},
	{ code: "QR1", name: "NHS GLOUCESTERSHIRE INTEGRATED CARE BOARD", region: "Y58", regionStatus: "official" },
	{
		code: "QRL",
		name: "NHS HAMPSHIRE AND ISLE OF WIGHT INTEGRATED CARE BOARD",
		region: "Y59",
		regionStatus: "official",
	},
	{
		code: "QRV",
		name: "NHS NORTH WEST LONDON INTEGRATED CARE BOARD",
		region: "Y56",
		regionStatus: "official",
	},
	{ code: "QSL", name: "NHS SOMERSET INTEGRATED CARE BOARD", region: "Y58", regionStatus: "official" },
	{
		code: "QT1",
		name: "NHS NOTTINGHAM AND NOTTINGHAMSHIRE INTEGRATED CARE BOARD",
		region: "Y60",
		regionStatus: "official",
	},
	{
		code: "QT6",
		name: "NHS CORNWALL AND THE ISLES OF SCILLY INTEGRATED CARE BOARD",
		region: "Y58",
		regionStatus: "official",
	},
	{
		code: "QU9",
		name: "NHS BUCKINGHAMSHIRE, OXFORDSHIRE AND BERKSHIRE WEST INTEGRATED CARE BOARD",
		region: "Y59",
		regionStatus: "official",
	},
	{ code: "QUA", name: "NHS BLACK COUNTRY INTEGRATED CARE BOARD", region: "Y60", regionStatus: "official" },
	{
		code: "QUE",
		name: "NHS CAMBRIDGESHIRE AND PETERBOROUGH INTEGRATED CARE BOARD",
		region: "Y61",
		regionStatus: "official",
	},
	{
		code: "QUY",
		name: "NHS BRISTOL, NORTH SOMERSET AND SOUTH GLOUCESTERSHIRE INTEGRATED CARE BOARD",
		region: "Y58",
		regionStatus: "official",
	},
	{ code: "QVV", name: "NHS DORSET INTEGRATED CARE BOARD", region: "Y58", regionStatus: "official" },
	{
		code: "QWE",
		name: "NHS SOUTH WEST LONDON INTEGRATED CARE BOARD",
		region: "Y56",
		regionStatus: "official",
	},
	{
		code: "QWO",
		name: "NHS WEST YORKSHIRE INTEGRATED CARE BOARD",
		region: "Y63",
		regionStatus: "unverified",
	},
	{
		code: "QWU",
		name: "NHS COVENTRY AND WARWICKSHIRE INTEGRATED CARE BOARD",
		region: "Y60",
		regionStatus: "official",
	},
	{
		code: "QXU",
		name: "NHS SURREY HEARTLANDS INTEGRATED CARE BOARD",
		region: "Y59",
		regionStatus: "unverified",
	},
	{
		code: "QYG",
		name: "NHS CHESHIRE AND MERSEYSIDE INTEGRATED CARE BOARD",
		region: "Y62",
		regionStatus: "official",
	},
];

/** Where the boards were read. */
export const integratedCareBoardsProvenance: Provenance = {
	status: "official",
	source: `NHS England, Mental Health Act Statistics, Annual Figures 2023-24; ${mentalHealthActAnnualCode}; ${mentalHealthBulletinCode}`,
	edition: "2023/24",
	note: "The regions of five boards are from general knowledge: see regionStatus.",
};
