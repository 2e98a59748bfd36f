/** What became of my signals: signals and their events in one read. */
import type { Params } from '../../cards/actions';
import { becameCard } from '../../cards/signal/became';
import type { Card } from '../../cards/spec';
import { type NewsGroup, newsGroups, newsOf } from '../../domain/signal/signal-news';
import { type Desk, sitDown } from '../desk';
import { again, push, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { lookingAs, placeIn, withNames } from './queue';

const columns = ['id', 'name', 'externalId'] as const;
const plan = { tables: ['signals', 'signalEvents'], accountColumns: columns } as const;

export function openBecame(services: Services): Reply {
  return push(listOf(sitDown(services, plan), { group: '', from: 0 }));
}

export function arrangeBecame(services: Services, { from }: Params<'arrangeBecame'>, form: Form): Reply {
  const group = newsGroups.find((one) => one === form.text('group')) ?? '';
  return again(listOf(sitDown(services, plan), { group, from: placeIn(from) }));
}

type Asked = { readonly group: NewsGroup | ''; readonly from: number };

function listOf(desk: Desk, asked: Asked): Card {
  const { viewer, words, snapshot } = desk;
  const all = newsOf(snapshot.table('signals'), snapshot.table('signalEvents'), lookingAs(desk));
  const signals = all.map(({ signal }) => signal);
  const named = withNames(signals, snapshot.accountList(columns));
  const news = all.flatMap((one, at) => {
    const account = named[at]?.account;
    return account ? [{ ...one, account }] : [];
  });
  return becameCard({ viewer, news, ...asked }, words);
}
