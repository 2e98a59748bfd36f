/** The lines of an agenda, as a card and as an event say them. */
import type { AgendaItem } from '../../domain/sync/agenda';
import type { Teammate } from '../../domain/team/teammate';
import type { Instant } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { dotted, titleIn } from '../parts';
import type { AccountName } from '../viewer';

export type AgendaContext = {
  readonly team: readonly Teammate[];
  readonly accounts: readonly AccountName[];
  readonly now: Instant;
};

export type AgendaGroup = { readonly header: string; readonly items: readonly AgendaItem[] };

/** In the order of urgency that the domain gives; empty groups are left out. */
export function agendaGroups(agenda: readonly AgendaItem[], words: Words): readonly AgendaGroup[] {
  const { meeting: say } = words;
  const headers = {
    'signal-late': say.late,
    'hand-back-missing': words.moves.openLoops,
    'signal-decided': say.decided,
    'signal-waiting': say.waiting,
    renewal: say.renewals,
  } as const satisfies Record<AgendaItem['kind'], unknown>;
  return (Object.keys(headers) as AgendaItem['kind'][])
    .map((kind) => ({ kind, items: agenda.filter((item) => item.kind === kind) }))
    .filter(({ items }) => items.length > 0)
    .map(({ kind, items }) => ({ header: headers[kind]({ count: items.length }), items }));
}

/** What it is about, and where it stands with its one owner. */
export function agendaLine(item: AgendaItem, context: AgendaContext, words: Words): { text: string; below: string } {
  const { format, signal: say, meeting } = words;
  const account = context.accounts.find(({ id }) => id === item.account);
  const title = account ? titleIn(account, words) : item.account;
  const mate = context.team.find(({ email }) => email === item.owner);
  const owner = item.owner === '' ? '' : meeting.owner({ name: format.isolate(mate?.name || item.owner) });
  if (item.kind === 'renewal') {
    const notice = meeting.noticeIn({
      day: format.shortDay(item.notice, context.now),
      left: format.inDays(item.notice, context.now),
    });
    return {
      text: title,
      below: dotted(meeting.renewal({ day: format.shortDay(item.renewal, context.now) }), notice, owner),
    };
  }
  const need = format.isolate(item.signal.need);
  if (item.kind === 'signal-decided') {
    const reason = item.signal.reason === '' ? '' : say.reasons[item.signal.reason];
    return { text: need, below: dotted(title, say.states[item.signal.state], reason, owner) };
  }
  if (item.kind === 'hand-back-missing') return { text: need, below: dotted(title, say.states.won, owner) };
  if (item.kind === 'signal-late')
    return { text: need, below: dotted(title, format.late(item.due, context.now), owner) };
  return {
    text: need,
    below: dotted(title, item.due === undefined ? say.noClock : format.when(item.due, context.now), owner),
  };
}
