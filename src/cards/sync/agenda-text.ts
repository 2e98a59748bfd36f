/** A sync's agenda as it is written into the event: plain text that both can read, without a word of health or money. */
import { accountTitle } from '../../domain/account';
import type { AgendaItem } from '../../domain/agenda';
import type { Pair } from '../../domain/sync';
import type { Teammate } from '../../domain/teammate';
import type { Instant } from '../../domain/time';
import type { Words } from '../../messages/words';
import { dotted } from '../parts';
import type { AccountName } from '../viewer';
import { type AgendaContext, agendaGroups, agendaLine } from './agenda-lines';

export type AgendaEvent = {
  readonly pair: Pair;
  readonly team: readonly Teammate[];
  /** What the sync is about; nothing for the pair's own. */
  readonly account: AccountName | undefined;
  readonly accounts: readonly AccountName[];
  readonly agenda: readonly AgendaItem[];
  readonly since: Instant | undefined;
  readonly now: Instant;
};

/** Guests see the title too, so it names people and the account, nothing more. */
export function syncTitle(
  { pair, team, account }: Pick<AgendaEvent, 'pair' | 'team' | 'account'>,
  words: Words,
): string {
  const name = (email: string) => team.find((mate) => mate.email === email)?.name || email;
  return dotted(words.meeting.title({ csm: name(pair.csm), am: name(pair.am) }), account && accountTitle(account));
}

/** Characters that an event's description holds comfortably. */
const descriptionLimit = 4000;

export function agendaText(event: AgendaEvent, words: Words): string {
  const { meeting: say, format } = words;
  const context: AgendaContext = event;
  const since = event.since === undefined ? [] : [say.since({ day: format.day(format.today(event.since)) })];
  const groups = agendaGroups(event.agenda, words).flatMap(({ header, items }) => [
    '',
    header,
    ...items.map((item) => {
      const { text, below } = agendaLine(item, context, words);
      return `- ${dotted(text, below)}`;
    }),
  ]);
  const body = event.agenda.length === 0 ? ['', say.nothing] : groups;
  const text = [say.agenda, ...since, ...body, '', say.eventNote].join('\n');
  const points = [...text];
  return points.length > descriptionLimit ? `${points.slice(0, descriptionLimit - 1).join('')}…` : text;
}
