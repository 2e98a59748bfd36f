import type { Words } from '../../messages/words';
import { clockOf, listLimit, listOf, quiet, signalLine } from '../parts';
import type { Card, Section } from '../spec';
import type { SignalLine, Viewer } from '../viewer';

/** Every open signal that concerns this person (AM: waiting for me; CSM: flagged by me; lead: all), by clock. */
export type QueueView = { readonly viewer: Viewer; readonly signals: readonly SignalLine[] };

export function queueCard({ viewer, signals }: QueueView, words: Words): Card {
  const { queue: say, common } = words;
  const line = (item: SignalLine) => signalLine(item, viewer, words);
  const late = signals.filter(({ signal }) => clockOf(signal, viewer.now, words)?.late);
  const inTime = signals.filter((item) => !late.includes(item));
  const section = (items: readonly SignalLine[], header: string, limit: number): Section => {
    const rest = quiet(common.more({ count: items.length - limit }));
    return listOf(items, line, { header, empty: say.empty, limit, rest });
  };
  const sections =
    signals.length === 0
      ? [{ widgets: [quiet(say.empty)] }]
      : [
          ...(late.length > 0 ? [section(late, say.late({ count: late.length }), listLimit)] : []),
          ...(inTime.length > 0 ? [section(inTime, say.waiting({ count: inTime.length }), listLimit)] : []),
        ];
  return { name: 'queue', header: { title: say.title, subtitle: say.count({ count: signals.length }) }, sections };
}
