/** One of the people: opens cards and presses buttons on them, and notes what came of it. */
import type { DoorCall } from '../../../src/host/contract';
import type { ExecutionRequest } from '../../../src/host/realm/execution';
import { actionsOf, type Company, cardOf, type Json, noticeOf } from '../company';
import { complaintsOf } from '../google/card-walker';
import { oneOf, type Random } from '../proof';
import type { Play, Told, Turn } from './crowd';
import type { Member } from './crowd-company';
import type { Order } from './protocol';

/** One execution and what it said and did. */
export type Deed = {
  /** When it began: no other began then, and its journal lines carry it. */
  readonly at: number;
  readonly who: string;
  /** The action, or what was opened. */
  readonly what: string;
  readonly typed: readonly string[];
  readonly changed: boolean;
  readonly notice: string;
  /** Codes of what went wrong, from the log. */
  readonly faults: readonly string[];
  /** Writes to the workbook that Google took, but for those that mend what hands left wrong. */
  readonly writes: number;
};

type Place = { readonly host: 'GMAIL' | 'SHEETS'; readonly messageId?: string };
export type Page = { readonly place: Place; readonly buttons: readonly Button[] };
type Button = { readonly name: string; readonly action: { readonly function: string } };
export type Step<Answer> = Generator<Turn, Answer, Told>;
export type Form = Readonly<Record<string, unknown>>;

export class Visitor {
  readonly deeds: Deed[] = [];
  readonly member: Member;
  readonly random: Random;
  private readonly company: Company;

  constructor(company: Company, member: Member, random: Random) {
    this.company = company;
    this.member = member;
    this.random = random;
  }

  *open(place: Place): Step<Page> {
    const request = this.company.workspace.requests.open({ as: this.member.email, ...place });
    const told = yield this.turn(request);
    return this.seen(place, { what: 'open', typed: [] }, told);
  }

  /** Presses one of the buttons of this action, if there is any; every seventh time twice. */
  *press(page: Page, action: string, form: Form = {}): Step<Page | undefined> {
    const fitting = page.buttons.filter(({ name }) => name === `do=${action}`);
    if (fitting.length === 0) return undefined;
    const button = oneOf(this.random, fitting);
    const next = yield* this.send(page.place, button, { action, form });
    return this.random() < 0.15 ? yield* this.send(page.place, button, { action, form }) : next;
  }

  /** Pastes a table into a tab of their own, and takes the tab away again when the work is done. */
  *withTab(rows: readonly (readonly string[])[], work: (sheetId: string) => Step<unknown>): Step<unknown> {
    const title = `${this.member.email} ${this.deeds.length}`;
    const sheetId = this.company.workspace.sheets.add(title, rows);
    try {
      return yield* work(String(sheetId));
    } finally {
      this.company.workspace.sheets.removeTab(title);
    }
  }

  /** Runs a trigger of the script. */
  *trigger(name: string): Step<void> {
    const request = this.company.workspace.requests.run({ as: this.member.email, function: name });
    const told = yield this.turn({ ...request, wanted: 'nothing', budgetMs: 360_000 });
    this.note({ what: name, typed: [] }, told);
  }

  private *send(place: Place, { action: button }: Button, press: { action: string; form: Form }): Step<Page> {
    const { action, form } = press;
    const request = this.company.workspace.requests.click({ as: this.member.email, ...place, action: button, form });
    const told = yield this.turn(request);
    return this.seen(place, { what: action, typed: Object.values(form).flat().map(String) }, told);
  }

  private turn(request: ExecutionRequest): Turn {
    const { door: _, ...order } = request;
    return { after: 200 + 6000 * this.random(), order: order satisfies Order };
  }

  private seen(place: Place, what: Pick<Deed, 'what' | 'typed'>, told: Told): Page {
    this.note(what, told);
    const complaints = complaintsOf(told.result);
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    const card = cardOf(told.result as Json | null);
    return { place, buttons: card ? (actionsOf(card) as unknown as readonly Button[]) : [] };
  }

  private note({ what, typed }: Pick<Deed, 'what' | 'typed'>, told: Told): void {
    const { at, result, error, log, writes } = told;
    const codes = log.flatMap((line) => /"?code"?: ?['"]([a-z-]+)['"]/.exec(line)?.[1] ?? []);
    this.deeds.push({
      ...{ at, who: this.member.email, what, typed },
      changed: JSON.stringify(result).includes('"stateChanged":true'),
      notice: noticeOf(result as Json | null),
      faults: error ? [...codes, error.message] : codes,
      writes: writes.filter((call) => !mends(call)).length,
    });
  }
}

/** Mending is a write of its own, with lines of its own. */
function mends({ args }: DoorCall): boolean {
  return JSON.stringify(args).includes('{"stringValue":"mend"}');
}

export type Task = (visitor: Visitor) => Step<unknown>;

/** So many presses of an action that writes, each with all that leads to it. */
export function* playOf(visitor: Visitor, count: number, choose: () => Task, writing: ReadonlySet<string>): Play {
  const pressed = () => visitor.deeds.filter(({ what }) => writing.has(what)).length;
  while (pressed() < count) {
    // Whoever finds nothing to press any more would look for it for ever.
    if (visitor.deeds.length > 50 * (count + 5))
      throw new Error(`${visitor.member.email} presses nothing: ${last(visitor)}`);
    yield* choose()(visitor);
  }
}

function last({ deeds }: Visitor): string {
  return JSON.stringify(deeds.slice(-3));
}
