/** What is typed with a move, and the form that it is typed into. */
import { type MoveField, type MoveView, moveCard } from '../../cards/signal/move';
import type { Card } from '../../cards/spec';
import { healthOf } from '../../domain/health/health';
import { modelFor } from '../../domain/health/health-model';
import { onboardingSteps, type Sale, type Signal } from '../../domain/signal/signal';
import { comesUpAgain } from '../../domain/signal/signal-clocks';
import { type GuardReason, reasons } from '../../domain/signal/signal-kinds';
import type { MoveRefusal, Moving } from '../../domain/signal/signal-moves';
import type { SignalMove } from '../../domain/signal/signal-table';
import { guardReason } from '../../domain/signal/trust-guard';
import { westernDigits } from '../../domain/text';
import { type Day, dayOf } from '../../domain/time/time';
import { localDay } from '../../domain/time/time-zone';
import type { Desk } from '../desk';
import type { Form } from '../services';

export type TypedMove = MoveView['typed'];

const texts = ['reason', 'words', 'owner', 'sold', 'soldTo', 'promises', 'success', 'measure', 'target'] as const;
/** Well below what a dossier holds of one account. */
const lengths = { words: 1000, sold: 500, soldTo: 200, promises: 1000, success: 1000 } as const;

export function typedMove(form: Form): TypedMove {
  const typed = Object.fromEntries(texts.map((name) => [name, form.text(name)]));
  const picked = form.day('day');
  return { ...typed, steps: form.all('steps'), ...(picked === undefined ? {} : { day: dayOf(picked) }) };
}

export function tooLong(typed: TypedMove): MoveView['problems'] {
  const names = (Object.keys(lengths) as (keyof typeof lengths)[]).filter(
    (name) => (typed[name] ?? '').length > lengths[name],
  );
  return Object.fromEntries(names.map((name) => [name, 'too-long']));
}

/** As the domain takes it: what is not one of ours counts as not said. */
export function saidIn({ team, now }: { team: Desk['snapshot']['team']; now: number }, typed: TypedMove) {
  const { reason, words = '', day, owner, steps = [] } = typed;
  return {
    reason: reasons.find((one) => one === reason) ?? '',
    words,
    day: day as Day | undefined,
    owner: team.find(({ email }) => email === owner)?.email ?? '',
    steps: onboardingSteps.filter((one) => steps.includes(one)),
    sale: saleIn(typed),
    at: now,
  } satisfies Partial<Moving>;
}

function saleIn({ sold = '', soldTo = '', promises = '', success = '', measure = '', target = '' }: TypedMove): Sale {
  const number = Number(westernDigits(target).replace('٫', '.').replace(',', '.'));
  return {
    sold,
    soldTo,
    promises,
    success,
    measure,
    target: target === '' || Number.isNaN(number) ? undefined : number,
  };
}

/** What the form says of a refusal; nothing where the refusal is not of the form. */
export function problemsFor(refusal: MoveRefusal, typed: TypedMove): MoveView['problems'] {
  if (refusal === 'day-passed') return { day: 'day-passed' };
  if (refusal === 'target-missing' && typed.target) return { target: 'not-a-number' };
  return { [refusal.replace(/-missing$/, '') as MoveField]: 'missing' };
}

/** What holds a flag back now, and when it is looked at again. */
export function guardOf(desk: Desk, signal: Pick<Signal, 'owner' | 'csm' | 'flaggedBy'>): MoveView['guard'] {
  const { snapshot, services, today, me } = desk;
  const { account, dossier } = snapshot;
  if (!account || !dossier) return undefined;
  const { band } = healthOf({ ...dossier, account, today }, modelFor(account, snapshot.models));
  const reason: GuardReason | undefined = guardReason({ account, band, cases: snapshot.table('cases') });
  const again = reason && comesUpAgain(signal, { state: 'draft', at: services.now }, snapshot);
  return reason && again !== undefined ? { reason, until: localDay(again, me.zone) } : undefined;
}

type Filled = { readonly move: SignalMove } & Pick<MoveView, 'typed' | 'problems'>;

export function moveForm(desk: Desk, signal: Signal, filled: Filled): Card {
  const { viewer, snapshot, words } = desk;
  const account = snapshot.account ?? { id: signal.account, name: '', externalId: '' };
  const guard = filled.move === 'submit' ? guardOf(desk, signal) : undefined;
  const measures = snapshot.account ? { measures: modelFor(snapshot.account, snapshot.models).model.measures } : {};
  return moveCard({ viewer, signal, account, guard, ...measures, ...filled }, words);
}
