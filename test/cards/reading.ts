/** Reads a card as a person would: line by line, top to bottom. */
import type { Card, Section, Text, Widget } from '../../src/cards/spec';

function plain(text: Text): string {
  return typeof text === 'string' ? text : text.map((span) => span.text).join('');
}

/** `above | text | below [button]`; fields by their label and value, choices by what is picked. */
function said(widget: Widget): string {
  switch (widget.kind) {
    case 'text':
      return plain(widget.text);
    case 'line': {
      const parts = [widget.above, plain(widget.text), widget.below].filter(
        (part) => part !== undefined && part !== '',
      );
      return `${parts.join(' | ')}${widget.button ? ` [${widget.button.label}]` : ''}`;
    }
    case 'buttons':
      return widget.buttons.map(({ label }) => `[${label}]`).join(' ');
    case 'input':
      return `${widget.label}: ${widget.value ?? ''}`;
    case 'choice':
      return `${widget.label}: ${widget.items.filter((item) => item.selected).map((item) => item.label)}`;
    case 'image':
      return `(${widget.alt})`;
    case 'date':
      return `${widget.label}: ${widget.day ?? ''}`;
    default:
      return `(${widget.kind})`;
  }
}

export function readSection({ header, widgets }: Section): readonly string[] {
  return [...(header ? [`# ${header}`] : []), ...widgets.map(said)];
}

export function read(card: Card): readonly string[] {
  return card.sections.flatMap(readSection);
}

/** The footer's buttons, primary first. */
export function footer(card: Card): readonly string[] {
  const { primary, secondary } = card.footer ?? {};
  return [primary, secondary].flatMap((button) => (button ? [button.label] : []));
}
