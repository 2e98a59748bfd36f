/** The books of a large company, made up from a seed. */
import { chanceOf } from '../../../domain/chance';
import { movementKinds } from '../../../domain/commercial/movement';
import { retentionCostKinds } from '../../../domain/commercial/retention-cost';
import type { HealthSnapshot } from '../../../domain/health/health-snapshot';
import type { Books } from '../../../domain/metrics/books';
import { untouched } from '../../../domain/signal/signal';
import { unheard } from '../../../domain/sync/meeting';
import type { Email } from '../../../domain/team/email';
import type { Teammate } from '../../../domain/team/teammate';
import { addDays, type Day, dayMs, dayStart } from '../../../domain/time/time';

const today: Day = '2026-11-23';

export type BooksSize = {
  readonly accounts: number;
  readonly movements: number;
  readonly csms: number;
  readonly ams: number;
  readonly currencies: readonly string[];
};

export type MadeUpBooks = { readonly books: Books; readonly history: readonly HealthSnapshot[] };

const daysBack = 1100;
const losing = ['contraction', 'churn'];
const moves = ['submitted', 'acknowledged', 'accepted', 'won', 'handed-back', 'adopted'];
const bands = ['healthy', 'watch', 'at-risk'] as const;

/** A signal for every second account, one answer and one outcome each, health month by month, cost of every tenth. */
export function madeUpBooks({ accounts: count, movements, csms, ams, currencies }: BooksSize): MadeUpBooks {
  const chance = chanceOf('books');
  const upTo = (most: number) => Math.floor(chance() * most);
  const pick = <Value>(values: readonly [Value, ...Value[]] | readonly Value[]) => values[upTo(values.length)] as Value;
  const now = dayStart(today) + 9 * 3_600_000;
  const dayBack = (most = daysBack) => addDays(today, -upTo(most));
  const momentBack = () => now - upTo(daysBack) * dayMs;
  const mate = (role: 'csm' | 'am') => (_: unknown, at: number) => teammate(role, at);
  const team = [...Array.from({ length: csms }, mate('csm')), ...Array.from({ length: ams }, mate('am'))];
  const accounts = Array.from({ length: count }, (_, at) => ({
    ...{ id: `acc_${at}` as const, rev: 1, externalId: `C-${at}`, name: `Company ${at}`, domains: [], plan: '' },
    ...{ segment: pick(['Small', 'Mid-market', 'Enterprise']), stage: 'live' as const, parent: '' as const },
    ...{ seatsBought: 50, seatsUsed: 40, renewalDay: addDays(today, upTo(360)), noticeDays: 30 },
    ...{ csm: `csm${upTo(csms)}@orbit.example` as Email, am: `am${upTo(ams)}@orbit.example` as Email },
  }));
  const moneyOf = (at: number) => currencies[at % currencies.length] ?? 'USD';
  const signals = Array.from({ length: Math.ceil(count / 2) }, (_, at) => {
    const { id, csm, am } = pick(accounts);
    const flaggedAt = momentBack();
    return {
      ...{ ...untouched, id: `sig_${at}` as const, account: id, kind: 'seat-limit' as const, need: 'More seats' },
      ...{ evidence: '', urgency: 'soon' as const, contact: '', avoid: '', state: 'submitted' as const },
      ...{ flaggedBy: csm, flaggedAt, owner: am, csm, deal: `dea_${at}` as const },
      ...{ acknowledgeBy: flaggedAt + 2 * dayMs, decideBy: flaggedAt + 5 * dayMs },
    };
  });
  const signalEvents = signals.flatMap(({ id, account, flaggedBy, flaggedAt }) =>
    moves.slice(0, 1 + upTo(moves.length)).map((to, step) => ({
      ...{ id: `sev_${id}_${step}` as const, rev: 1, signal: id, account, move: to, from: moves[step - 1] ?? '', to },
      ...{ by: flaggedBy, at: flaggedAt + step * upTo(9) * dayMs, reason: '', words: '' },
    })),
  );
  const came = accounts.map(() => upTo(daysBack));
  const books: Books = {
    ...{ accounts, signals, signalEvents, team, now, zone: 'Asia/Bangkok', rates: [] },
    movements: Array.from({ length: movements }, (_, at) => {
      const account = at % count;
      const kind = at < count ? ('new' as const) : pick(movementKinds);
      const amount = (losing.includes(kind) ? -1 : 1) * (at < count ? 500 + upTo(5000) : 1 + upTo(90));
      return {
        ...{ id: `mov_${at}` as const, rev: 1, account: `acc_${account}` as const, kind, amount },
        day: addDays(today, -(at < count ? (came[account] ?? 0) : upTo(came[account] ?? 0))),
        ...{ currency: moneyOf(account), source: '' },
      };
    }),
    feedback: accounts.map(({ id }, at) => ({
      ...{
        id: `fbk_${at}` as const,
        rev: 1,
        account: id,
        contact: '' as const,
        at: momentBack(),
        kind: 'nps' as const,
      },
      ...{ score: upTo(11), words: '', tags: [], tone: '' as const, by: '' as const },
    })),
    outcomes: accounts.map(({ id }, at) => ({
      ...{ id: `out_${at}` as const, rev: 1, account: id, what: 'Faster', campaign: '', unit: '', target: 10 },
      ...{ achieved: upTo(20), due: dayBack(), reached: undefined, hours: 2, touches: 3 },
    })),
    renewals: accounts.map(({ id, renewalDay }, at) => ({
      ...{ id: `ren_${at}` as const, rev: 1, account: id, day: addDays(renewalDay, -360), noticeDay: undefined },
      ...{
        call: '' as const,
        calledBy: '' as const,
        result: chance() < 0.9 ? ('renewed' as const) : ('cancelled' as const),
      },
      resultDay: undefined,
    })),
    meetings: Array.from({ length: count / 2 }, (_, at) => {
      const { id, csm, am } = pick(accounts);
      const start = momentBack();
      return {
        ...{ ...unheard, id: `mtg_${at}` as const, rev: 1, csm, am, account: id, start, end: start + 1_800_000 },
        ...{ zone: 'Asia/Bangkok', state: 'booked' as const, organizer: csm, eventId: '' },
      };
    }),
    costs: accounts
      .filter((_, at) => at % 10 === 0)
      .map(({ id }, at) => ({
        ...{ id: `cst_${at}` as const, rev: 1, kind: pick(retentionCostKinds), from: '2026-10-01', to: '2026-12-31' },
        ...{ amount: 10 + upTo(90), currency: moneyOf(at * 10), segment: '', account: id },
      })),
    deals: signals.map(({ id, account, owner }, at) => ({
      ...{ id: `dea_${at}` as const, rev: 1, signal: id, account, expected: 50 + upTo(500), currency: moneyOf(0) },
      ...{ expectedDay: undefined, discountPercent: undefined, by: owner },
    })),
    quotas: team
      .filter(({ role }) => role === 'am')
      .map(({ email }, at) => ({
        ...{ id: `quo_${at}` as const, rev: 1, am: email, from: '2026-10-01', to: '2026-12-31', amount: 5000 },
        currency: moneyOf(0),
      })),
    values: [],
  };
  return { books, history: historyOf(count, chance) };
}

const monthsKept = 6;

function historyOf(accounts: number, chance: () => number): readonly HealthSnapshot[] {
  return Array.from({ length: monthsKept * accounts }, (_, at) => ({
    ...{ id: `hst_${at}` as const, rev: 1, account: `acc_${at % accounts}` as const, confidence: 1, model: '' },
    ...{ day: addDays(today, -30 * (monthsKept - Math.floor(at / accounts))), score: 50, reasons: [] },
    band: bands[Math.floor(chance() * bands.length)] ?? 'watch',
  }));
}

function teammate(role: 'csm' | 'am', at: number): Teammate {
  return {
    ...{ email: `${role}${at}@orbit.example`, rev: 1, name: `${role.toUpperCase()} ${at}`, role, zone: 'Asia/Bangkok' },
    ...{ workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00', holidays: [], language: 'en' },
    ...{ awayUntil: undefined, deputy: '', digest: 'daily', digestAt: '09:00' },
  };
}
