/** One run of the proof: a company, its people in threads, hands in between, and what is wrong afterwards. */
import type { DoorCall } from '../../../src/host/contract';
import { readAddonFolder } from '../../../src/host/server/addon/addon-folder';
import { tabOrder, tabs } from '../../../src/store/tables';
import { ada, type Company } from '../company';
import { randomFrom } from '../proof';
import { type Moment, playTogether } from './crowd';
import { members, openCrowdCompany } from './crowd-company';
import { columnOf, Hands } from './hands';
import { cellName, type Evidence, isTable, rowsOf, violations } from './oracle';
import { chosenTask, writing } from './tasks';
import { type Deed, playOf, Visitor } from './visitor';

/** `between`: only while nobody holds the lock. `inside`: at any call, and before every second write. */
export type HandsAt = 'never' | 'between' | 'inside';
export type Size = {
  readonly people: number;
  readonly actions: number;
  readonly seed: number;
  readonly hands: HandsAt;
};

export type Proof = {
  readonly violations: readonly string[];
  readonly history: readonly string[];
  readonly deeds: readonly Deed[];
  readonly hands: number;
  /** Cells of hands that a write met at their very place, which are nobody's promise. */
  readonly hit: number;
};

export async function prove({ people, actions, seed, hands: when }: Size): Promise<Proof> {
  const company = openCrowdCompany();
  const before = Object.fromEntries(
    tabOrder.filter(isTable).map((tab) => [tab, rowsOf(company, tab).map(({ id }) => id)]),
  );
  const watch = new Watch(company, when, seed);
  const visitors = members
    .slice(0, people)
    .map((member, seat) => new Visitor(company, member, randomFrom(seed * 100 + seat)));
  const plays = visitors.map((visitor) => playOf(visitor, actions, () => chosenTask(visitor), writing));
  const request = company.workspace.requests.open({ as: ada, host: 'GMAIL' });
  await playTogether(
    {
      addon: readAddonFolder('dist'),
      door: request.door,
      random: randomFrom(seed),
      startsAt: request.caller.now + 60_000,
      before: (call, moment) => watch.before(call, moment),
    },
    plays,
  );
  company.workspace.setClock(request.caller.now + 86_400_000);
  company.open(ada, { host: 'SHEETS' }).click('do=openSettings').click('do=rebuildIndex');
  const deeds = visitors.flatMap((visitor) => visitor.deeds);
  const evidence: Evidence = { deeds, before, ...watch.evidence() };
  const found = violations(company, evidence);
  const { hit, handCells } = watch.evidence();
  return { violations: found, history: watch.history(deeds), deeds, hands: handCells.length, hit: hit.size };
}

/** Looks on at every call, and lets the hands in. */
class Watch {
  private readonly hands: Hands;
  private readonly random;
  private readonly notes: { readonly at: number; readonly text: string }[] = [];
  private readonly writeOrder = new Map<number, number>();
  private readonly hit = new Set<string>();
  private order = 0;

  constructor(
    private readonly company: Company,
    private readonly when: HandsAt,
    seed: number,
  ) {
    this.random = randomFrom(seed + 7);
    this.hands = new Hands(company, this.random);
  }

  before(call: DoorCall, { at, started, seat, locked }: Moment): void {
    const write = call.service === 'Sheets' && call.method === 'Spreadsheets.batchUpdate';
    const chance = write ? 0.6 : 0.15;
    const allowed = this.when === 'inside' || (this.when === 'between' && !locked);
    this.order += 1;
    if (allowed && this.random() < chance) this.notes.push({ at, text: `hands: ${this.hands.act(this.order)}` });
    this.order += 1;
    this.notes.push({ at, text: `seat ${seat}, begun ${iso(started)}: ${call.service}.${call.method}` });
    if (!write) return;
    this.writeOrder.set(started, this.order);
    for (const name of this.met(call)) this.hit.add(name);
  }

  evidence() {
    return { handCells: this.hands.cells, typed: this.hands.typed, writeOrder: this.writeOrder, hit: this.hit };
  }

  history(deeds: readonly Deed[]): readonly string[] {
    const told = deeds.map(({ at, who, what, notice, faults, writes }) => {
      return { at, text: `${who} ${what}: "${notice}" ${faults.join(' ')} (${writes} writes)` };
    });
    return [...this.notes, ...told].sort((a, b) => a.at - b.at).map(({ at, text }) => `${iso(at)} ${text}`);
  }

  /** The cells of hands that stand where this write goes. */
  private met(call: DoorCall): readonly string[] {
    const ranges = requestsIn(call).flatMap(({ updateCells }) => (updateCells?.range ? [updateCells.range] : []));
    const hit = tabOrder.filter((tab) => ranges.some(({ sheetId }) => sheetId === tabs[tab].sheetId));
    return hit.flatMap((tab) => {
      const own = this.hands.cells.filter((cell) => cell.tab === tab);
      const rows = own.length === 0 ? [] : this.company.workspace.sheets.values(tab);
      const ids = rows.map((cells) => String(cells[columnOf(rows, tabs[tab].id)]));
      return own
        .filter(({ id, column }) => {
          const [row, at] = [ids.indexOf(id), columnOf(rows, column)];
          return ranges.some((range) => range.sheetId === tabs[tab].sheetId && holds(range, row, at));
        })
        .map(cellName);
    });
  }
}

type Range = Readonly<Partial<Record<`${'start' | 'end'}${'Row' | 'Column'}Index` | 'sheetId', number>>>;
type Requests = readonly { readonly updateCells?: { readonly range?: Range } }[];

function holds(range: Range, row: number, column: number): boolean {
  const { startRowIndex = 0, endRowIndex = Infinity, startColumnIndex = 0, endColumnIndex = Infinity } = range;
  return row >= startRowIndex && row < endRowIndex && column >= startColumnIndex && column < endColumnIndex;
}

function requestsIn({ args }: DoorCall): Requests {
  return (args[0] as { readonly requests?: Requests }).requests ?? [];
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(11, 23);
}
