/** Sections of a card as a plain text: for a mail, a document or a chat, wherever somebody pastes it. */
import type { Words } from '../../messages/words';
import { dotted } from '../parts';
import type { Section, Text, Widget } from '../spec';

/** A field takes more; nobody reads more. */
const longest = 8000;

export function packetText(title: string, sections: readonly Section[], { handover: say }: Words): string {
  const parts = sections.map(({ header = '', widgets }) => [header, ...widgets.flatMap(lineOf)].join('\n'));
  const points = [...[say.textTitle({ account: title }), ...parts].join('\n\n')];
  return points.length > longest ? `${points.slice(0, longest - 1).join('')}…` : points.join('');
}

function lineOf(widget: Widget): readonly string[] {
  if (widget.kind === 'text') return plain(widget.text).split('\n').map(point);
  if (widget.kind !== 'line') return [];
  const text = plain(widget.text).replace(/\n/g, ' ');
  return [point(dotted(widget.above ? `${widget.above}: ${text}` : text, widget.below?.replace(/\n/g, ' ')))];
}

function point(text: string): string {
  return `– ${text}`;
}

export function plain(text: Text): string {
  return typeof text === 'string' ? text : text.map((span) => span.text).join('');
}
