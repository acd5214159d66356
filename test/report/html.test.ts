import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { html, trustedMarkup } from "../../src/report/html.js";

describe("the html template", () => {
	test("escapes text for elements and for attributes", () => {
		const hostile = `"><script>alert('x')</script>&amp;`;
		expect(html`<p title="${hostile}">${hostile}</p>`.markup).toBe(
			'<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;</p>',
		);
	});

	test("replaces what a page cannot hold or what turns text around", () => {
		expect(html`${"a\u0000b\u0085c\u202ed\u2067e\u200ff\ud800g\th\n"}`.markup).toBe(
			"a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg\th\n",
		);
	});

	test("keeps letters, joiners and pairs of surrogates", () => {
		expect(html`${"Żółć ஃ क्‍ष 👩‍⚕️"}`.markup).toBe("Żółć ஃ क्‍ष 👩‍⚕️");
	});

	test("puts in markup of its own, lists, numbers and nothing", () => {
		const items = ["<", ">"].map((text) => html`<li>${text}</li>`);
		expect(html`<ul>${items}</ul>${3}${null}${trustedMarkup("<hr>")}`.markup).toBe(
			"<ul><li>&lt;</li><li>&gt;</li></ul>3<hr>",
		);
	});

	test("takes an object that only looks like markup for text", () => {
		const forged: { readonly markup: string } = JSON.parse('{"markup":"<script>"}');
		expect(html`${forged}`.markup).toBe("&lt;script&gt;");
		expect(html`${{ ...html`<b>` }}`.markup).toBe("&lt;b&gt;");
	});

	test("lets no text start a tag or leave an attribute", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const { markup } = html`${text}`;
				expect(markup).not.toMatch(/[<>"']/);
				expect(markup.replaceAll(/&(amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
			}),
		);
	});
});
