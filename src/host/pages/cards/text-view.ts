/** Formatted text as nodes of the page, built one by one: card text never becomes markup. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { css, parseColour, readableOn } from './colour';
import { parseRichText, type RichNode } from './rich-text';
import { ground, type Ui } from './ui';

export function richText(source: string, ui: Ui): TemplateResult {
  return html`${parseRichText(source).map((node) => drawNode(node, ui))}`;
}

function drawNode(node: RichNode, ui: Ui): TemplateResult | string {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'break') return html`<br />`;
  const children = node.children.map((child) => drawNode(child, ui));
  switch (node.tag) {
    case 'b':
      return html`<b>${children}</b>`;
    case 'i':
      return html`<i>${children}</i>`;
    case 'u':
      return html`<u>${children}</u>`;
    case 's':
      return html`<s>${children}</s>`;
    case 'time':
      return html`<time>${children}</time>`;
    case 'font':
      return html`<span ${ref((element) => paint(element, node.color ?? ''))}>${children}</span>`;
    case 'a':
      return html`<a
        href=${node.href ?? nothing}
        target="_blank"
        rel="noopener noreferrer"
        @click=${(event: Event) => {
          event.preventDefault();
          ui.click({ openLink: { url: node.href ?? '' } });
        }}
        >${children}</a
      >`;
  }
}

/** Set as a property, not as an attribute, so that a page without inline styles keeps it. */
function paint(element: Element | undefined, colour: string): void {
  const wanted = parseColour(colour);
  if (element instanceof HTMLElement && wanted) element.style.color = css(readableOn(ground(), wanted));
}
