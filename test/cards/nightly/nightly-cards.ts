/** The nightly run on, off and gone silent; an alert of every kind, open and answered. */
import { alertCard } from '../../../src/cards/nightly/alert';
import { nightlyCard } from '../../../src/cards/nightly/nightly';
import type { Alert } from '../../../src/domain/alert/alert';
import type { Words } from '../../../src/messages/words';
import { anAccount } from '../../support/builders';
import { type Content, type Named, now, viewerOf } from '../samples/samples';

export function anAlert(parts: Partial<Alert> = {}): Alert {
  return {
    ...{ id: 'alr_1', rev: 1, account: 'acc_acme', kind: 'absolute', reason: 'fell-at-risk', measure: '' },
    ...{ from: 62, to: 41, day: '2026-11-22', owner: 'mina@orbit.example', state: 'open', recovered: undefined },
    ...{ useful: '', votedBy: '', votedAt: undefined },
    ...parts,
  } as Alert;
}

const alerts: readonly Alert[] = [
  anAlert(),
  anAlert({ reason: 'fell-below', owner: '' }),
  anAlert({ kind: 'trend', reason: 'falling', from: 71, to: 55, state: 'recovered', recovered: '2026-11-23' }),
  anAlert({ kind: 'behaviour', reason: 'hard-trigger', measure: 'payment-failed', from: undefined, to: undefined }),
  anAlert({ kind: 'behaviour', reason: 'measure-fell', measure: 'logins_trend', from: 4, to: -38 }),
  anAlert({ state: 'seen', useful: 'yes', votedBy: 'mina@orbit.example', votedAt: now }),
  anAlert({ state: 'seen', useful: 'no', votedBy: 'mina@orbit.example', votedAt: now }),
  anAlert({ kind: 'behaviour', reason: 'measure-fell', measure: 'nps_own', from: 9, to: undefined }),
];

export function nightlyCards(words: Words, content: Content): Named {
  const viewer = viewerOf('csm', content);
  const account = anAccount({ name: content.company });
  const told = alerts.map((alert, at): [string, Named[string]] => [
    `alert-${at}`,
    alertCard({ alert, account, label: content.need, viewer, mayVote: alert.useful === '' }, words),
  ]);
  const [mina, arthit, lena] = viewer.team.map(({ email }) => email);
  const states = (one: 'on' | 'off') =>
    [
      { email: mina ?? '', state: one },
      { email: arthit ?? '', state: 'silent' },
      { email: lena ?? '', state: 'off' },
    ] as const;
  const falseAlarms = { votes: 10, useless: 3, rate: 0.3, low: 0.1078, high: 0.6032 };
  const none = { votes: 0, useless: 0, rate: undefined, low: undefined, high: undefined };
  const night = { day: '2026-11-22', by: 'lena@orbit.example', goesOn: false } as const;
  const nobody = viewer.team.map(({ email }) => ({ email, state: 'off' as const }));
  return {
    'nightly-on': nightlyCard({ viewer, states: states('on'), falseAlarms, night }, words),
    'nightly-off': nightlyCard(
      { viewer, states: states('off'), falseAlarms: none, night: { ...night, goesOn: true } },
      words,
    ),
    'nightly-nobody': nightlyCard(
      { viewer, states: nobody, falseAlarms: none, night: { ...night, day: undefined, by: '' } },
      words,
    ),
    ...Object.fromEntries(told),
  };
}
