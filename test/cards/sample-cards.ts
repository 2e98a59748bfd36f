/** Every card once or more, drawn from views that are full, empty, refused; in the language and for the person given. */
import { type AccountView, accountCard } from '../../src/cards/account/account';
import { noteCard } from '../../src/cards/account/note';
import { pulseCard } from '../../src/cards/account/pulse';
import { reasonsCard } from '../../src/cards/account/reasons';
import { timelineCard } from '../../src/cards/account/timeline';
import { type HomeView, homeCard } from '../../src/cards/home';
import { composeCard } from '../../src/cards/sender/compose';
import { linkSenderCard } from '../../src/cards/sender/link-sender';
import { noAccountCard } from '../../src/cards/sender/no-account';
import { pickerCard } from '../../src/cards/sender/picker';
import { searchCard } from '../../src/cards/sender/search';
import { unknownSenderCard } from '../../src/cards/sender/unknown-sender';
import { declineCard } from '../../src/cards/signal/decline';
import { type FlagView, flagCard } from '../../src/cards/signal/flag';
import { queueCard } from '../../src/cards/signal/queue';
import { signalCard } from '../../src/cards/signal/signal';
import type { Card } from '../../src/cards/spec';
import { meetingCard } from '../../src/cards/sync/meeting';
import { syncCard } from '../../src/cards/sync/sync';
import { type SyncOffersView, syncOffersCard } from '../../src/cards/sync/sync-offers';
import type { Viewer } from '../../src/cards/viewer';
import { fileAccessCard } from '../../src/cards/workspace/file-access';
import { type ImportProgress, importCard } from '../../src/cards/workspace/import';
import { problemCard } from '../../src/cards/workspace/problem';
import { settingsCard } from '../../src/cards/workspace/settings';
import { setupCard } from '../../src/cards/workspace/setup';
import { teammateCard } from '../../src/cards/workspace/teammate';
import { healthOf } from '../../src/domain/health';
import { defaultSettings } from '../../src/domain/settings';
import type { Signal } from '../../src/domain/signal';
import type { Role, Teammate } from '../../src/domain/teammate';
import { addDays, dayMs, hourMs, minuteMs } from '../../src/domain/time';
import type { FaultCode } from '../../src/fault';
import type { Words } from '../../src/messages/words';
import {
  aContact,
  aMeasure,
  aMeeting,
  anAccount,
  anActivity,
  anAm,
  aSignal,
  aTeammate,
  monday9,
} from '../support/builders';

export const now = monday9 + 40 * minuteMs;
const today = '2026-11-23';

/** What a workbook may hold in another script, or hold to do harm. */
export type Content = {
  readonly company: string;
  readonly need: string;
  readonly person: string;
  readonly mail: string;
};

export const latin: Content = {
  company: 'Acme Robotics',
  need: 'More seats for the new lab',
  person: 'Mina Karimi',
  mail: 'Seats for the new lab in spring?',
};
export const persian: Content = {
  company: 'نوین تک',
  need: 'تیم ده‌نفره با طرح پنج‌نفره',
  person: 'مینا کریمی',
  mail: 'افزودن پنج کاربر تازه',
};
export const thai: Content = {
  company: 'สยามฟู้ดส์',
  need: 'ทีมที่สองที่เชียงใหม่ขอใช้งานด้วย',
  person: 'มินา การีมี',
  mail: 'สอบถามเรื่องเพิ่มผู้ใช้',
};

export function viewerOf(role: Role, content: Content): Viewer {
  const mina = aTeammate({ name: content.person, role: role === 'am' ? 'csm' : role });
  const me = role === 'am' ? anAm() : mina;
  return { me, now, team: [mina, anAm(), aTeammate({ email: 'lena@orbit.example', name: 'Lena Vogt', role: 'lead' })] };
}

const measures = Array.from({ length: 14 }, (_, week) => addDays(today, -7 * week)).flatMap((day, week) => [
  aMeasure({ measure: 'logins_trend', value: -33 + 4 * Math.min(week, 8), day }),
  aMeasure({ measure: 'open_cases', value: week < 3 ? 2 : 0, day }),
]);

export function healthViewOf(content: Content) {
  const account = anAccount({ name: content.company });
  const activities = activitiesOf(content);
  const facts = {
    account,
    measures: [
      ...measures,
      aMeasure({ measure: 'feedback', value: 9, day: '2026-11-01' }),
      aMeasure({ measure: 'pulse', value: 4, day: '2026-10-02' }),
    ],
    activities,
    today,
  } as const;
  return { account, health: healthOf(facts) };
}

