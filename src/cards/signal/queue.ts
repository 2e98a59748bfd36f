/** Every open signal that concerns somebody: by clock or by value, found by words, and several acknowledged at once. */
import { type Currency, commonCurrencies } from '../../domain/commercial/money';
import type { Worth } from '../../domain/commercial/worth';
import type { Signal } from '../../domain/signal/signal';
import type { SignalKind } from '../../domain/signal/signal-kinds';
import { isLate, type QueueOrder, queueOrders } from '../../domain/signal/signal-queue';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { standInLines } from '../away';
import { type Closed, closedLine } from '../commercial/amounts-lines';
import { choiceItems, dotted, listLimit, movedText, plainButton, quiet, signalLine, turnButtons } from '../parts';
import type { Card, Line, Section, Widget } from '../spec';
import type { SignalLine, Viewer } from '../viewer';
import { kindText } from './kind-text';

export type QueueLine = SignalLine & { readonly worth?: Worth | undefined };
/** What became of a signal that was ticked: `made` by this click, or why not. */
export type Acknowledged = {
  readonly signal: Signal | undefined;
  readonly outcome: 'made' | 'already' | 'moved-on' | 'not-yours' | 'gone';
};

/** Fields: `query`, `kind`, `order`, and `picked`, the ids of signal and account of each ticked line. */
export type QueueView = {
  readonly viewer: Viewer;
  /** All that were found, in their order; the card shows a page of them. */
  readonly lines: readonly QueueLine[];
  readonly from: number;
  readonly asked: { readonly query: string; readonly kind: string; readonly order: QueueOrder };
  readonly kinds: readonly SignalKind[];
  /** Whether this person may see amounts and there are any; why not, where they should be there. */
  readonly amounts: 'none' | 'open' | Closed;
  /** Those that this person may acknowledge. */
  readonly open: ReadonlySet<Signal['id']>;
  readonly results: readonly Acknowledged[];
};

export function queueCard(view: QueueView, words: Words): Card {
  const { lines, viewer, from } = view;
  const { queue: say, queueing } = words;
  const late = lines.filter(({ signal }) => isLate(signal, viewer.now)).length;
  const page = lines.slice(from, from + listLimit);
  const find = findSection(view, words);
  const turn = turnButtons({ from, all: lines.length }, (to) => ask('arrangeQueue', { from: String(to) }), words);
  const lists = [...pageOf(view, page, words), { widgets: turn }];
  const tickable = page.some(({ signal }) => view.open.has(signal.id));
  const submit = ask('acknowledgeSignals', { from: String(from) });
  return {
    name: 'queue',
    header: {
      title: say.title,
      subtitle: dotted(say.count({ count: lines.length }), late > 0 ? queueing.late({ count: late }) : ''),
    },
    sections: [
      ...resultSections(view, words),
      { widgets: standInLines(viewer, words) },
      ...(isLong(view) ? [find, ...lists] : [...lists, find]),
    ].filter(({ widgets }) => widgets.length > 0),
    ...(tickable ? { footer: { primary: { label: queueing.acknowledge, onClick: submit } } } : {}),
  };
}

/** Whoever looks for something, or has more than a page, finds the fields above the list. */
function isLong({ lines, asked }: QueueView): boolean {
  return lines.length > listLimit || asked.query !== '' || asked.kind !== '';
}

function pageOf(view: QueueView, page: readonly QueueLine[], words: Words): readonly Section[] {
  const { queue: say, queueing } = words;
  const { asked, lines, viewer } = view;
  if (lines.length === 0) return [{ widgets: [quiet(isLong(view) ? queueing.nothing : say.empty)] }];
  if (page.length === 0) return [{ widgets: [quiet(queueing.noPage)] }];
  if (asked.order === 'value' && view.amounts === 'open') return byValue(view, page, words);
  const group = (header: (of: { count: number }) => string, wanted: boolean): Section => {
    const own = ({ signal }: QueueLine) => isLate(signal, viewer.now) === wanted;
    const widgets = page.filter(own).map((line) => lineOf(view, line, words));
    return { header: header({ count: lines.filter(own).length }), widgets };
  };
  return [group(say.late, true), group(say.waiting, false)];
}

/** One section a currency: amounts of two are never told as more and less. */
function byValue(view: QueueView, page: readonly QueueLine[], words: Words): readonly Section[] {
  const currencies = [...new Set(page.map(({ worth }) => worth?.currency))];
  return currencies.map((currency: Currency | undefined) => ({
    header:
      currency === undefined
        ? words.queueing.noValue
        : words.queueing.byValue({ currency: currencyText(currency, words) }),
    widgets: page.filter(({ worth }) => worth?.currency === currency).map((line) => lineOf(view, line, words)),
  }));
}

function currencyText(currency: Currency, { amounts, format }: Words): string {
  const known = commonCurrencies.find((one) => one === currency);
  return known ? amounts.currencies[known] : format.isolate(currency);
}

function lineOf({ viewer, open }: QueueView, line: QueueLine, words: Words): Line {
  const { signal, worth } = line;
  const { queueing, format } = words;
  const drawn = signalLine(line, viewer, words);
  const money = worth && (worth.from === 'expected' ? format.money(worth) : format.moreMoney(worth));
  const above = worth && money ? { above: queueing.worth[worth.from]({ money }) } : {};
  const tick = { name: 'picked', value: `${signal.id} ${signal.account}`, selected: false };
  return { ...drawn, ...above, ...(open.has(signal.id) ? { tick } : {}) };
}

function findSection({ asked, kinds, amounts }: QueueView, words: Words): Section {
  const { queueing: say } = words;
  const show = ask('arrangeQueue', { from: '0' });
  const field = { kind: 'choice', style: 'dropdown', onChange: show } as const;
  const all = { label: say.everyKind, value: '', selected: asked.kind === '' };
  const items = kinds.map((kind) => ({ label: kindText(kind, words), value: kind, selected: kind === asked.kind }));
  const orders = choiceItems(queueOrders, say.orders, asked.order);
  const closed: readonly Widget[] = typeof amounts === 'object' ? [closedLine(amounts, words)] : [];
  return {
    header: say.find,
    widgets: [
      { kind: 'input', name: 'query', label: say.query, value: asked.query },
      { kind: 'buttons', buttons: [plainButton(say.search, show)] },
      { ...field, name: 'kind', label: say.kind, items: [all, ...items] },
      ...(amounts === 'none' ? [] : [{ ...field, name: 'order', label: say.order, items: orders }]),
      ...closed,
    ],
  };
}

/** What this click did is said of all together, what it did not do of each. */
function resultSections({ results, viewer }: QueueView, words: Words): readonly Section[] {
  const { queueing: say, format } = words;
  const made = results.filter(({ outcome }) => outcome === 'made').length;
  if (results.length === 0) return [];
  const done: Widget = { kind: 'line', icon: 'check_circle', text: say.made({ count: made }) };
  const others = results
    .filter(({ outcome }) => outcome !== 'made')
    .map(({ signal, outcome }): Widget => {
      if (!signal) return { kind: 'line', icon: 'info', text: say.outcomes.gone };
      const told = outcome === 'not-yours' ? say.outcomes['not-yours'] : movedText(signal, viewer, words);
      const open = ask('openSignal', { signal: signal.id, account: signal.account });
      return { kind: 'line', icon: 'info', text: format.isolate(signal.need), below: told, onClick: open };
    });
  return [{ widgets: [...(made > 0 ? [done] : []), ...others] }];
}
