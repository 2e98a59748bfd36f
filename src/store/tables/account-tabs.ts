/** Accounts and what belongs to them. */
import { type Account, stages } from '../../domain/account/account';
import { type Activity, activityKinds } from '../../domain/account/activity';
import { type Case, severities } from '../../domain/account/case';
import type { Comment } from '../../domain/account/comment';
import { type Commitment, commitmentStates } from '../../domain/account/commitment';
import type { Contact } from '../../domain/account/contact';
import { type Feedback, feedbackKinds, tones } from '../../domain/account/feedback';
import type { Outcome } from '../../domain/account/outcome';
import { type Renewal, renewalCalls, renewalResults } from '../../domain/account/renewal';
import type { ServicePlan } from '../../domain/account/service-plan';
import {
  choice,
  day,
  domain,
  email,
  exact,
  id,
  instant,
  integer,
  list,
  number,
  optional,
  orDefault,
  orEmpty,
  system,
  text,
} from '../cells';
import type { HealthMark } from '../rows';
import { inUnit, reasonsKept, yes } from './kinds';
import { accountId, derivedName, type Named, type Nothing, rev, type TabOf, words } from './table';

const healthBands = ['healthy', 'watch', 'at-risk', 'insufficient'] as const;
const seats = inUnit(number, 'seats');

export const accounts: TabOf<Account, HealthMark> = {
  sheetId: 7102,
  book: 'main',
  id: 'id',
  prefix: 'acc_',
  columns: {
    name: text(200),
    externalId: text(),
    domains: list(domain),
    segment: text(110),
    stage: orEmpty(choice(stages)),
    plan: text(110),
    seatsBought: optional(seats),
    seatsUsed: optional(seats),
    renewalDay: optional(day),
    noticeDays: optional(inUnit(integer, 'days')),
    csm: orEmpty(email),
    am: orEmpty(email),
    parent: orEmpty(accountId),
    id: id('acc_'),
    rev,
  },
  derived: {
    healthScore: system(optional(inUnit(number, 'points'))),
    healthBand: system(orEmpty(choice(healthBands))),
    bandBefore: system(orEmpty(choice(healthBands))),
    bandSince: system(optional(day)),
    bandMoved: system(reasonsKept),
    pulse: system(optional(number)),
  },
};

export const contacts: TabOf<Contact, Named> = {
  sheetId: 7103,
  book: 'main',
  id: 'id',
  prefix: 'con_',
  columns: { email, name: text(), title: text(), account: exact(orEmpty(accountId)), id: id('con_'), rev },
  derived: derivedName,
};

export const activities: TabOf<Activity, Named> = {
  sheetId: 7105,
  book: 'main',
  id: 'id',
  prefix: 'act_',
  columns: {
    at: instant,
    kind: choice(activityKinds),
    what: text(110),
    words,
    by: email,
    source: system(text()), // a logged mail is known by it
    thread: system(text(110)),
    link: system(text(200)),
    account: accountId,
    id: id('act_'),
    rev,
  },
  derived: derivedName,
};

export const commitments: TabOf<Commitment, Named> = {
  sheetId: 7112,
  book: 'main',
  id: 'id',
  prefix: 'cmt_',
  columns: {
    what: words,
    who: orEmpty(email),
    due: optional(day),
    state: orDefault(choice(commitmentStates), 'open'),
    by: email,
    at: instant,
    closedAt: optional(instant),
    source: text(),
    account: accountId,
    id: id('cmt_'),
    rev,
  },
  derived: derivedName,
};

export const comments: TabOf<Comment, Named> = {
  sheetId: 7113,
  book: 'main',
  id: 'id',
  prefix: 'com_',
  columns: {
    at: instant,
    words,
    mentions: list(email),
    by: email,
    about: text(110),
    replyTo: system(orEmpty(id('com_'))),
    replaces: system(orEmpty(id('com_'))),
    account: exact(orEmpty(accountId)),
    id: id('com_'),
    rev,
  },
  derived: derivedName,
};

export const feedback: TabOf<Feedback, Named> = {
  sheetId: 7114,
  book: 'main',
  id: 'id',
  prefix: 'fbk_',
  columns: {
    at: instant,
    kind: choice(feedbackKinds),
    score: optional(inUnit(number, 'points')),
    words,
    tags: list(text()),
    tone: orEmpty(choice(tones)),
    contact: orEmpty(email),
    by: orEmpty(email),
    account: accountId,
    id: id('fbk_'),
    rev,
  },
  derived: derivedName,
};

export const cases: TabOf<Case, Named> = {
  sheetId: 7115,
  book: 'main',
  id: 'id',
  prefix: 'cas_',
  columns: {
    title: words,
    severity: orDefault(choice(severities), 'normal'),
    escalated: yes,
    opened: day,
    closed: optional(day),
    externalId: text(),
    account: accountId,
    id: id('cas_'),
    rev,
  },
  derived: derivedName,
};

export const renewals: TabOf<Renewal, Named> = {
  sheetId: 7116,
  book: 'main',
  id: 'id',
  prefix: 'ren_',
  columns: {
    day,
    noticeDay: optional(day),
    call: orEmpty(choice(renewalCalls)),
    calledBy: orEmpty(email),
    result: orEmpty(choice(renewalResults)),
    resultDay: optional(day),
    account: accountId,
    id: id('ren_'),
    rev,
  },
  derived: derivedName,
};

export const outcomes: TabOf<Outcome, Named> = {
  sheetId: 7117,
  book: 'main',
  id: 'id',
  prefix: 'out_',
  columns: {
    what: words,
    campaign: text(),
    unit: text(90),
    target: optional(number),
    achieved: optional(number),
    due: optional(day),
    reached: optional(day),
    hours: optional(inUnit(number, 'hours')),
    touches: optional(inUnit(integer, 'touches')),
    account: accountId,
    id: id('out_'),
    rev,
  },
  derived: derivedName,
};

export const plans: TabOf<ServicePlan, Nothing> = {
  sheetId: 7118,
  book: 'main',
  id: 'id',
  prefix: 'pln_',
  columns: { name: text(), seats: optional(seats), features: list(text()), id: id('pln_'), rev },
  derived: {},
};