function activitiesOf(content: Content) {
  return [
    anActivity({ kind: 'mail', words: content.mail, at: now - 2 * hourMs }),
    anActivity({ id: 'act_2', kind: 'signal', what: 'flagged', words: content.need, at: now - dayMs }),
    anActivity({ id: 'act_3', kind: 'pulse', what: '4', words: '', at: now - 3 * dayMs }),
    anActivity({ id: 'act_4', kind: 'owner', what: 'am', words: '', by: 'arthit@orbit.example', at: now - 18 * dayMs }),
    anActivity({ id: 'act_5', kind: 'sync', what: 'booked', words: '', at: now - 40 * dayMs }),
    anActivity({ id: 'act_6', kind: 'contact', what: 'domain', words: 'acme.example', at: now - 70 * dayMs }),
    anActivity({ id: 'act_7', kind: 'mail', words: '', at: now - 100 * dayMs }),
  ];
}

export function signalsOf({ need }: Content): readonly Signal[] {
  return [
    aSignal({ need, acknowledgeBy: now - hourMs }),
    aSignal({ id: 'sig_2', need, kind: 'higher-plan', acknowledgeBy: now + 3 * hourMs + 5 * minuteMs }),
    aSignal({
      id: 'sig_3',
      need,
      state: 'acknowledged',
      owner: '',
      decideBy: now + dayMs + 20 * minuteMs,
      evidence: '“We are 51 now.”',
      contact: 'jana@acme.example',
      avoid: need,
    }),
    aSignal({
      id: 'sig_4',
      need,
      state: 'declined',
      reason: 'other',
      reasonWords: need,
      movedBy: 'arthit@orbit.example',
      movedAt: now - 2 * dayMs,
    }),
  ];
}

function accountViewOf(role: Role, content: Content, parts: Partial<AccountView> = {}): AccountView {
  return {
    viewer: viewerOf(role, content),
    ...healthViewOf(content),
    signals: signalsOf(content).slice(1),
    activities: activitiesOf(content),
    nextSync: aMeeting({ start: now + dayMs + 5 * hourMs }),
    lastSync: aMeeting({ id: 'mtg_0', end: now - 20 * dayMs }),
    mail: 'new',
    can: { log: true, note: true, pulse: role !== 'am', flag: true, sync: true, claim: [], workOn: undefined },
    ...parts,
  };
}

function homeViewOf(role: Role, content: Content, parts: Partial<HomeView> = {}): HomeView {
  const account = anAccount({ name: content.company });
  const line = { ...account, score: 38, band: 'at-risk' } as const;
  return {
    viewer: viewerOf(role, content),
    accounts: 14,
    signals: signalsOf(content).map((signal) => ({ signal, account })),
    atRisk: [line, { ...line, id: 'acc_b', name: 'Blue Heron', score: 44 }],
    renewals: [{ account, notice: '2027-01-12', renewal: '2027-03-14', band: 'watch' }],
    unowned: [line],
    nextSync: { id: 'mtg_1', start: now + dayMs + 5 * hourMs, with: 'arthit@orbit.example' },
    unreadableRows: 3,
    inSheets: role === 'am',
    ...parts,
  };
}

const emptyLists = { signals: [], atRisk: [], renewals: [], unowned: [], nextSync: undefined, unreadableRows: 0 };

type Named = { readonly [name: string]: Card };

export function accountCards(words: Words, content: Content): Named {
  const csm = viewerOf('csm', content);
  const { account, health } = healthViewOf(content);
  const unknown = healthOf({ account: { ...account, seatsBought: undefined }, measures: [], activities: [], today });
  const nobody = anAccount({ name: '', csm: '', am: '', plan: '', segment: '', stage: '', renewalDay: undefined });
  const claim = { ...accountViewOf('lead', content).can, log: false, claim: ['csm', 'am'] } as const;
  const pulse = { value: 4, day: '2026-10-02', by: 'mina@orbit.example' } as const;
  const form = { viewer: csm, account, key: 'k1' };
  return {
    'account-csm': accountCard(accountViewOf('csm', content), words),
    'account-am': accountCard(
      accountViewOf('am', content, { can: { ...accountViewOf('am', content).can, log: false, workOn: 'sig_2' }, mail: 'logged' }),
      words,
    ),
    'account-unknown': accountCard(
      accountViewOf('lead', content, {
        account: nobody,
        health: unknown,
        signals: [],
        activities: [],
        nextSync: undefined,
        lastSync: undefined,
        can: claim,
      }),
      words,
    ),
    reasons: reasonsCard({ viewer: csm, account, health }, words),
    'reasons-unknown': reasonsCard({ viewer: csm, account, health: unknown }, words),
    timeline: timelineCard({ viewer: csm, account, activities: activitiesOf(content) }, words),
    'timeline-empty': timelineCard({ viewer: csm, account, activities: [] }, words),
    note: noteCard({ ...form, typed: { note: '' }, problems: { note: 'missing' } }, words),
    pulse: pulseCard(
      { ...form, current: pulse, typed: { value: '', words: '' }, problems: { value: 'missing' } },
      words,
    ),
    'pulse-unset': pulseCard({ ...form, current: undefined, typed: { value: '3', words: 'x' }, problems: {} }, words),
  };
}

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
    'home-lead-new': one('lead', { ...emptyLists, accounts: 0 }),
  };
}

