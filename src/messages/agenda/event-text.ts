/** The agenda as plain text, for the event that both teammates can read: without amounts, whoever they are. */
import { type Account, type AccountId, accountTitle } from '../../domain/account/account';
import { firstScreen } from '../../domain/sync/agenda/agenda';
import type { AgendaItem } from '../../domain/sync/agenda/item';
import { harmless } from '../../domain/sync/agenda/section';
import type { Words } from '../words';
import { itemText, type Telling } from './item-text';

export type EventAgenda = Omit<Telling, 'days'> & {
  readonly agenda: readonly AgendaItem[];
  readonly accounts: readonly Pick<Account, 'id' | 'name' | 'externalId'>[];
};

/** A need or a comment may be long; the card has all of it. */
const longestLine = 240;

export function eventLines(words: Words, { agenda, accounts, ...telling }: EventAgenda): readonly string[] {
  const titles = new Map<AccountId | '', string>(accounts.map((account) => [account.id, accountTitle(account)]));
  const shown = firstScreen(agenda);
  const lineOf = (item: AgendaItem) => {
    const { text, state, owner } = itemText(item, { ...telling, days: 'fixed' }, words);
    const free = [titles.get(item.account) ?? item.account, text].filter((one) => one !== '').map(short);
    return harmless(`• ${free.map(words.format.isolate).join(': ')} (${state}) ${owner}`);
  };
  const rest = agenda.length - shown.length;
  return [
    ...(shown.length > 0 ? shown.map(lineOf) : [words.meeting.nothing]),
    ...(rest > 0 ? [`… ${words.agenda.more({ count: rest })}`] : []),
    words.meeting.eventNote,
  ];
}

function short(text: string): string {
  const points = [...text];
  return points.length > longestLine ? `${points.slice(0, longestLine - 1).join('')}…` : text;
}
