/** What became of the signals that somebody flagged: where each stands, what happened last, by whom and why. */
import { onboardingSteps, type Signal } from '../../domain/signal/signal';
import { type News, type NewsGroup, newsGroups } from '../../domain/signal/signal-news';
import { wasWon } from '../../domain/signal/signal-table';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { standInLines } from '../away';
import {
  choiceItems,
  clockOf,
  dotted,
  inShort,
  listLimit,
  movedText,
  nameOf,
  quiet,
  titleIn,
  turnButtons,
} from '../parts';
import type { Card, Line, Section } from '../spec';
import type { AccountName, Viewer } from '../viewer';

export type NewsLine = News & { readonly account: AccountName };

/** Fields: `group`. */
export type BecameView = {
  readonly viewer: Viewer;
  /** All of them, in their order. */
  readonly news: readonly NewsLine[];
  readonly group: NewsGroup | '';
  readonly from: number;
};

export function becameCard(view: BecameView, words: Words): Card {
  const { news, group, from } = view;
  const { became: say } = words;
  const wanted = news.filter((one) => group === '' || one.group === group);
  const page = wanted.slice(from, from + listLimit);
  const groups = newsGroups.map((name): Section => {
    const own = page.filter((one) => one.group === name);
    const count = news.filter((one) => one.group === name).length;
    return { header: say.groups[name]({ count }), widgets: own.map((one) => lineOf(one, view.viewer, words)) };
  });
  const empty = { widgets: [quiet(news.length === 0 ? say.empty : say.none)] };
  const turn = turnButtons({ from, all: wanted.length }, (to) => ask('arrangeBecame', { from: String(to) }), words);
  return {
    name: 'became',
    header: { title: say.title, ...(news.length > 0 ? { subtitle: summary(news, words) } : {}) },
    sections: [
      { widgets: standInLines(view.viewer, words) },
      ...(page.length === 0 ? [empty] : groups),
      { widgets: turn },
      filterSection(view, words),
    ].filter(({ widgets }) => widgets.length > 0),
  };
}

function summary(news: readonly NewsLine[], { became: say }: Words): string {
  const count = (is: (signal: Signal) => boolean) => news.filter(({ signal }) => is(signal)).length;
  const won = count(wasWon);
  const used = count(({ state }) => state === 'adopted');
  return dotted(
    say.flagged({ count: news.length }),
    won > 0 ? say.won({ count: won }) : '',
    used > 0 ? say.used({ count: used }) : '',
  );
}

function lineOf(news: NewsLine, viewer: Viewer, words: Words): Line {
  const { signal, account } = news;
  const { format } = words;
  const clock = clockOf(signal, viewer.now, words);
  const late = clock?.late ? [{ text: `\n${clock.text}`, tone: 'bad' as const }] : [];
  const reason = signal.reason === '' ? '' : words.signal.reasons[signal.reason];
  return {
    kind: 'line',
    above: titleIn(account, words),
    text: [{ text: format.isolate(inShort(signal.need)) }, ...late],
    below: dotted(lastText(news, viewer, words), reason, wordsOf(news, words), clock?.late ? '' : clock?.text),
    onClick: ask('openSignal', { signal: signal.id, account: signal.account }),
  };
}

/** What stays where it is has words of its own; every other event is what the state says. */
function lastText({ signal, last }: NewsLine, viewer: Viewer, words: Words): string {
  const { became: say, format } = words;
  const [name, when] = [nameOf(viewer, last.by, words), format.ago(last.at, viewer.now)];
  if (last.move === 'reassign') {
    const to = format.list(last.words.split(', ').map((email) => nameOf(viewer, email, words)));
    return say.given({ name, to, when });
  }
  if (last.move === 'progress') {
    return say.progress({ done: signal.steps.length, all: onboardingSteps.length, name, when });
  }
  return movedText(signal, viewer, words);
}

/** What was said with it, as much as a line has room for. */
function wordsOf({ last, signal }: NewsLine, { format }: Words): string {
  const said = last.move === 'reassign' || last.move === 'progress' ? signal.reasonWords : last.words;
  return said === '' ? '' : format.isolate(inShort(said));
}

function filterSection({ news, group }: BecameView, words: Words): Section {
  const { became: say } = words;
  if (news.length === 0) return { widgets: [] };
  const labels = Object.fromEntries(
    newsGroups.map((name) => [name, say.groups[name]({ count: news.filter((one) => one.group === name).length })]),
  ) as { readonly [G in NewsGroup]: string };
  const all = { label: say.everything, value: '', selected: group === '' };
  const items = [all, ...choiceItems(newsGroups, labels, group)];
  const onChange = ask('arrangeBecame', { from: '0' });
  const field = { kind: 'choice', style: 'dropdown', name: 'group', label: say.show, items, onChange } as const;
  return { header: say.narrow, widgets: [field] };
}
