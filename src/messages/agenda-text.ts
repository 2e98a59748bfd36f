/** The agenda as plain text, for the event that both teammates can read. */
import { type Account, type AccountId, accountTitle } from '../domain/account/account';
import type { AgendaItem } from '../domain/sync/agenda';
import type { Instant } from '../domain/time/time';
import type { Words } from './words';

export type AgendaText = {
  readonly agenda: readonly AgendaItem[];
  readonly accounts: readonly Pick<Account, 'id' | 'name' | 'externalId'>[];
  readonly now: Instant;
};

/** Calendar shows the first lines of a description; more than these nobody reads in a meeting of half an hour. */
const linesShown = 20;

export function agendaText(words: Words, { agenda, accounts, now }: AgendaText): string {
  const titles = new Map(accounts.map((account) => [account.id, accountTitle(account)]));
  const lines = agenda.slice(0, linesShown).map((item) => `• ${lineOf(words, item, { titles, now })}`);
  return [...(lines.length > 0 ? lines : [words.meeting.nothing]), '', words.meeting.eventNote].join('\n');
}

type Context = { readonly titles: ReadonlyMap<AccountId, string>; readonly now: Instant };

function lineOf(words: Words, item: AgendaItem, { titles, now }: Context): string {
  const { format, meeting } = words;
  const title = titles.get(item.account) ?? item.account;
  if (item.kind === 'renewal') {
    const left = format.inDays(item.notice, now);
    return `${title}: ${meeting.noticeIn({ day: format.day(item.notice), left })}`;
  }
  const { need, state } = item.signal;
  if (item.kind === 'signal-late') return `${title}: ${need} (${format.late(item.due, now)})`;
  return `${title}: ${need} (${words.signal.states[state]})`;
}
