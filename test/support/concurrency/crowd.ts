/**
 * Several people's executions at once, each in a thread of its own, in simulated time: of all the calls that wait, the
 * earliest is let through, and everybody else stands still meanwhile. How long each call takes varies by a seed, so one
 * seed gives one order of calls on every machine, and other seeds give others. The script's lock is really held: who
 * asks for it waits until its holder lets go, or until the time of `tryLock` is over.
 */
import type { DoorCall } from '../../../src/host/contract';
import type { Door, DoorSession, Request } from '../../../src/host/realm/door';
import type { AddonFiles } from '../../../src/host/server/addon/addon-folder';
import type { Random } from '../proof';
import type { Ended, Order, Question, SessionState } from './protocol';
import { type News, type Seat, takeSeat } from './seat';

/** What a person does: yields one execution after the other, each `after` so many milliseconds of thought. */
export type Play = Generator<Turn, void, Told>;
export type Turn = { readonly after: number; readonly order: Order };
export type Told = Ended & { readonly at: number; readonly writes: readonly DoorCall[] };

export type Stage = {
  readonly addon: AddonFiles;
  readonly door: Door;
  readonly random: Random;
  readonly startsAt: number;
  /** Just before a call is let through; `locked`: whether anybody holds the script's lock. */
  before(call: DoorCall, moment: Moment): void;
};
export type Moment = {
  readonly at: number;
  readonly seat: number;
  /** When the execution that calls began. */
  readonly started: number;
  readonly locked: boolean;
};

type Guest = {
  readonly index: number;
  readonly seat: Seat;
  readonly play: Play;
  /** Set while an execution is under way. */
  session?: DoorSession;
  call?: DoorCall;
  request: string;
  /** When what waits is due, and what it waits with. */
  due: number;
  waits: 'turn' | 'call' | 'lock' | 'nothing';
  turn?: Turn;
  /** What others cost this execution, and how slow its own calls were. */
  started: number;
  lag: number;
  writes: DoorCall[];
};

export async function playTogether(stage: Stage, plays: readonly Play[]): Promise<void> {
  const guests = plays.map((play, index): Guest => {
    const seat = takeSeat(stage.addon);
    return { index, seat, play, request: '', due: stage.startsAt, waits: 'nothing', started: 0, lag: 0, writes: [] };
  });
  const crowd = new Crowd(stage);
  try {
    for (const guest of guests) crowd.nextTurn(guest, undefined);
    for (;;) {
      const waiting = guests.filter(({ waits }) => waits !== 'nothing');
      const next = waiting.reduce<Guest | undefined>((a, b) => (a && a.due <= b.due ? a : b), undefined);
      if (!next) return;
      await crowd.goOn(next, guests);
    }
  } finally {
    await Promise.all(guests.map(({ seat }) => seat.leave()));
  }
}

class Crowd {
  private readonly stage: Stage;
  private holder: Guest | undefined;
  /** No two executions begin in the same millisecond: the journal's time tells whose a line is. */
  private lastStart = 0;

  constructor(stage: Stage) {
    this.stage = stage;
  }

  nextTurn(guest: Guest, told: Told | undefined): void {
    const step = told ? guest.play.next(told) : guest.play.next();
    if (step.done) {
      guest.waits = 'nothing';
      return;
    }
    guest.turn = step.value;
    guest.due += step.value.after;
    guest.waits = 'turn';
  }

  async goOn(guest: Guest, guests: readonly Guest[]): Promise<void> {
    if (guest.waits === 'turn') return this.begin(guest, guests);
    const { call } = guest;
    if (!call || !guest.session) throw new Error(`Nothing waits at seat ${guest.index}`);
    if (guest.waits === 'call' && isTryLock(call) && this.holder && this.holder !== guest) {
      guest.waits = 'lock';
      guest.due += Number(call.args[1]);
      return;
    }
    const { due: at, index, started } = guest;
    this.stage.before(call, { at, seat: index, started, locked: this.holder !== undefined });
    const reply = guest.session.answer(guest.request);
    this.refuseDefect(guest.session);
    if (isWrite(call) && (JSON.parse(reply) as { kind: string }).kind === 'answer') guest.writes.push(call);
    if (isTryLock(call) && granted(reply)) this.holder = guest;
    if (call.service === 'LockService' && call.method === 'releaseLock') this.release(guest, guests);
    await this.settle(guest, await guest.seat.answer(reply), guests);
  }