export function senderCards(words: Words, content: Content): Named {
  const viewer = viewerOf('csm', content);
  const address = 'jana@foo.example';
  const results = [
    { ...anAccount({ name: content.company }), score: 62, band: 'watch' },
    { ...anAccount({ id: 'acc_b', name: 'Blue Heron' }), score: undefined, band: 'insufficient' },
  ] as const;
  const found = { query: 'a', results, total: 31 };
  const none = { query: 'zz', results: [], total: 0 };
  return {
    search: searchCard({ viewer, query: '', results: [], total: 0 }, words),
    'search-found': searchCard({ viewer, ...found }, words),
    'search-none': searchCard({ viewer, ...none }, words),
    picker: pickerCard({ viewer, accounts: results }, words),
    'unknown-sender': unknownSenderCard({ viewer, address, ignored: false, suggestions: ['Acme'] }, words),
    'unknown-sender-ignored': unknownSenderCard({ viewer, address, ignored: true, suggestions: [] }, words),
    'link-sender': linkSenderCard({ viewer, address, domain: 'foo.example', ...found }, words),
    'link-sender-free': linkSenderCard({ viewer, address, domain: undefined, ...found }, words),
    'link-sender-none': linkSenderCard({ viewer, address, domain: 'foo.example', ...none }, words),
    'no-account-mail': noAccountCard({ viewer, about: 'mail' }, words),
    'no-account-event': noAccountCard({ viewer, about: 'event' }, words),
    compose: composeCard({ viewer, account: results[0], am: anAm(), language: words.language }, words),
    'compose-unknown': composeCard({ viewer, account: undefined, am: undefined, language: 'en' }, words),
  };
}

