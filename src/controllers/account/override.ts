/** Health as somebody knows it who knows better than the measures: set for a while with a reason, and taken back. */
import { type OverrideView, overrideCard } from '../../cards/account/override';
import type { Params } from '../../cards/actions';
import type { Card } from '../../cards/spec';
import type { Account } from '../../domain/account/account';
import { scoredBands } from '../../domain/health/bands';
import { modelFor } from '../../domain/health/health-model';
import { isOtherBand, type Override, overrideOn, untilProblem } from '../../domain/health/override';
import { maySetHealth as maySet, mayTakeBack } from '../../domain/team/permission';
import { standsFor } from '../../domain/team/stand-in';
import { westernDigits } from '../../domain/text';
import { addDays, dayOf } from '../../domain/time/time';
import { Fault } from '../../fault';
import { act, type Desk, save, sitDown } from '../desk';
import { again, done, push, type Reply, updated } from '../reply';
import type { Form, Services } from '../services';
import { accountId, accountOf, activityOf, subjectOf } from './account';
import { keyOf } from './log';

const reasonLimit = 4000;
/** What most of what one knows is true for; another day is picked as easily. */
const usualDays = 30;

export function openOverride(services: Services, { account }: Params<'openOverride'>): Reply {
  const desk = sitDown(services, { account: accountId(account) });
  const typed = { band: '', points: '', reason: '', until: addDays(desk.today, usualDays) };
  return push(formOf(desk, { key: services.newKey(), typed, problems: {} }));
}

export function saveOverride(services: Services, { account, key }: Params<'saveOverride'>, form: Form): Reply {
  return act(services, {
    plan: { account: accountId(account) },
    work: (desk) => {
      const { account: subject, dossier } = subjectOf(desk);
      if (!maySetHealth(desk, subject)) throw new Fault('not-allowed', { right: 'saveOverride' });
      const typed = typedIn(form);
      const said = { saved: desk.words.override.saved({ day: desk.words.format.day(typed.until ?? desk.today) }) };
      const own = keyOf(services, key, `${typed.band} ${typed.points} ${typed.until} ${typed.reason}`);
      const id: Override['id'] = `ovr_${subject.id.slice(4)}_${own}`;
      // An earlier try of this very click.
      if (dossier.overrides.some((one) => one.id === id)) return done(accountOf(desk), said.saved);
      const standing = overrideOn(dossier.overrides, desk.today);
      const problems = problemsOf(desk, typed);
      const isTheirs = !standing || mayTakeBack(desk.me, standing);
      if (Object.keys(problems).length > 0 || !isTheirs) return again(formOf(desk, { key, typed, problems }));
      const set = overrideIn(desk, id, typed);
      const ended = standing ? [endedBy(desk, standing)] : [];
      const { score, band, reason: words } = set;
      const line = activityOf(desk, subject, {
        ...{ kind: 'override', what: score === undefined ? band : String(score), words, key: own },
        source: id,
      });
      save(desk, 'saveOverride', {
        key: own,
        add: { overrides: [set], activities: [line] },
        update: { overrides: ended },
      });
      const overrides = [...dossier.overrides.filter((one) => one.id !== standing?.id), ...ended, set];
      const activities = [line, ...dossier.activities];
      return done(accountOf(desk, { dossier: { overrides, activities } }), said.saved);
    },
  });
}

export function endOverride(services: Services, { account, override }: Params<'endOverride'>): Reply {
  return act(services, {
    plan: { account: accountId(account) },
    work: (desk) => {
      const { account: subject, dossier } = subjectOf(desk);
      const { takenBack } = desk.words.override;
      const found = dossier.overrides.find(({ id }) => id === override);
      if (!found) throw new Fault('missing-row', { table: 'overrides' });
      if (!mayTakeBack(desk.me, found)) throw new Fault('not-allowed', { right: 'endOverride' });
      // An earlier try of this very click, or somebody else's.
      if (found.ended !== undefined) return updated(accountOf(desk), takenBack);
      const ended = endedBy(desk, found);
      const key = `end${found.rev}${found.id.slice(4)}`;
      const line = activityOf(desk, subject, { kind: 'override', what: 'ended', words: '', key, source: found.id });
      save(desk, 'endOverride', { update: { overrides: [ended] }, add: { activities: [line] } });
      const overrides = dossier.overrides.map((one) => (one.id === ended.id ? ended : one));
      const activities = [line, ...dossier.activities];
      return updated(accountOf(desk, { dossier: { overrides, activities } }), takenBack);
    },
  });
}

function maySetHealth({ me, snapshot, services }: Desk, account: Account): boolean {
  return maySet(me, account, standsFor(me, snapshot.team, services.now));
}

type Typed = OverrideView['typed'];

function typedIn(form: Form): Typed {
  const until = form.day('lastDay');
  return {
    band: form.text('band'),
    points: form.text('points'),
    reason: form.text('reason'),
    until: until === undefined ? undefined : dayOf(until),
  };
}

function problemsOf(desk: Desk, { band, points, reason, until }: Typed): OverrideView['problems'] {
  const { account } = subjectOf(desk);
  const { edges } = modelFor(account, desk.snapshot.models).model;
  const known = bandIn(band);
  const number = scoreIn(points);
  const amiss = untilProblem(until, desk.today);
  return {
    ...(known === '' && points === '' ? { band: 'missing' } : {}),
    ...(points !== '' && number === undefined ? { points: 'not-a-score' } : {}),
    ...(number !== undefined && isOtherBand(number, known, edges) ? { points: 'other-band' } : {}),
    ...(reason === '' ? { reason: 'missing' } : reason.length > reasonLimit ? { reason: 'too-long' } : {}),
    ...(amiss ? { until: amiss } : {}),
  };
}

function bandIn(text: string): Override['band'] {
  return scoredBands.find((band) => band === text) ?? '';
}

/** A whole number from 0 to 100, in whatever digits. */
function scoreIn(text: string): number | undefined {
  const digits = westernDigits(text);
  return /^\d{1,3}$/.test(digits) && Number(digits) <= 100 ? Number(digits) : undefined;
}

function overrideIn(desk: Desk, id: Override['id'], typed: Typed): Override {
  return {
    id,
    rev: 1,
    account: subjectOf(desk).account.id,
    score: scoreIn(typed.points),
    band: bandIn(typed.band),
    reason: typed.reason,
    from: desk.today,
    until: typed.until ?? desk.today,
    by: desk.me.email,
    ended: undefined,
    endedBy: '',
  };
}

function endedBy({ today, me }: Desk, override: Override): Override {
  return { ...override, ended: today, endedBy: me.email };
}

function formOf(desk: Desk, form: Pick<OverrideView, 'key' | 'typed' | 'problems'>): Card {
  const { account, health } = subjectOf(desk);
  const { override } = health;
  const view = { viewer: desk.viewer, account, health, ...form };
  return overrideCard({ ...view, mayTakeBack: override !== undefined && mayTakeBack(desk.me, override) }, desk.words);
}
