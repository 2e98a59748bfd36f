/** How signals are answered: with a history, with none, and why a figure is what it is. */
import { levelCard, levelsCard, openLoopsCard } from '../../../src/cards/signal/levels';
import { byFlagger, byKind, byOwner, levelsOf, periodWhen } from '../../../src/domain/metrics/levels';
import { signalStates } from '../../../src/domain/signal/signal';
import { defaultSettings } from '../../../src/domain/team/settings';
import { dayMs, hourMs } from '../../../src/domain/time/time';
import { teamYear } from '../../../src/messages/calendar/team-year';
import type { Words } from '../../../src/messages/words';
import { books } from '../../domain/metrics/books';
import { anAccount, anAm, aSignal } from '../../support/builders';
import { type Content, type Named, now, viewerOf } from './samples';

export function levelCards(words: Words, content: Content): Named {
  const viewer = viewerOf('lead', content);
  const account = anAccount({ name: content.company });
  const flaggedAt = now - 6 * dayMs;
  const signals = signalStates.flatMap((state, at) =>
    [0, 1].map((twice) =>
      aSignal({
        ...{ id: `sig_${at}_${twice}`, need: content.need, state, flaggedAt, nextBy: now + (at - 8) * dayMs },
        ...{
          acknowledgeBy: flaggedAt + dayMs,
          decideBy: flaggedAt + 4 * dayMs,
          owner: twice === 0 ? anAm().email : '',
        },
        ...(at % 3 === 0 ? { kind: 'new-team' } : {}),
      }),
    ),
  );
  const came = (to: string, from: number, hours: number) =>
    signals.slice(from).map(({ id }, at) => ({
      ...{ rev: 1, account: account.id, move: '', from: '', by: anAm().email, reason: '', words: '' },
      ...({ id: `sev_${at}_${to}`, signal: id, to, at: flaggedAt + (hours + at) * hourMs } as const),
    }));
  const signalEvents = [...came('acknowledged', 4, 4), ...came('accepted', 8, 30), ...came('won', 16, 60)];
  const all = books({ accounts: [account], signals, signalEvents, team: viewer.team, now });
  const period = periodWhen('quarter 0', '2026-11-23', teamYear({ ...defaultSettings, language: words.language }));
  const viewOf = (of: typeof all) => ({
    ...({ viewer, when: 'quarter 0', period, levels: levelsOf(of, { period }) } as const),
    ...{ owners: byOwner(of, { period }), flaggers: byFlagger(of, { period }), kinds: byKind(of, { period }) },
  });
  const lines = signals.map((signal) => ({ signal, account }));
  const rows = (ids: readonly string[]) => lines.filter(({ signal }) => ids.includes(signal.id));
  const loops = lines.filter(({ signal }) => signal.state === 'won');
  const ofOne = { period, am: anAm().email };
  const asked = { when: 'quarter 0' } as const;
  const all2 = { viewer, figure: 'decidedInTime', levels: levelsOf(all, { period }), asked, rows } as const;
  const own = {
    ...all2,
    figure: 'acceptance',
    levels: levelsOf(all, ofOne),
    asked: { ...asked, am: anAm().email },
  } as const;
  return {
    levels: levelsCard({ ...viewOf(all), loops: [...loops, ...loops] }, words),
    'levels-empty': levelsCard({ ...viewOf(books()), loops: [] }, words),
    'level-of-all': levelCard(all2, words),
    'level-of-one': levelCard(own, words),
    'level-of-kind': levelCard({ ...own, asked: { ...asked, kind: 'new-team' } }, words),
    'open-loops': openLoopsCard({ viewer, loops }, words),
    'open-loops-none': openLoopsCard({ viewer, loops: [] }, words),
  };
}
