/**
 * What is to be told to whom because of a clock: before it is due a nudge, when it is due a notice, after that the lead.
 * Pure: whoever sends it claims each `key` once, so that an hour that is run twice tells nobody twice.
 */
import type { AccountId } from '../account/account';
import { byText } from '../order';
import type { Email } from '../team/email';
import { standIn } from '../team/stand-in';
import type { Teammate } from '../team/teammate';
import { addBusinessDays, businessHoursBetween } from '../time/clock';
import type { Instant } from '../time/time';
import type { Signal, SignalId } from './signal';
import { deadlineOf, workerAt } from './signal-clocks';
import { turnOf } from './signal-table';

export const dueKinds = ['nudge', 'due', 'escalated'] as const;
export type DueKind = (typeof dueKinds)[number];

export type Due = {
  readonly key: string;
  readonly kind: DueKind;
  readonly to: Email;
  readonly signal: SignalId;
  readonly account: AccountId;
  /** The deadline that it is about. */
  readonly at: Instant;
};

/** Of working time, in the hours of whoever has to move. */
const nudgeHours = 4;
const escalateDays = 1;

/** The last step that each clock has come to; earlier ones are not told after it. Sorted by deadline. */
export function duesOf(signals: readonly Signal[], team: readonly Teammate[], now: Instant): readonly Due[] {
  const dues = signals.flatMap((signal) => {
    const at = deadlineOf(signal);
    const kind = at === undefined ? undefined : stepOf(signal, { at, team, now });
    return at === undefined || kind === undefined ? [] : told(signal, { at, kind, team, now });
  });
  return dues.sort((a, b) => a.at - b.at || byText(a.key, b.key));
}

type Facts = { readonly at: Instant; readonly team: readonly Teammate[]; readonly now: Instant };

function stepOf(signal: Signal, { at, team, now }: Facts): DueKind | undefined {
  const worker = workerAt(now, team, [moverOf(signal), signal.flaggedBy]);
  if (now >= addBusinessDays(at, escalateDays, worker)) return 'escalated';
  if (now >= at) return 'due';
  // What sleeps until a day is no work that could be done before.
  const sleeps = signal.state === 'parked' || signal.state === 'draft' || signal.state === 'handed-back';
  return !sleeps && businessHoursBetween(now, at, worker) <= nudgeHours ? 'nudge' : undefined;
}

function moverOf(signal: Signal): Email | '' {
  return turnOf(signal) === 'csm' ? signal.csm || signal.flaggedBy : signal.owner;
}

/** A signal that waits for nobody is a lead's at once. */
function told(signal: Signal, { at, kind, team, now }: Facts & { readonly kind: DueKind }): readonly Due[] {
  const mover = moverOf(signal);
  const leads = team.filter(({ role }) => role === 'lead').map(({ email }) => email);
  const people = kind === 'escalated' || mover === '' ? leads : [standIn(mover, { team, now })];
  return [...new Set(people)].map((to) => ({
    key: [signal.id, signal.state, at, kind, to].join(' '),
    kind,
    to,
    signal: signal.id,
    account: signal.account,
    at,
  }));
}
