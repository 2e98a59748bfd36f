/** A past that a score is held against: snapshots and renewals as archives would have left them, and the night that looks. */
import { chanceOf } from '../../../src/domain/chance';
import type { Company } from '../company';

/** Years of made-up accounts, as archives would have left them: those with few logins cancel, by `signal` from 0 to 1. */
export function remember(company: Company, accounts: number, signal: number): void {
  const chance = chanceOf(7);
  const day0 = Date.parse('2025-01-06');
  const dayText = (days: number) => new Date(day0 + days * 86_400_000).toISOString().slice(0, 10);
  const rows = Array.from({ length: accounts }, (_, at) => {
    const logins = Math.round(chance() * 80 - 50);
    const score = Math.round(60 + logins / 2);
    const lost = chance() < 0.25 + signal * (logins < -20 ? 0.65 : -0.22);
    return { at, logins, score, lost, day: Math.floor(chance() * 430) };
  });
  const band = (score: number) => (score >= 75 ? 'healthy' : score >= 50 ? 'watch' : 'at-risk');
  typeIn(
    company,
    'history',
    rows.map(({ at, logins, score, day }) => ({
      ...{ id: `hst_h${at}`, account: `acc_h${at}`, day: dayText(day), score: String(score), band: band(score) },
      ...{ confidence: '1', model: 'm', reasons: `logins_trend -3 @ ${logins}` },
    })),
  );
  typeIn(
    company,
    'renewals',
    rows.map(({ at, lost, day }) => ({
      ...{ id: `ren_h${at}`, account: `acc_h${at}`, day: dayText(day + 60), resultDay: dayText(day + 60) },
      result: lost ? 'cancelled' : 'renewed',
    })),
  );
}

function typeIn({ workspace }: Company, tab: string, rows: readonly Readonly<Record<string, string>>[]): void {
  const { sheets } = workspace;
  const [keys = [], , ...below] = sheets.values(tab);
  const values = rows.map((row) => keys.map((key) => row[String(key)] ?? ''));
  sheets.edit(tab, { row: 2 + below.length, column: 0, values });
}

export function aNight({ workspace }: Company): void {
  const now = Date.parse('2026-11-23T19:30:00Z');
  const { ran } = workspace.load.withoutQuotas(() => workspace.setClock(now));
  expect(ran.flatMap(({ answer }) => answer.error ?? [])).toEqual([]);
}
