/** Rows for tests: each shows only what matters to its fact. */
import type { Account } from '../../src/domain/account/account';
import type { Activity } from '../../src/domain/account/activity';
import type { Comment } from '../../src/domain/account/comment';
import type { Contact } from '../../src/domain/account/contact';
import type { HealthFacts } from '../../src/domain/health/health-facts';
import { defaultModels, modelFor, type NamedModel } from '../../src/domain/health/health-model';
import type { MeasureValue } from '../../src/domain/health/measure-value';
import type { Override } from '../../src/domain/health/override';
import type { Notice } from '../../src/domain/notice/notice';
import { type Signal, untouched } from '../../src/domain/signal/signal';
import { type Meeting, unheard } from '../../src/domain/sync/meeting';
import type { Teammate } from '../../src/domain/team/teammate';

/** Monday 2026-11-23, 09:00 in Bangkok. */
export const monday9 = Date.parse('2026-11-23T02:00:00Z');

export function anAccount(parts: Partial<Account> = {}): Account {
  return {
    id: 'acc_acme',
    rev: 1,
    externalId: 'A-1',
    name: 'Acme Robotics',
    domains: ['acme.example'],
    segment: 'Mid-market',
    stage: 'live',
    plan: 'Growth',
    seatsBought: 50,
    seatsUsed: 48,
    renewalDay: '2027-03-14',
    noticeDays: 60,
    csm: 'mina@orbit.example',
    am: 'arthit@orbit.example',
    parent: '',
    ...parts,
  };
}

export function aTeammate(parts: Partial<Teammate> = {}): Teammate {
  return {
    email: 'mina@orbit.example',
    rev: 1,
    name: 'Mina Karimi',
    role: 'csm',
    zone: 'Asia/Bangkok',
    workdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    from: '09:00',
    to: '17:00',
    holidays: [],
    language: 'en',
    awayUntil: undefined,
    deputy: '',
    digest: 'daily',
    digestAt: '09:00',
    ...parts,
  };
}

export function anAm(parts: Partial<Teammate> = {}): Teammate {
  return aTeammate({ email: 'arthit@orbit.example', name: 'Arthit Suksan', role: 'am', ...parts });
}

export function aSignal(parts: Partial<Signal> = {}): Signal {
  return {
    ...untouched,
    id: 'sig_1',
    account: 'acc_acme',
    kind: 'seat-limit',
    need: 'More seats for the new lab',
    evidence: '',
    urgency: 'quarter',
    contact: '',
    avoid: '',
    state: 'submitted',
    flaggedBy: 'mina@orbit.example',
    flaggedAt: monday9,
    owner: 'arthit@orbit.example',
    csm: 'mina@orbit.example',
    acknowledgeBy: undefined,
    decideBy: undefined,
    ...parts,
  };
}

export function aContact(parts: Partial<Contact> = {}): Contact {
  return {
    id: 'con_1',
    rev: 1,
    account: 'acc_acme',
    email: 'jana@acme.example',
    name: 'Jana Novak',
    title: '',
    ...parts,
  };
}

export function aMeasure(parts: Partial<MeasureValue> = {}): MeasureValue {
  return { id: 'mea_1', rev: 1, account: 'acc_acme', measure: 'pulse', value: 4, day: '2026-11-20', by: '', ...parts };
}

export function anActivity(parts: Partial<Activity> = {}): Activity {
  return {
    id: 'act_1',
    rev: 1,
    account: 'acc_acme',
    at: monday9,
    kind: 'note',
    by: 'mina@orbit.example',
    what: '',
    words: '',
    source: '',
    thread: '',
    link: '',
    ...parts,
  };
}

export function aMeeting(parts: Partial<Meeting> = {}): Meeting {
  return {
    id: 'mtg_1',
    rev: 1,
    csm: 'mina@orbit.example',
    am: 'arthit@orbit.example',
    account: '',
    start: monday9,
    end: monday9 + 30 * 60_000,
    zone: 'Asia/Bangkok',
    state: 'booked',
    organizer: 'mina@orbit.example',
    eventId: 'pair1',
    ...unheard,
    ...parts,
  };
}

/** Everything that a score may rest on: nothing, until a test says more. */
export function healthFacts(parts: Partial<HealthFacts> = {}): HealthFacts {
  const lists = { measures: [], activities: [], meetings: [], cases: [], feedback: [], overrides: [], history: [] };
  return { account: anAccount(), ...lists, today: '2026-11-23', ...parts };
}

export const ourModel: NamedModel = modelFor(anAccount(), defaultModels);

export function aComment(parts: Partial<Comment> = {}): Comment {
  return {
    ...{ id: 'com_1', rev: 1, account: 'acc_acme', about: 'acc_acme', words: 'Who calls them?', mentions: [] },
    ...{ by: 'mina@orbit.example', at: monday9, replyTo: '', replaces: '' },
    ...parts,
  };
}

export function aNotice(parts: Partial<Notice> = {}): Notice {
  return {
    ...{ id: 'ntc_1', rev: 1, kind: 'mention', to: 'arthit@orbit.example', way: 'mail', account: 'acc_acme' },
    ...{ about: 'com_1', what: '', words: 'Who calls them?', by: 'mina@orbit.example', at: monday9 },
    ...{ state: 'waiting', reason: '', movedAt: undefined, tries: 0, mail: '' },
    ...parts,
  };
}

export function anOverride(parts: Partial<Override> = {}): Override {
  return {
    ...{ id: 'ovr_1', rev: 1, account: 'acc_acme', score: 30, band: '', reason: 'Their sponsor left' },
    ...{ from: '2026-11-20', until: '2026-12-20', by: 'mina@orbit.example', ended: undefined, endedBy: '' },
    ...parts,
  };
}
