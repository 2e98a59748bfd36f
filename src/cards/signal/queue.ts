import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { SignalLine, Viewer } from '../viewer';

/** Every open signal that concerns this person (AM: waiting for me; CSM: flagged by me; lead: all), by clock. */
export type QueueView = { readonly viewer: Viewer; readonly signals: readonly SignalLine[] };

export function queueCard(view: QueueView, words: Words): Card {
  return { name: 'queue', header: { title: '' }, sections: [] };
}
