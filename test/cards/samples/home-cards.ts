/** The home of each role: full, empty, new. */

import { type HomeView, homeCard } from '../../../src/cards/home';
import { mainFigures } from '../../../src/domain/metrics/figure-lists';
import { happeningsOf, noted } from '../../../src/domain/sync/happened';
import type { Role } from '../../../src/domain/team/teammate';
import { dayMs, hourMs } from '../../../src/domain/time/time';
import type { Words } from '../../../src/messages/words';
import { aMeeting, anAccount, aSignal } from '../../support/builders';
import { anAlert } from '../nightly/nightly-cards';
import { type Content, type Named, now, signalsOf, viewerOf } from './samples';

export function homeViewOf(role: Role, content: Content, parts: Partial<HomeView> = {}): HomeView {
  const account = anAccount({ name: content.company });
  const line = { ...account, score: 38, band: 'at-risk' } as const;
  return {
    viewer: viewerOf(role, content),
    accounts: 14,
    signals: signalsOf(content).map((signal) => ({ signal, account })),
    openLoops: [],
    alerts: role === 'admin' ? [] : [{ alert: anAlert(), account, label: '' }],
    atRisk: [line, { ...line, id: 'acc_b', name: 'Blue Heron', score: 44 }],
    renewals: [{ account, notice: '2027-01-12', renewal: '2027-03-14', band: 'watch' }],
    unowned: [line],
    own: role === 'admin' ? none : { ...none, figures: stampsFor(role), amounts: role === 'am' ? 'later' : 'hidden' },
    nextSync: { id: 'mtg_1', start: now + dayMs + 5 * hourMs, with: 'arthit@orbit.example' },
    attention: [],
    unreadableRows: 3,
    inSheets: role === 'am',
    selected: role === 'am' ? line : undefined,
    foreignTab: false,
    ...parts,
  };
}

const none = { figures: [], amounts: 'hidden', charts: 'https://docs.google.com/spreadsheets/d/x' } as const;

function stampsFor(role: Role): HomeView['own']['figures'] {
  const period = { day: '2026-11-23', from: '2026-10-01', to: '2026-12-31' } as const;
  return mainFigures(role, role === 'lead').map((figure, at) => ({
    ...{ id: `stp_${figure}`, rev: 1, whose: 'mina@orbit.example', figure, ...period, unit: 'percent', n: 12 - at },
    ...(at === 2 ? { value: undefined, missing: 'no-signal' } : { value: 71.5, missing: '' }),
    path: '60,,64,70,71.5',
  }));
}

const emptyLists = {
  own: none,
  signals: [],
  openLoops: [],
  alerts: [],
  atRisk: [],
  renewals: [],
  unowned: [],
  nextSync: undefined,
  unreadableRows: 0,
};

const lately = noted(
  { meeting: aMeeting({ start: now + dayMs }), before: aMeeting(), what: ['moved', 'agreed'] },
  now - dayMs,
).meeting;

export function homeCards(words: Words, content: Content): Named {
  const one = (role: Role, parts: Partial<HomeView> = {}) => homeCard(homeViewOf(role, content, parts), words);
  return {
    'home-csm': one('csm'),
    'home-am': one('am'),
    'home-lead': one('lead'),
    'home-admin': one('admin'),
    'home-csm-empty': one('csm', emptyLists),
    'home-am-empty': one('am', emptyLists),
    'home-lead-empty': one('lead', emptyLists),
    'home-admin-empty': one('admin', { ...emptyLists, accounts: 0 }),
    'home-admin-import': one('admin', { inSheets: true, foreignTab: true }),
    'home-am-loop': one('am', { openLoops: [loopOf(content)] }),
    'home-csm-loop': one('csm', { openLoops: [loopOf(content)] }),
    'home-csm-attention': one('csm', {
      attention: (['declined', 'conflict', 'leak', 'missed'] as const).map((why, at) => ({
        meeting: aMeeting({ id: `mtg_${at}`, start: now + (at + 2) * dayMs }),
        why,
      })),
    }),
    'home-csm-apart': one('csm', {
      apart: [
        { partner: 'arthit@orbit.example', accounts: 12 },
        { partner: 'lena@orbit.example', accounts: 1 },
      ],
      lately: happeningsOf([lately], now),
    }),
    'home-lead-new': one('lead', { ...emptyLists, accounts: 0 }),
  };
}

function loopOf(content: Content): HomeView['openLoops'][number] {
  const moved = { movedBy: 'arthit@orbit.example', movedAt: now - dayMs, nextBy: now - hourMs } as const;
  const signal = aSignal({ need: content.need, state: 'won', ...moved });
  return { signal, account: anAccount({ name: content.company }) };
}
