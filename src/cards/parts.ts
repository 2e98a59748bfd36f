/** Pieces that several cards are made of. Symbols stand here because they are the same in every language. */
import { accountTitle } from '../domain/account/account';
import type { Band } from '../domain/health/health-model';
import type { Signal } from '../domain/signal/signal';
import { deadlineOf } from '../domain/signal/signal-clocks';
import { isWaiting } from '../domain/signal/signal-table';
import { type Instant, isDay } from '../domain/time/time';
import type { Words } from '../messages/words';
import { type ActionCall, ask } from './actions';
import type { Button, Line, Section, Span, Tone, Widget } from './spec';
import type { AccountLine, AccountName, Problems, SignalLine, Viewer } from './viewer';

export const dot = ' · ';

/** Google draws a hundred widgets a card and no more; long lists are cut far below. */
export const listLimit = 20;

const bandSymbols: { readonly [B in Band]: string } = { healthy: '●', watch: '◐', 'at-risk': '◔', insufficient: '○' };
export const bandTones: { readonly [B in Band]: Tone } = {
  healthy: 'good',
  watch: 'warning',
  'at-risk': 'bad',
  insufficient: 'muted',
};

/** Texts in a row with dots between; empty ones are left out. */
export function dotted(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(dot);
}

export function nameOf({ team }: Pick<Viewer, 'team'>, email: string, words: Words): string {
  return words.format.isolate(team.find((mate) => mate.email === email)?.name || email);
}

/** An account's title inside other words. In a header of its own it stands plain. */
export function titleIn(account: AccountName, words: Words): string {
  return words.format.isolate(accountTitle(account));
}

export function bandText(band: Band, words: Words): string {
  return `${bandSymbols[band]} ${words.health.bands[band]}`;
}

/** `◐ Watch 62`: below a line, where nothing can be coloured. */
export function scoreText({ score, band }: Pick<AccountLine, 'score' | 'band'>, words: Words): string {
  if (band === undefined) return '';
  return score === undefined ? bandText(band, words) : `${bandText(band, words)} ${words.format.number(score)}`;
}

export function signedSpan(points: number, words: Words): Span {
  return { text: words.format.signed(points), bold: true, tone: points < 0 ? 'bad' : points > 0 ? 'good' : 'muted' };
}

/** A line that says what is not there, kindly and small. */
export function quiet(text: string): Widget {
  return { kind: 'text', text: [{ text, tone: 'muted' }] };
}

/** What is wrong with a field, right above it. */
export function problemOf<Field extends string>(
  problems: Problems<Field>,
  field: Field,
  words: Words,
): readonly Widget[] {
  const problem = problems[field];
  return problem ? [{ kind: 'text', text: [{ text: `▲ ${words.common.problems[problem]}`, tone: 'bad' }] }] : [];
}

/** At most `limit` lines of a list, and what to do about the rest; or what an empty one says. */
export function listOf<Item>(items: readonly Item[], line: (item: Item) => Widget, of: ListTexts): Section {
  const shown = items.slice(0, of.limit);
  const rest = items.length > shown.length && of.rest ? [of.rest] : [];
  const widgets = items.length === 0 ? [quiet(of.empty)] : [...shown.map(line), ...rest];
  return { header: of.header, widgets };
}

export type ListTexts = {
  readonly header: string;
  readonly empty: string;
  readonly limit: number;
  /** Stands under the list where it is longer than the limit. */
  readonly rest?: Widget;
};

export function accountLine(account: AccountLine, words: Words, below?: string): Line {
  return {
    kind: 'line',
    text: titleIn(account, words),
    below: below ?? dotted(scoreText(account, words), account.segment && words.format.isolate(account.segment)),
    onClick: ask('openAccount', { account: account.id }),
  };
}

/** A signal in a list. What is late is said in the text itself, for only there it can be coloured. */
export function signalLine(line: SignalLine, viewer: Viewer, words: Words): Line {
  const { signal, account } = line;
  const open = ask('openSignal', { signal: signal.id, account: signal.account });
  const clock = clockOf(signal, viewer.now, words);
  const news = isWaiting(signal) ? withWhom(signal, viewer, words) : movedText(signal, viewer, words);
  const whose = signal.owner === viewer.me.email && isWaiting(signal) ? '' : news;
  const late = clock?.late ? [{ text: `\n${clock.text}`, tone: 'bad' as const }] : [];
  return {
    kind: 'line',
    text: [{ text: words.format.isolate(inShort(signal.need)) }, ...late],
    below: dotted(titleIn(account, words), whose, clock?.late ? '' : clock?.text),
    onClick: open,
  };
}

