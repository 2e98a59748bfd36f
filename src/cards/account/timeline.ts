import { accountTitle } from '../../domain/account/account';
import { type Entry, type TimelineFilter, timelineKinds } from '../../domain/account/timeline';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { choiceItems, listLimit, plainButton, quiet } from '../parts';
import type { Card, Section, Widget } from '../spec';
import type { AccountName, Viewer } from '../viewer';
import { briefly, entryLine } from './activity-line';

/** Fields: `kind` and `who`. `entries`: as many as the dossier keeps, what is pinned first. */
export type TimelineView = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  readonly entries: readonly Entry[];
  readonly filter: TimelineFilter;
  /** Where older entries begin; nothing where there are none. */
  readonly older?: string | undefined;
  /** On a page of older entries: the year of the archive they stand in, where they stand in one. */
  readonly page?: { readonly year: number | undefined; readonly closed: readonly ClosedArchive[] } | undefined;
};

/** An archive that was not shared with whoever asks. */
export type ClosedArchive = { readonly year: number; readonly by: string; readonly url: string };

export function timelineCard(view: TimelineView, words: Words): Card {
  const { account, entries, viewer, page, filter } = view;
  const lines = entries.slice(0, listLimit).map((entry) => {
    // An entry of an older page is not among those that a click finds in one read.
    const open =
      page || entry.body.of !== 'activity' ? undefined : ask('openEntry', { account: account.id, entry: entry.id });
    return open ? { ...entryLine(briefly(entry), viewer, words), onClick: open } : entryLine(entry, viewer, words);
  });
  const narrowed = filter.kind !== '' || filter.by !== '';
  const empty = quiet(narrowed ? words.timeline.nothing : page ? words.archive.noneOlder : words.account.quiet);
  const count = page || narrowed ? [] : [quiet(words.account.newest({ count: lines.length }))];
  return {
    name: 'timeline',
    header: { title: page ? words.archive.olderTitle : words.account.timeline, subtitle: accountTitle(account) },
    sections: [
      { widgets: (page?.closed ?? []).flatMap((archive) => closedLines(archive, words)) },
      {
        ...(page?.year === undefined ? {} : { header: words.archive.ofYear({ year: page.year }) }),
        widgets: [...(lines.length === 0 ? [empty] : [...lines, ...count]), ...olderButton(view, words)],
      },
      ...(page ? [] : [filterSection(view, words)]),
    ].filter(({ widgets }) => widgets.length > 0),
  };
}

/** Below the list, folded to its title: most people come to read. */
function filterSection({ account, viewer, filter }: TimelineView, words: Words): Section {
  const { timeline: say, format } = words;
  const onChange = ask('filterTimeline', { account: account.id });
  const all = (label: string, selected: boolean) => ({ label, value: '', selected });
  const people = viewer.team.map(({ email, name }) => ({
    label: format.isolate(name || email),
    value: email,
    selected: email === filter.by,
  }));
  const kinds = choiceItems(timelineKinds, say.kinds, filter.kind);
  const field = { kind: 'choice', style: 'dropdown', onChange } as const;
  return {
    header: say.narrow,
    widgets: [
      { ...field, name: 'kind', label: say.kind, items: [all(say.everything, filter.kind === ''), ...kinds] },
      { ...field, name: 'who', label: say.who, items: [all(say.everybody, filter.by === ''), ...people] },
    ],
  };
}

function olderButton({ account: { id }, older, filter }: TimelineView, words: Words): readonly Widget[] {
  if (!id || older === undefined) return [];
  const asked = ask('openOlder', { account: id, before: older, kind: filter.kind, who: filter.by });
  return [{ kind: 'buttons', buttons: [plainButton(words.archive.older, asked)] }];
}

function closedLines({ year, by, url }: ClosedArchive, words: Words): readonly Widget[] {
  const text = words.archive.closed({ year });
  return [{ kind: 'line', icon: 'lock', text, below: words.archive.askFor({ name: by }), onClick: { open: url } }];
}
