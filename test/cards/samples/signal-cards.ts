/** A signal in each state, its forms, the queue. */
import { type FlagView, flagCard } from '../../../src/cards/signal/flag';
import { moveCard } from '../../../src/cards/signal/move';
import { signalCard } from '../../../src/cards/signal/signal';
import type { Signal } from '../../../src/domain/signal/signal';
import { signalKinds } from '../../../src/domain/signal/signal-kinds';
import { signalMoves } from '../../../src/domain/signal/signal-table';
import { dayMs } from '../../../src/domain/time/time';
import type { Words } from '../../../src/messages/words';
import { aContact, aMeasure, anAccount, aSignal } from '../../support/builders';
import { levelCards } from './level-cards';
import { becameCards, queueCards } from './queue-cards';
import { type Content, type Named, now, signalsOf, viewerOf } from './samples';

export function flagViewOf(content: Content): FlagView {
  return {
    viewer: viewerOf('csm', content),
    account: anAccount({ name: content.company }),
    key: 'k1',
    kinds: signalKinds,
    settings: { decideDays: 3, ownKinds: [] },
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
    decline: moveCard(
      {
        ...{ viewer, signal: seen, account, move: 'decline' },
        typed: { reason: 'other', words: '' },
        problems: { words: 'missing' },
      },
      words,
    ),
    ...loopCards(words, content),
    ...queueCards(words, content),
    ...becameCards(words, content),
    ...levelCards(words, content),
  };
}

/** The way back: sold, handed back, taken into use; and each move's form. */
function loopCards(words: Words, content: Content): Named {
  const viewer = viewerOf('am', content);
  const account = anAccount({ name: content.company });
  const said = { sold: content.need, soldTo: content.company, promises: content.mail, success: content.need };
  const sale = { ...said, measure: 'seats_used', target: 80 };
  const moved = { movedBy: 'arthit@orbit.example', movedAt: now - dayMs, nextBy: now + 3 * dayMs } as const;
  const handed = aSignal({ need: content.need, state: 'handed-back', ...sale, ...moved, steps: ['packet-read'] });
  const won = aSignal({ ...handed, state: 'won', credit: 20 });
  const parked = aSignal({
    need: content.need,
    state: 'parked',
    reason: 'next-budget',
    reasonWords: content.need,
    ...moved,
  });
  const held = aSignal({ need: content.need, state: 'draft', reason: 'onboarding', nextBy: now + dayMs });
  const guardOf = { reason: 'escalation', until: '2026-11-30' } as const;
  const plain = { viewer, account, health: undefined };
  const form = (move: (typeof signalMoves)[number]) =>
    moveCard({ viewer, account, signal: won, move, typed: {}, problems: {}, guard: guardOf }, words);
  const measured = aMeasure({ measure: 'seats_used', value: 72 });
  return {
    'signal-won': signalCard({ ...plain, signal: won, moves: ['hand-back', 'reassign'], credit: 20 }, words),
    'signal-handed-back': signalCard(
      { ...plain, signal: handed, moves: ['progress', 'adopt', 'give-up'], measured },
      words,
    ),
    'signal-parked': signalCard({ ...plain, signal: parked, moves: ['lose', 'resume', 'reassign'] }, words),
    'signal-held': signalCard({ ...plain, signal: held, moves: ['submit', 'drop'], credit: 20 }, words),
    'flag-held': flagCard({ ...flagViewOf(content), guard: guardOf, mayOverride: true }, words),
    'flag-held-for-am': flagCard({ ...flagViewOf(content), guard: guardOf, mayOverride: false }, words),
    ...Object.fromEntries(signalMoves.map((move) => [`move-${move}`, form(move)])),
  };
}