/** As much of a text as a line of a list has room for; the card behind it has all of it. */
export function inShort(text: string): string {
  const points = [...text];
  return points.length > longestNeed ? `${points.slice(0, longestNeed - 1).join('')}…` : text;
}

const longestNeed = 160;

export function withWhom({ owner }: Signal, viewer: Viewer, words: Words): string {
  return owner === '' ? words.signal.withNobody : words.signal.withOwner({ name: nameOf(viewer, owner, words) });
}

/** `Accepted by Arthit, 2 days ago`. */
export function movedText(signal: Signal, viewer: Viewer, words: Words): string {
  const [by, at] =
    signal.state === 'submitted' || signal.state === 'draft'
      ? [signal.flaggedBy, signal.flaggedAt]
      : [signal.movedBy, signal.movedAt];
  const when = words.format.ago(at ?? signal.flaggedAt, viewer.now);
  return words.signal.movedBy({ state: signal.state, name: nameOf(viewer, by || signal.flaggedBy, words), when });
}

/** The deadline that counts now. Within half a day it is said as what is left, later as a day. */
export function clockOf(signal: Signal, now: Instant, words: Words): Clock | undefined {
  const due = deadlineOf(signal);
  if (due === undefined) return undefined;
  const { format, signal: say } = words;
  const again = Object.entries(say.until).find(([state]) => state === signal.state);
  if (again && due >= now) return { late: false, text: again[1]({ when: format.when(due, now) }) };
  const toAcknowledge = signal.state === 'submitted';
  if (due < now) return { late: true, text: `▲ ${format.late(due, now)}` };
  if (due - now <= soonMs) {
    const left = format.left(due, now);
    return { late: false, text: toAcknowledge ? say.toAcknowledge({ left }) : say.toDecide({ left }) };
  }
  const when = format.when(due, now);
  return { late: false, text: toAcknowledge ? say.acknowledgeBy({ when }) : say.decideBy({ when }) };
}

export type Clock = { readonly late: boolean; readonly text: string };
const soonMs = 12 * 3_600_000;

/** Where a list goes on, and back: nothing where a page has all of it. */
export function turnButtons(
  { from, all }: { readonly from: number; readonly all: number },
  to: (from: number) => ActionCall,
  { queueing: say }: Words,
): readonly Widget[] {
  const buttons = [
    ...(from > 0 ? [plainButton(say.before, to(Math.max(0, from - listLimit)))] : []),
    ...(from + listLimit < all ? [plainButton(say.after, to(from + listLimit))] : []),
  ];
  if (buttons.length === 0) return [];
  return [quiet(say.page({ from: from + 1, to: Math.min(all, from + listLimit), all })), { kind: 'buttons', buttons }];
}

export function plainButton(label: string, onClick: Button['onClick']): Button {
  return { label, style: 'plain', onClick };
}

type DayField = { readonly name: string; readonly label: string; readonly day?: string | undefined };

/** Google's picker is Gregorian: people of another calendar read below it which day is picked. */
export function dayField({ name, label, day = '' }: DayField, words: Words): readonly Widget[] {
  const { language, common, format } = words;
  const shown = language !== 'en' && isDay(day) ? [quiet(common.pickedDay({ day: format.day(day) }))] : [];
  return [{ kind: 'date', name, label, ...(day === '' ? {} : { day }) }, ...shown];
}

/** A choice of one out of fixed codes. */
export function choiceItems<Code extends string>(
  codes: readonly Code[],
  labels: { readonly [C in Code]: string },
  selected: string,
): readonly { readonly label: string; readonly value: string; readonly selected: boolean }[] {
  return codes.map((code) => ({ label: labels[code], value: code, selected: code === selected }));
}

/** The header that people see over a column, where Tandem knows the column. */
export function headerOf(table: string, column: string, words: Words): string {
  const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = words.labels.headers;
  return headers[table]?.[column] ?? column;
}

/** `column` is the fixed key. */
export type UnreadableCell = { readonly column: string; readonly value: string };

export function unreadableText(table: string, { column, value }: UnreadableCell, words: Words): string {
  const { format, settings: say } = words;
  const shown = value.length > longestShown ? `${value.slice(0, longestShown)}…` : value;
  return say.unreadableCell({ column: format.isolate(headerOf(table, column, words)), value: format.isolate(shown) });
}

/** Anything may stand in a cell, a whole mail too. */
const longestShown = 80;
