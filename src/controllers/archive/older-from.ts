/** Where a list of a timeline ended, as a text that a button carries. */
import type { Activity } from '../../domain/account/activity';
import { newestShown } from '../../domain/account/timeline-lines';
import { Fault } from '../../fault';
import type { OlderFrom } from '../../store/archive/older';

/** Where the newest entries end; nothing where the account has fewer than a card shows. */
export function olderThan(newestFirst: readonly Activity[]): string | undefined {
  // What is pinned may be much older: it does not say where the newest end.
  const last = newestFirst[newestShown - 1];
  if (!last) return undefined;
  // What is as old and not shown yet has any id.
  return textOf({ file: '', at: last.at, id: '~' });
}

export function textOf({ file, at, id }: OlderFrom): string {
  return [file, at, id].join(' ');
}

/** It comes from a client: anything that we did not write is refused. */
export function fromText(text: string): OlderFrom {
  const [, file = '', at, id] = /^([\w-]*) (\d{1,16}) (\S{1,200})$/.exec(text) ?? [];
  if (at === undefined || id === undefined) throw new Fault('bad-event', { before: 'odd' });
  return { file, at: Number(at), id };
}
