/** Settings, team, set-up, import and everything that can go wrong. */
import { fileAccessCard } from '../../../src/cards/workspace/file-access';
import { problemCard } from '../../../src/cards/workspace/problem';
import { settingsCard } from '../../../src/cards/workspace/settings';
import { setupCard } from '../../../src/cards/workspace/setup';
import { teammateCard } from '../../../src/cards/workspace/teammate';
import { defaultSettings } from '../../../src/domain/team/settings';
import type { Teammate } from '../../../src/domain/team/teammate';
import type { Day } from '../../../src/domain/time/time';
import type { FaultCode } from '../../../src/fault';
import type { Words } from '../../../src/messages/words';
import { aTeammate } from '../../support/builders';
import { type Content, type Named, viewerOf } from './samples';

const faults: readonly FaultCode[] = [
  'no-amounts',
  'workbook-gone',
  'not-in-team',
  'wrong-account',
  'not-allowed',
  'missing-row',
  'stale-row',
  'bad-workbook',
  'newer-schema',
  'busy',
  'over-quota',
  'google-refused',
  'unknown-action',
  'bad-event',
  'defect',
];

export function workspaceCards(words: Words, content: Content): Named {
  const admin = viewerOf('admin', content);
  const url = 'https://docs.google.com/spreadsheets/d/x';
  const settings = { ...defaultSettings, ownDomains: ['orbit.example'] };
  const starts = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-01` as const) as Day[];
  const quarter = { from: '2026-10-01', to: '2026-12-31' } as const;
  const year = { chosen: 4, calendar: '', starts, quarter } as const;
  const can = { change: true, team: true, import: true };
  const unreadable = [
    { table: 'accounts', row: 12, column: 'renewalDay', value: 'soon' },
    { table: 'team', row: 4, column: 'zone', value: content.company },
  ];
  const setup = {
    me: 'mina@orbit.example',
    typed: { name: content.person, language: words.language, zone: 'Asia/Bangkok', ownDomains: 'orbit.example' },
    problems: {},
  } as const;
  const problem = {
    reference: '1f2e3d4c',
    me: 'mina@orbit.example',
    url,
    admins: ['Lena Vogt'],
    typed: [content.need],
    wouldWrite: true,
  };
  const stale = [{ zone: 'America/Vancouver', expectedMinutes: -420, foundMinutes: -480 }] as const;
  const mate: Teammate = aTeammate({ holidays: ['2026-12-31'] });
  return {
    settings: settingsCard(
      { viewer: admin, settings, year, url, typed: {}, problems: {}, unreadable, can, stale },
      words,
    ),
    'settings-refused': settingsCard(
      {
        viewer: admin,
        settings,
        year,
        url,
        typed: { ownDomains: 'x', decideDays: 'many' },
        problems: { ownDomains: 'not-a-domain', decideDays: 'not-a-number' },
        unreadable: [],
        can,
      },
      words,
    ),
    'settings-csm': settingsCard(
      {
        viewer: viewerOf('csm', content),
        settings,
        year,
        url,
        typed: {},
        problems: {},
        unreadable,
        can: { change: false, team: false, import: false },
      },
      words,
    ),
    teammate: teammateCard({ viewer: admin, teammate: mate, typed: {}, problems: {} }, words),
    'teammate-new': teammateCard(
      {
        viewer: admin,
        teammate: undefined,
        typed: { email: 'x', zone: 'Mars', from: '17:15', to: '09:00', workdays: [] },
        problems: { email: 'not-a-mail', zone: 'not-a-zone', to: 'hours-reversed', workdays: 'no-workday' },
      },
      words,
    ),
    'setup-anywhere': setupCard({ ...setup, here: 'none' }, words),
    'setup-ask': setupCard({ ...setup, here: 'ask', problems: { zone: 'not-a-zone' } }, words),
    'setup-here': setupCard({ ...setup, here: 'allowed' }, words),
    'file-access': fileAccessCard({ me: 'mina@orbit.example', url, here: false }, words),
    'file-access-here': fileAccessCard({ me: 'mina@orbit.example', url, here: true }, words),
    'file-access-other': fileAccessCard({ me: 'mina@orbit.example', url, here: false, otherSheet: true }, words),
    ...Object.fromEntries(faults.map((code) => [`problem-${code}`, problemCard({ ...problem, code }, words)])),
  };
}
