import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { boardReport } from "../../src/report/board-report.js";
import {
	internalRelease,
	nationalRelease,
	publicRelease,
	submission,
	variedRelease,
} from "../report/example-reports.js";

// Needs Chromium: PCREF_CHROMIUM is its path.
const executablePath = process.env.PCREF_CHROMIUM ?? "";

const generatedOn = "2024-06-14";
const pages = [
	["public", () => boardReport(publicRelease, { generatedOn, submission })],
	["internal", () => boardReport(internalRelease, { generatedOn, submission })],
	["national", () => boardReport(nationalRelease, { generatedOn })],
	["varied", () => boardReport(variedRelease, { generatedOn })],
] as const;

describe.runIf(executablePath !== "")("the report in Chromium", () => {
	let browser: Browser;
	let axe: string;

	beforeAll(async () => {
		axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
		browser = await chromium.launch({
			executablePath,
			args: [
				"--no-sandbox",
				"--disable-gpu",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
			],
		});
	});

	afterAll(async () => {
		await browser.close();
	});

	/** The page's own policy forbids scripts, axe too, so it is lifted here; that nothing breaks it is tested below. */
	async function open(make: () => Promise<string>, width: number): Promise<Page> {
		const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP: true });
		await page.setContent(await make());
		return page;
	}

	test.each(pages)(
		"the %s page has no axe violation, wide and narrow, opened and closed",
		async (_, make) => {
			for (const width of [1200, 390]) {
				const page = await open(make, width);
				await page.evaluate(axe);
				for (const opened of [false, true]) {
					await page.evaluate((open) => {
						for (const details of document.querySelectorAll("details")) details.open = open;
					}, opened);
					const { violations, passes } = await page.evaluate(async () => {
						const { axe } = window as unknown as { axe: typeof import("axe-core") };
						const { violations, passes } = await axe.run(document, {
							runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
						});
						return {
							violations: violations.map(
								({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join("; ")}`,
							),
							passes: passes.map(({ id }) => id),
						};
					});
					expect(violations).toEqual([]);
					expect(passes).toEqual(expect.arrayContaining(["color-contrast", "svg-img-alt", "heading-order"]));
				}
				await page.close();
			}
		},
	);

	test.each(pages)("the %s page keeps its own security policy and asks for nothing", async (_, make) => {
		const page = await browser.newPage();
		const told: string[] = [];
		page.on("console", (message) => told.push(message.text()));
		page.on("request", (request) => told.push(request.url()));
		await page.setContent(await make());
		const styled = await page.evaluate(() => getComputedStyle(document.body).margin);
		expect(styled).toBe("0px");
		expect(told).toEqual([]);
		await page.close();
	});

	test.each(pages)("the %s page does not scroll sideways as a whole on a phone", async (_, make) => {
		const page = await open(make, 390);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBe(390);
		await page.close();
	});

	test("everything that scrolls can be reached by keyboard, and shows where the focus is", async () => {
		const page = await open(pages[0][1], 390);
		const found = await page.evaluate(() => {
			const scrolls = [...document.querySelectorAll<HTMLElement>(".scroll")];
			const first = scrolls[0];
			first?.focus();
			return {
				reachable: scrolls.every(({ tabIndex }) => tabIndex === 0),
				focused: document.activeElement === first,
				count: scrolls.length,
			};
		});
		expect(found).toMatchObject({ reachable: true, focused: true });
		expect(found.count).toBeGreaterThan(5);
		await page.keyboard.press("Tab");
		const outline = await page.evaluate(() => {
			const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
			return `${outlineStyle} ${outlineWidth}`;
		});
		expect(outline).toBe("solid 3px");
		await page.close();
	});

	test("what is wider than a phone says that it scrolls", async () => {
		for (const [width, hint] of [
			[390, "Scroll sideways to see all of it →"],
			[1200, null],
		] as const) {
			const page = await open(pages[0][1], width);
			const hints = await page.evaluate(() =>
				[...document.querySelectorAll(".scroll")].map((frame) => ({
					isWider: frame.scrollWidth > frame.clientWidth,
					hint: getComputedStyle(frame, "::before").content,
				})),
			);
			const shown = hint === null ? "none" : `"${hint}"`;
			// what is folded away has no width
			const wider = hints.filter(({ isWider }) => isWider);
			expect(wider.every(({ hint: found }) => found === shown)).toBe(true);
			expect(wider.length > 0).toBe(hint !== null);
			await page.close();
		}
	});

	test("no label of a chart reaches out of the drawing or is cut", async () => {
		const page = await open(pages[2][1], 1200);
		const outside = await page.evaluate(() =>
			[...document.querySelectorAll("figure svg")].flatMap((svg) => {
				const frame = svg.getBoundingClientRect();
				return [...svg.querySelectorAll("text")].flatMap((text) => {
					const box = text.getBoundingClientRect();
					const inside =
						box.left >= frame.left &&
						box.right <= frame.right &&
						box.top >= frame.top &&
						box.bottom <= frame.bottom;
					return inside && !text.textContent?.includes("…") ? [] : [text.textContent];
				});
			}),
		);
		expect(outside).toEqual([]);
		await page.close();
	});
});
