/** The queue: short and long, searched, by value, and after several were acknowledged at once. */
import { becameCard } from '../../../src/cards/signal/became';
import { type QueueView, queueCard } from '../../../src/cards/signal/queue';
import type { Worth } from '../../../src/domain/commercial/worth';
import { type Signal, signalStates } from '../../../src/domain/signal/signal';
import { signalKinds } from '../../../src/domain/signal/signal-kinds';
import { newsOf } from '../../../src/domain/signal/signal-news';
import { dayMs } from '../../../src/domain/time/time';
import type { Words } from '../../../src/messages/words';
import { anAccount, aSignal } from '../../support/builders';
import { type Content, type Named, now, signalsOf, viewerOf } from './samples';

export function queueViewOf(content: Content, signals: readonly Signal[] = signalsOf(content).slice(0, 3)): QueueView {
  const account = anAccount({ name: content.company });
  return {
    viewer: viewerOf('am', content),
    lines: signals.map((signal) => ({ signal, account })),
    from: 0,
    asked: { query: '', kind: '', order: 'clock' },
    kinds: signalKinds,
    amounts: 'none',
    open: new Set(signals.filter(({ state }) => state === 'submitted').map(({ id }) => id)),
    results: [],
  };
}

export function queueCards(words: Words, content: Content): Named {
  const view = queueViewOf(content);
  const many = Array.from({ length: 47 }, (_, index) =>
    aSignal({ id: `sig_${index}`, need: content.need, acknowledgeBy: now + (index - 4) * dayMs }),
  );
  const long = queueViewOf(content, many);
  const worths: readonly (Worth | undefined)[] = [
    { amount: 1_200_000, currency: 'IRT', from: 'expected' },
    { amount: 4_500, currency: 'THB', from: 'next-rung' },
    undefined,
  ];
  const byValue = {
    asked: { ...view.asked, order: 'value' },
    amounts: 'open',
    lines: view.lines.map((line, at) => ({ ...line, worth: worths[at] })),
  } as const;
  const [late, soon] = signalsOf(content) as [Signal, Signal];
  const taken = aSignal({ ...soon, state: 'acknowledged', movedBy: 'lena@orbit.example', movedAt: now - 60_000 });
  const results = [
    { signal: late, outcome: 'made' },
    { signal: taken, outcome: 'already' },
    { signal: { ...taken, state: 'accepted' }, outcome: 'moved-on' },
    { signal: soon, outcome: 'not-yours' },
    { signal: undefined, outcome: 'gone' },
  ] as const;
  return {
    queue: queueCard(view, words),
    'queue-empty': queueCard({ ...view, lines: [] }, words),
    'queue-long': queueCard({ ...long, from: 20, amounts: 'open' }, words),
    'queue-by-value': queueCard({ ...view, ...byValue }, words),
    'queue-closed': queueCard({ ...view, ...byValue, amounts: { state: 'closed' } }, words),
    'queue-found-nothing': queueCard({ ...view, lines: [], asked: { ...view.asked, query: content.need } }, words),
    'queue-no-page': queueCard({ ...view, from: 40 }, words),
    'queue-acknowledged': queueCard({ ...view, results }, words),
  };
}

/** What became of a CSM's signals: in every state, and none yet. */
export function becameCards(words: Words, content: Content): Named {
  const viewer = viewerOf('csm', content);
  const account = anAccount({ name: content.company });
  const looking = { me: viewer.me, standsFor: [] };
  const by = { movedBy: 'arthit@orbit.example', movedAt: now - 2 * dayMs } as const;
  const signals = signalStates.map((state, at) =>
    aSignal({
      ...{ id: `sig_${at}`, need: content.need, state, steps: ['packet-read'], nextBy: now + (at - 7) * dayMs, ...by },
      ...(state === 'declined' ? { reason: 'no-budget', reasonWords: content.need } : {}),
    }),
  );
  const stays = { rev: 1, account: account.id, from: 'won', to: 'won', at: now - dayMs, reason: '' } as const;
  const events = [
    { ...stays, id: 'sev_1_1', signal: 'sig_7', move: 'reassign', by: 'lena@orbit.example', words: viewer.me.email },
    { ...stays, id: 'sev_2_1', signal: 'sig_10', move: 'progress', by: viewer.me.email, words: 'packet-read' },
  ] as const;
  const news = newsOf(signals, events, looking).map((one) => ({ ...one, account }));
  const view = { viewer, news, group: '', from: 0 } as const;
  const many = Array.from({ length: 3 }, () => news).flat();
  return {
    became: becameCard(view, words),
    'became-narrowed': becameCard({ ...view, group: 'came-to-nothing' }, words),
    'became-nothing-there': becameCard({ ...view, news: news.slice(0, 1), group: 'in-use' }, words),
    'became-long': becameCard({ ...view, news: many, from: 20 }, words),
    'became-empty': becameCard({ ...view, news: [] }, words),
  };
}
