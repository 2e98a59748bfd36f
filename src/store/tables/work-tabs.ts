/** What the two roles work with: signals, syncs, measures and their history, the team. */
import { scoredBands } from '../../domain/health/bands';
import { type ModelVersion, modelStates } from '../../domain/health/health-model';
import type { HealthSnapshot } from '../../domain/health/health-snapshot';
import type { MeasureValue } from '../../domain/health/measure-value';
import type { Override } from '../../domain/health/override';
import { onboardingSteps, type Signal, signalStates, urgencies } from '../../domain/signal/signal';
import type { SignalEvent } from '../../domain/signal/signal-event';
import { reasons } from '../../domain/signal/signal-kinds';
import { cadences, leakStates, type Meeting, meetingStates } from '../../domain/sync/meeting';
import { digests, languages, roles, type Teammate, weekdays } from '../../domain/team/teammate';
import {
  type Column,
  choice,
  clock,
  day,
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
  zone,
} from '../cells';
import { decisionsKept, inUnit, reasonsKept, signalKind } from './kinds';
import { accountId, derivedName, type Named, type Nothing, rev, type TabOf, words } from './table';

const healthBands = ['healthy', 'watch', 'at-risk', 'insufficient'] as const;

export const signals: TabOf<Signal, Named> = {
  sheetId: 7101,
  book: 'main',
  id: 'id',
  prefix: 'sig_',
  columns: {
    state: system(choice(signalStates)),
    kind: signalKind,
    need: words,
    urgency: choice(urgencies),
    owner: orEmpty(email),
    acknowledgeBy: system(optional(instant)),
    decideBy: system(optional(instant)),
    evidence: words,
    contact: text(),
    avoid: words,
    flaggedBy: system(email),
    flaggedAt: system(instant),
    reason: system(orEmpty(choice(reasons))),
    reasonWords: words,
    movedBy: system(orEmpty(email)),
    movedAt: system(optional(instant)),
    deal: orEmpty(id('dea_')),
    csm: orEmpty(email),
    nextBy: system(optional(instant)),
    credit: system(optional(inUnit(integer, 'percent'))),
    sold: words,
    soldTo: text(),
    promises: words,
    success: words,
    measure: text(140),
    target: optional(number),
    baseline: system(optional(number)),
    steps: list(choice(onboardingSteps)),
    account: accountId,
    id: id('sig_'),
    rev,
  },
  derived: derivedName,
};

export const signalEvents: TabOf<SignalEvent, Named> = {
  sheetId: 7119,
  book: 'main',
  id: 'id',
  prefix: 'sev_',
  columns: {
    at: system(instant),
    move: system(text(110)),
    from: system(text(110)),
    to: system(text(110)),
    by: system(email),
    reason: system(text(110)),
    words: system(words),
    signal: id('sig_'),
    account: accountId,
    id: id('sev_'),
    rev,
  },
  derived: derivedName,
};

export const measures: TabOf<MeasureValue, Named> = {
  sheetId: 7104,
  book: 'main',
  id: 'id',
  prefix: 'mea_',
  columns: { measure: text(140), value: number, day, by: orEmpty(email), account: accountId, id: id('mea_'), rev },
  derived: derivedName,
};

export const history: TabOf<HealthSnapshot, Named> = {
  sheetId: 7120,
  book: 'main',
  id: 'id',
  prefix: 'hst_',
  columns: {
    day: system(day),
    score: system(optional(inUnit(number, 'points'))),
    band: system(choice(healthBands)),
    confidence: system(number),
    model: system(text(110)),
    reasons: system(reasonsKept),
    account: accountId,
    id: id('hst_'),
    rev,
  },
  derived: derivedName,
};

export const overrides: TabOf<Override, Named> = {
  sheetId: 7130,
  book: 'main',
  id: 'id',
  prefix: 'ovr_',
  columns: {
    score: optional(inUnit(number, 'points')),
    band: orEmpty(choice(scoredBands)),
    reason: words,
    from: day,
    until: day,
    by: email,
    ended: optional(day),
    endedBy: orEmpty(email),
    account: accountId,
    id: id('ovr_'),
    rev,
  },
  derived: derivedName,
};

/** Whole lists of models, one a row. */
export const models: TabOf<ModelVersion, Nothing> = {
  sheetId: 7131,
  book: 'main',
  id: 'id',
  prefix: 'mod_',
  columns: {
    version: system(integer),
    state: system(choice(modelStates)),
    note: words,
    by: system(email),
    at: system(instant),
    body: system(words),
    id: id('mod_'),
    rev,
  },
  derived: {},
};

export const meetings: TabOf<Meeting, Named> = {
  sheetId: 7106,
  book: 'main',
  id: 'id',
  prefix: 'mtg_',
  columns: {
    start: instant,
    end: instant,
    zone: text(),
    csm: email,
    am: email,
    state: choice(meetingStates),
    organizer: email,
    link: text(200),
    eventId: system(text(110)),
    iCalUid: system(text(110)),
    reservedAt: system(optional(instant)),
    series: system(text(110)),
    cadence: system(orEmpty(choice(cadences))),
    original: system(optional(instant)),
    etag: system(text(110)),
    guests: system(list(email)),
    leak: system(orEmpty(choice(leakStates))),
    agenda: system(words),
    decisions: system(decisionsKept),
    minutes: words,
    skipBy: system(list(email)),
    noted: system(text(110)),
    happened: system(words),
    account: exact(orEmpty(accountId)),
    id: id('mtg_'),
    rev,
  },
  derived: derivedName,
};

/** Who adds a teammate by hand may write no more than address and role. */
export const team: TabOf<Teammate, Nothing> = {
  sheetId: 7107,
  book: 'main',
  id: 'email',
  columns: {
    email,
    name: text(),
    role: choice(roles),
    zone: orDefault(zone, 'UTC'),
    workdays: orDefault(list(choice(weekdays)), weekdays.slice(0, 5)),
    from: orDefault(clock, '09:00'),
    to: orDefault(clock, '17:00'),
    holidays: list(dayText()),
    language: orDefault(choice(languages, 80), 'en'),
    awayUntil: optional(day),
    deputy: orEmpty(email),
    digest: orDefault(choice(digests), 'daily'),
    digestAt: orDefault(clock, '09:00'),
    rev,
  },
  derived: {},
};

/** A day inside a list, as text. */
function dayText(): Column<Teammate['holidays'][number]> {
  return { ...day, format: 'text', write: (value) => value };
}
