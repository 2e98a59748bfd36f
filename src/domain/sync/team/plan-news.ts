/** Whom a plan concerns hears of it: once a person and plan, with the names of those they are to meet. */
import type { News } from '../../notice/notice';
import type { Email } from '../../team/email';
import type { Teammate } from '../../team/teammate';
import type { Instant } from '../../time/time';
import { isWith, type PlannedSync } from './planned';

export const planSteps = ['planned', 'withdrawn', 'lapsed'] as const;
export type PlanStep = (typeof planSteps)[number];

type Told = { readonly by: Email; readonly at: Instant; readonly team: readonly Teammate[] };
type Person = Told & { readonly to: Email; readonly step: PlanStep };

export function planNews(rows: readonly PlannedSync[], step: 'planned' | 'withdrawn', told: Told): readonly News[] {
  const people = [...new Set(rows.flatMap(({ csm, am }) => [csm, am]))];
  return people.flatMap((to) => {
    const own = rows.filter((row) => isWith(row, to));
    return newsFor(own, `${step} ${own[0]?.plan}`, { ...told, to, step });
  });
}

/** The CSM finds another time, and the lead who planned it knows. */
export function lapseNews(rows: readonly PlannedSync[], told: Told): readonly News[] {
  return rows.flatMap((row) =>
    [row.csm, row.by].flatMap((to) => newsFor([row], row.id, { ...told, to, step: 'lapsed' })),
  );
}

/** By nobody where it is news of what Tandem found, for the CSM whose run it was is told, too. */
function newsFor(rows: readonly PlannedSync[], key: string, { to, step, by, at, team }: Person): readonly News[] {
  const [first] = rows;
  if (!first) return [];
  const nameOf = (email: Email) => team.find((mate) => mate.email === email)?.name || email;
  const others = rows.flatMap(({ csm, am }) => [csm, am].filter((email) => email !== to));
  const words = [...new Set(others)].map(nameOf).join(' · ');
  const cause = step === 'lapsed' ? ('' as const) : by;
  return [{ key, kind: 'plan', to, account: '', about: first.id, what: step, words, by: cause, at }];
}
