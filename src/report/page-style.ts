import type { Released } from "../disclosure/released.js";
import { type Html, trustedMarkup } from "./html.js";

/**
 * The style sheet of a report. Tables and charts that are too wide scroll: a shadow stands at an edge beyond which there
 * is more, and on a phone, where all are too wide, words stand above. `running` is printed at the head of every page.
 */
export function pageStyle(running: readonly (Released["disclosure"]["stamp"] | "Synthetic data")[]): Html {
	const head = running
		.map((text) => (text ?? "").replace(/[^\w :.,-]/g, ""))
		.filter((text) => text !== "")
		.join(". ");
	return trustedMarkup(`<style>${screen}
@media print {
@page { size: A4; margin: 20mm 14mm 18mm;
@top-center { content: "${head}"; font: bold 9pt Arial, sans-serif; color: #8a2f00; }
@bottom-left { content: "Not affiliated with or endorsed by NHS England"; font: 8pt Arial, sans-serif; color: #444; }
@bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Arial, sans-serif; color: #444; } }
${print}}
</style>`);
}

const screen = `
:root { --text: #1f2933; --quiet: #4a5560; --line: #c9d1d9; --accent: #14506b; --shade: rgb(20 80 107 / 6%); --alarm: #8a2f00; }
* { box-sizing: border-box; }
html { font: 100%/1.5 Arial, "Liberation Sans", Helvetica, sans-serif; color: var(--text); background: #fff; scroll-padding-top: 1rem; }
body { margin: 0; }
.skip { position: absolute; left: 0; top: 0; padding: .6rem 1rem; background: #fff; color: var(--accent); transform: translateY(-120%); }
.skip:focus { transform: none; }
:focus-visible { outline: 3px solid #14506b; outline-offset: 2px; box-shadow: 0 0 0 6px #ffdd57; }
.inner, main { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
.banner { background: var(--alarm); color: #fff; font-weight: bold; text-align: center; padding: .5rem 1rem; margin: 0; max-width: none; }
.banner + .banner { border-top: 1px solid #fff; }
.running { display: none; }
h1 { font-size: 2rem; line-height: 1.2; margin: 2rem 0 .5rem; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: 1rem; border-top: 3px solid var(--accent); }
h3 { font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 .75rem; }
p, ul, ol, dl { margin: 0 0 1rem; max-width: 46rem; }
li { margin-bottom: .4rem; }
a { color: var(--accent); }
nav ul { list-style: none; padding: 0; columns: 20rem; }
.question { font-size: 1.15rem; }
.aside, figcaption, .interval { color: var(--quiet); }
.aside, figcaption { font-size: .9rem; }
.disclaimer { font-weight: bold; }
dl > div { display: grid; grid-template-columns: minmax(8rem, 11rem) 1fr; gap: .25rem 1rem; padding: .35rem 0; border-bottom: 1px solid var(--line); }
dt { font-weight: bold; }
dd { margin: 0; }
.scroll { overflow-x: auto; margin: 0 0 1rem; background:
linear-gradient(to right, #fff 40%, #fff0) left / 3rem 100% no-repeat local,
linear-gradient(to left, #fff 40%, #fff0) right / 3rem 100% no-repeat local,
linear-gradient(to right, #1f293359, #1f293300) left / 1rem 100% no-repeat scroll,
linear-gradient(to left, #1f293359, #1f293300) right / 1rem 100% no-repeat scroll; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; font-weight: bold; padding: 0 0 .5rem; }
th, td { padding: .4rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { vertical-align: bottom; background: var(--shade); border-bottom: 2px solid var(--accent); }
tbody th { font-weight: normal; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td:not(.number) { min-width: 10rem; }
td.number { white-space: nowrap; }
tbody th { min-width: 9rem; }
th.number { min-width: 5rem; }
.detail > th { padding-left: 1.6rem; }
.total > * { background: var(--shade); }
.total > th { font-weight: bold; }
.absent { color: var(--quiet); font-style: italic; }
.absent sup { font-style: normal; }
.notes { font-size: .85rem; color: var(--quiet); }
figure { margin: 0 0 2rem; }
figure svg { display: block; min-width: 40rem; max-width: 45rem; width: 100%; height: auto; }
summary { cursor: pointer; padding: .4rem 0; color: var(--accent); font-weight: bold; }
code { font-family: Consolas, "Liberation Mono", monospace; font-size: .95em; overflow-wrap: anywhere; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding: 1.25rem 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) {
h1 { font-size: 1.6rem; }
h2 { font-size: 1.3rem; }
dl > div { grid-template-columns: 1fr; }
table { min-width: 34rem; }
}
@media screen and (max-width: 36rem) {
.scroll::before { content: "Scroll sideways to see all of it \\2192"; position: sticky; left: 0; display: inline-block; padding: 0 0 .35rem; color: var(--quiet); font-size: .85rem; }
}
`;

const print = `
html { font-size: 9.5pt; }
.inner, main { max-width: none; padding: 0; }
nav, .skip { display: none; }
h1 { margin-top: 0; }
h2, h3, caption, summary { break-after: avoid; }
h2 { margin-top: 1.5rem; }
tr, figure > .scroll, details .scroll, dl > div, li { break-inside: avoid; }
thead { display: table-header-group; break-after: avoid; }
tbody tr:first-child { break-before: avoid; }
.scroll { overflow: visible; background: none; }
table { font-size: 8pt; }
th, td { padding: .2rem .35rem; }
th.number, tbody th { min-width: 0; }
figure svg { min-width: 0; max-width: 100%; }
details:not([open]) { display: none; }
.banner { color: var(--alarm); background: none; border: 1px solid var(--alarm); margin-bottom: 5mm; }
.banner + .banner { border-top-color: var(--alarm); }
.running { display: block; position: fixed; top: 45%; left: 0; right: 0; text-align: center; font: bold 30pt Arial, sans-serif; color: #8a2f00; opacity: .13; transform: rotate(-24deg); }
`;