export function signalCards(words: Words, content: Content): Named {
  const viewer = viewerOf('am', content);
  const account = anAccount({ name: content.company });
  const health = { score: 62, band: 'watch' } as const;
  const signals = signalsOf(content);
  const [late, soon, seen, declined] = signals as [Signal, Signal, Signal, Signal];
  const flag: FlagView = {
    viewer: viewerOf('csm', content),
    account,
    key: 'k1',
    contacts: [aContact()],
    mail: { from: 'Jana <jana@acme.example>', subject: content.mail, sentAt: now - dayMs },
    quotes: undefined,
    typed: {},
    problems: {},
    similar: undefined,
  };
  const typed = { need: content.need, kind: 'new-team', quote: [content.need], contact: 'x@y.example' };
  const accepted = aSignal({ state: 'accepted', movedBy: 'arthit@orbit.example', movedAt: now - dayMs });
  return {
    flag: flagCard(flag, words),
    'flag-refused': flagCard(
      {
        ...flag,
        typed,
        problems: { need: 'too-long', kind: 'missing' },
        similar: late,
        account: anAccount({ am: '' }),
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

export function syncCards(words: Words, content: Content): Named {
  const viewer = viewerOf('csm', content);
  const account = anAccount({ name: content.company });
  const form = { with: 'arthit@orbit.example', minutes: '30', weekday: '', from: '2026-11-24' } as const;
  const offers: SyncOffersView = {
    viewer,
    account,
    partner: anAm({ zone: 'Europe/Berlin' }),
    minutes: 30,
    from: '2026-11-24',
    offers: [
      { start: now + dayMs, end: now + dayMs + 30 * minuteMs, why: ['usual-time', 'core-hours', 'full-hour'] },
      { start: now + 2 * dayMs, end: now + 2 * dayMs + 30 * minuteMs, why: ['outside-core', 'over-focus'] },
    ],
    none: [],
    key: 'k1',
  };
  const none = [
    { constraint: 'unknown', who: 'arthit@orbit.example', minutes: undefined, helps: false },
    { constraint: 'busy', who: 'arthit@orbit.example', minutes: undefined, helps: false },
    { constraint: 'length', who: '', minutes: 15, helps: true },
    { constraint: 'hours', who: '', minutes: 0, helps: false },
  ] as const;
  const common = { account: account.id, owner: 'arthit@orbit.example' } as const;
  const [late, soon, , declined] = signalsOf(content) as [Signal, Signal, Signal, Signal];
  const agenda = [
    { ...common, kind: 'signal-late', signal: late, due: now - hourMs },
    { ...common, kind: 'signal-decided', signal: declined },
    { ...common, kind: 'signal-waiting', signal: soon, due: undefined },
    { ...common, owner: '', kind: 'renewal', notice: '2027-01-12', renewal: '2027-03-14', days: 50 },
  ] as const;
  const meeting = aMeeting({ start: now + hourMs, link: 'https://www.google.com/calendar/event?eid=1' });
  const shown = { viewer, meeting, since: now - 20 * dayMs, accounts: [account] };
  return {
    sync: syncCard({ viewer, account, partners: [anAm()], typed: form, problems: {}, next: undefined }, words),
    'sync-refused': syncCard(
      {
        viewer,
        account: undefined,
        partners: [anAm()],
        typed: { ...form, minutes: '25' },
        problems: { with: 'missing', from: 'day-passed' },
        next: meeting,
      },
      words,
    ),
    'sync-alone': syncCard({ viewer, account, partners: [], typed: form, problems: {}, next: undefined }, words),
    'sync-offers': syncOffersCard(offers, words),
    'sync-taken': syncOffersCard({ ...offers, taken: true }, words),
    'sync-none': syncOffersCard({ ...offers, offers: [], none: none.slice(1) }, words),
    'sync-unknown': syncOffersCard({ ...offers, offers: [], none: none.slice(0, 1) }, words),
    meeting: meetingCard({ ...shown, agenda, outsiders: [] }, words),
    'meeting-nothing': meetingCard({ ...shown, agenda: [], outsiders: [], since: undefined }, words),
    'meeting-outsider': meetingCard(
      { ...shown, meeting: aMeeting({ state: 'conflict' }), agenda, outsiders: ['jana@acme.example'] },
      words,
    ),
  };
}

const faults: readonly FaultCode[] = [
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
  };
  const progress: ImportProgress = {
    total: 7043,
    done: 2000,
    added: 1990,
    updated: 4,
    unchanged: 2,
    refused: [
      { row: 17, column: 'renewal', value: '03/04/2027', reason: 'ambiguous-day' },
      { row: 18, column: '', value: '', reason: 'no-id' },
    ],
    mapping: [{ header: 'customerID', column: 'externalId' }],
    ignored: ['MonthlyCharges', content.company],
  };
  const imports = {
    viewer: admin,
    tabs: [{ sheetId: 5, title: content.company }],
    typed: { tab: '5', table: 'accounts' },
    problems: {},
  };
  const mate: Teammate = aTeammate({ holidays: ['2026-12-31'] });
  return {
    settings: settingsCard({ viewer: admin, settings, url, typed: {}, problems: {}, unreadable, can }, words),
    'settings-refused': settingsCard(
      {
        viewer: admin,
        settings,
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
    'setup-here': setupCard({ ...setup, here: 'allowed', notEmpty: true }, words),
    'file-access': fileAccessCard({ me: 'mina@orbit.example', url, here: false }, words),
    'file-access-here': fileAccessCard({ me: 'mina@orbit.example', url, here: true }, words),
    'file-access-other': fileAccessCard({ me: 'mina@orbit.example', url, here: false, otherSheet: true }, words),
    ...Object.fromEntries(faults.map((code) => [`problem-${code}`, problemCard({ ...problem, code }, words)])),
    import: importCard({ ...imports, progress: undefined }, words),
    'import-without-tabs': importCard({ ...imports, tabs: [], progress: undefined }, words),
    'import-going': importCard({ ...imports, progress }, words),
    'import-done': importCard({ ...imports, progress: { ...progress, done: 7043 } }, words),
  };
}

export function allCards(words: Words, content: Content): Named {
  return {
    ...homeCards(words, content),
    ...accountCards(words, content),
    ...senderCards(words, content),
    ...signalCards(words, content),
    ...syncCards(words, content),
    ...workspaceCards(words, content),
  };
}
