/** A signal in each state, its forms, the queue. */
import { declineCard } from '../../../src/cards/signal/decline';
import { type FlagView, flagCard } from '../../../src/cards/signal/flag';
import { queueCard } from '../../../src/cards/signal/queue';
import { signalCard } from '../../../src/cards/signal/signal';
import type { Signal } from '../../../src/domain/signal/signal';
import { dayMs } from '../../../src/domain/time/time';
import type { Words } from '../../../src/messages/words';
import { aContact, anAccount, aSignal } from '../../support/builders';
import { type Content, type Named, now, signalsOf, viewerOf } from './samples';

export function flagViewOf(content: Content): FlagView {
  return {
    viewer: viewerOf('csm', content),
    account: anAccount({ name: content.company }),
    key: 'k1',
    contacts: [aContact()],
    mail: { from: 'Jana <jana@acme.example>', subject: content.mail, sentAt: now - dayMs },
    quotes: undefined,
    typed: {},
    problems: {},
    similar: undefined,
  };
}

export function signalCards(words: Words, content: Content): Named {
  const viewer = viewerOf('am', content);
  const account = anAccount({ name: content.company });
  const health = { score: 62, band: 'watch' } as const;
  const signals = signalsOf(content);
  const [late, soon, seen, declined] = signals as [Signal, Signal, Signal, Signal];
  const flag = flagViewOf(content);
  const typed = { need: content.need, kind: 'new-team', quote: [content.need], contact: 'x@y.example' };
  const accepted = aSignal({
    need: content.need,
    state: 'accepted',
    movedBy: 'arthit@orbit.example',
    movedAt: now - dayMs,
  });
  return {
    flag: flagCard(flag, words),
    'flag-refused': flagCard(
      {
        ...flag,
        typed,
        problems: { need: 'too-long', kind: 'missing' },
        similar: late,
        account: anAccount({ name: content.company, am: '' }),
      },
      words,
    ),
    'flag-quoting': flagCard({ ...flag, quotes: [content.mail, content.need], typed }, words),
    'flag-nothing-to-quote': flagCard({ ...flag, quotes: [] }, words),
    'flag-without-mail': flagCard({ ...flag, mail: undefined, contacts: [] }, words),
    'signal-late': signalCard(
      { viewer, signal: late, account, health, moves: ['acknowledge', 'accept', 'decline'] },
      words,
    ),
    'signal-waiting': signalCard({ viewer, signal: soon, account, health: undefined, moves: [] }, words),
    'signal-seen': signalCard({ viewer, signal: seen, account, health, moves: ['accept', 'decline'] }, words),
    'signal-declined': signalCard({ viewer, signal: declined, account, health, moves: [] }, words),
    'signal-accepted': signalCard({ viewer, signal: accepted, account, health, moves: [] }, words),
    decline: declineCard(
      { viewer, signal: seen, account, typed: { reason: 'other', words: '' }, problems: { words: 'missing' } },
      words,
    ),
    queue: queueCard({ viewer, signals: signals.slice(0, 3).map((signal) => ({ signal, account })) }, words),
    'queue-empty': queueCard({ viewer, signals: [] }, words),
  };
}
