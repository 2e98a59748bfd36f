/** A day of work of a whole company, second by second on a clock that is moved, with Google's quotas in force. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { chanceOf } from '../../../domain/chance';
import { googleSheetsQuotas, type SheetsQuotas } from '../../../host/realm/quotas';
import type { AddonFiles } from '../../../host/server/addon/addon-folder';
import { openCompany } from '../company';
import { type MadeUpAccount, mailFrom, start } from '../made-up';
import { type Deed, errand, type Office } from './errands';
import { visits } from './people';
import { mailOf, type ProbeName, probesFor, type Staleness, stated } from './probes';
import { type DayTally, tally } from './tally';

export type DaySize = {
  readonly people: number;
  readonly accounts: number;
  readonly hours: number;
  readonly seed?: number;
};

export type DayReport = DayTally & {
  readonly size: DaySize;
  readonly quotas: SheetsQuotas;
  readonly mailsLogged: number;
  readonly rebuilds: number;
  readonly stale: readonly Staleness[];
};

/** Google's quotas are for a company of this many people; a smaller one gets its share of the project's. */
const fullCompany = 200;
const mailsEach = 3;
/** Google may drop anything from the cache at any time: here one entry in twenty each minute, and all once an hour. */
const lostAMinute = 1 / 20;
const emptiedASecond = 1 / 3_600;

export async function workingDay(addon: AddonFiles, size: DaySize, tell: (line: string) => void): Promise<DayReport> {
  const { people: count, accounts, hours, seed = 1 } = size;
  const perProject = Math.ceil((googleSheetsQuotas.perProject * Math.min(count, fullCompany)) / fullCompany);
  const quotas = { ...googleSheetsQuotas, perProject };
  const csms = Math.round((count - 2) * 0.7);
  const company = openCompany({ addon, accounts, csms, ams: count - 2 - csms, subjects: 0, quotas });
  const { workspace, made } = company;
  for (const account of made.accounts) workspace.load.messages(mailsTo(account));
  const random = chanceOf(seed);
  const counted = tally();
  const now = { at: start };
  const stale = staleness();
  const logged = new Map<string, number>();
  const office: Office = {
    ...{ workspace, random },
    record: (as, answer) => counted.add(as, now.at, answer),
    logged: (messageId) => logged.set(messageId, now.at),
    opened: (messageId, saysNew) => {
      const since = logged.get(messageId);
      if (since !== undefined) stale.looked('logged', saysNew ? (now.at - since) / 1000 : 0);
    },
  };
  const agenda = new Map<number, Deed[]>();
  const later = (second: number, deed: Deed) => agenda.set(second, [...(agenda.get(second) ?? []), deed]);
  const mine = accountsByPerson(made.accounts);
  for (const { at, person, errand: kind } of visits(made.people, hours, random)) {
    const account = pick(mine.get(person.email) ?? made.accounts, random);
    const messageId = mailOf(account, Math.floor(random() * mailsEach));
    later(at, errand(office, kind, { as: person.email, account, messageId }));
  }
  for (const { at, deed } of probesFor(office, { ...stale, now: () => now.at }, made.accounts, hours)) later(at, deed);
  let rebuilds = 0;
  for (let second = 0; second < hours * 3_600; second += 1) {
    if (random() < emptiedASecond) workspace.evictCache();
    if (second % 60 === 0) workspace.evictCache(() => random() < lostAMinute);
    // Node lets the realms of ended executions go between turns of its loop only.
    if (second % 10 === 0) await nextTurn();
    if (second % 900 === 0 && second > 0) tell(soFar(second / 3_600, counted.sum(second / 3_600)));
    const deeds = agenda.get(second) ?? [];
    if (deeds.length === 0 && second % 60 !== 0) continue;
    now.at = start + second * 1000;
    for (const { answer, as, at } of workspace.setClock(now.at).ran) {
      counted.add(as, Date.parse(at), { ...answer, simulatedMs: 0 });
      rebuilds += 1;
    }
    for (const deed of deeds) {
      const { value, done } = deed.next();
      if (!done) later(second + Math.max(1, value), deed);
    }
    agenda.delete(second);
  }
  return { ...counted.sum(hours), size, quotas, mailsLogged: logged.size, rebuilds, stale: stale.all() };
}

function soFar(hours: number, { executions, reads, writes, refused, failed }: DayTally): string {
  const peaks = `${reads.peakMinute} reads and ${writes.peakMinute} writes in the busiest minute`;
  return `${hours} h: ${executions} executions, ${peaks}, refused ${JSON.stringify(refused)}, ended ${failed.length}`;
}

function mailsTo(account: MadeUpAccount) {
  return Array.from({ length: mailsEach }, (_, index) =>
    mailFrom(mailOf(account, index).slice('msg-f:'.length), account.contacts[0] ?? '', []),
  );
}

function accountsByPerson(accounts: readonly MadeUpAccount[]): ReadonlyMap<string, readonly MadeUpAccount[]> {
  const found = new Map<string, MadeUpAccount[]>();
  for (const account of accounts) {
    for (const person of [account.csm, account.am]) found.set(person, [...(found.get(person) ?? []), account]);
  }
  return found;
}

function staleness() {
  const found = new Map<ProbeName, { seen: number; looks: number }>();
  return {
    looked: (name: ProbeName, seconds: number) => {
      const { seen, looks } = found.get(name) ?? { seen: 0, looks: 0 };
      found.set(name, { seen: Math.max(seen, seconds), looks: looks + 1 });
    },
    all: (): readonly Staleness[] => [...found].map(([name, each]) => ({ ...stated[name], ...each })),
  };
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}