  private async begin(guest: Guest, guests: readonly Guest[]): Promise<void> {
    if (!guest.turn) throw new Error(`Seat ${guest.index} has no turn`);
    const now = Math.max(Math.round(guest.due), this.lastStart + 1);
    this.lastStart = now;
    guest.started = now;
    guest.lag = 0;
    guest.writes = [];
    const { order } = guest.turn;
    await this.settle(guest, await guest.seat.start({ ...order, caller: { ...order.caller, now } }), guests);
  }

  /** Answers at once what concerns nobody else, until the thread waits with a call to Google or has ended. */
  private async settle(guest: Guest, first: News, guests: readonly Guest[]): Promise<void> {
    let news = first;
    while ('asks' in news) {
      const answer = this.atOnce(guest, news.asks, guests);
      if (answer === undefined) return;
      news = await guest.seat.answer(answer.value);
    }
    const { ended } = news;
    this.nextTurn(guest, { ...ended, at: guest.started, writes: guest.writes });
  }

  private atOnce(guest: Guest, question: Question, guests: readonly Guest[]): { value: unknown } | undefined {
    if (question.kind === 'open') {
      const { opening } = question;
      guest.session = this.stage.door.open({ ...opening, budgetMs: guest.turn?.order.budgetMs ?? opening.budgetMs });
      return { value: null };
    }
    const { session } = guest;
    if (!session) throw new Error(`Seat ${guest.index} has no session`);
    if (question.kind === 'state') return { value: stateOf(session) };
    if (question.kind === 'close') {
      session.close();
      guest.due = this.timeOf(guest);
      this.release(guest, guests);
      return { value: null };
    }
    return this.ask(guest, question.request, session);
  }

  private ask(guest: Guest, text: string, session: DoorSession): { value: unknown } | undefined {
    const request = JSON.parse(text) as Request;
    if (request.kind === 'log' || isLocal(request)) return { value: this.sameUuid(request, session.answer(text)) };
    guest.request = text;
    guest.call = request;
    guest.waits = 'call';
    guest.lag += this.delay();
    guest.due = this.timeOf(guest);
    return undefined;
  }

  /** Most calls are as quick as they are; some take seconds, and now and then one outlasts the others' patience. */
  private delay(): number {
    const dice = this.stage.random();
    if (dice < 0.01) return 12_000 * this.stage.random();
    return dice < 0.1 ? 2000 * this.stage.random() : 200 * this.stage.random();
  }

  private timeOf({ started, lag, session }: Guest): number {
    return started + lag + (session?.spentMs() ?? 0);
  }

  /** The next in line goes on from here. */
  private release(guest: Guest, guests: readonly Guest[]): void {
    if (this.holder !== guest) return;
    this.holder = undefined;
    const [first] = guests.filter(({ waits }) => waits === 'lock').sort((a, b) => a.due - b.due);
    if (!first) return;
    const now = this.timeOf(guest);
    first.lag += Math.max(0, now - this.timeOf(first));
    first.due = this.timeOf(first);
    first.waits = 'call';
    this.holder = first;
  }

  /** Ids come out of Google's own random numbers: here they are the seed's. */
  private sameUuid(request: Request, reply: string): string {
    if (request.kind !== 'call' || request.method !== 'getUuid') return reply;
    const hex = () =>
      Math.floor(this.stage.random() * 0x1_0000_0000)
        .toString(16)
        .padStart(8, '0');
    const text = hex() + hex() + hex() + hex();
    const value = text.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
    return JSON.stringify({ ...(JSON.parse(reply) as object), value });
  }

  private refuseDefect(session: DoorSession): void {
    if (session.defect() !== undefined) throw session.defect();
  }
}

function stateOf(session: DoorSession): SessionState {
  return { calls: session.calls, log: session.log, spentMs: session.spentMs(), ended: session.ended() };
}

function isLocal({ service }: DoorCall): boolean {
  return service === 'Utilities' || service === 'Session';
}

function isTryLock({ service, method, args }: DoorCall): boolean {
  return service === 'LockService' && method === 'tryLock' && args[0] === 'script';
}

function isWrite({ service, method }: DoorCall): boolean {
  return service === 'Sheets' && method === 'Spreadsheets.batchUpdate';
}

function granted(reply: string): boolean {
  return (JSON.parse(reply) as { value?: unknown }).value === true;
}
