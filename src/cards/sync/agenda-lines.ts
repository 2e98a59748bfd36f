/** The agenda on a card: lines by what they are about, and where each leads. */
import { agendaLines, firstScreen } from '../../domain/sync/agenda/agenda';
import { type AgendaItem, type AgendaKind, agendaKinds, isNear, keyOfItem } from '../../domain/sync/agenda/item';
import type { Decision } from '../../domain/sync/decision';
import type { Meeting } from '../../domain/sync/meeting';
import { isDay } from '../../domain/time/time';
import { itemText, type Telling } from '../../messages/agenda/item-text';
import type { Words } from '../../messages/words';
import { type ActionCall, ask } from '../actions';
import { dotted, inShort, nameOf, plainButton, titleIn } from '../parts';
import type { Line, Section, Text, Tone } from '../spec';
import type { AccountName, Viewer } from '../viewer';

export type AgendaView = {
  readonly viewer: Viewer;
  readonly meeting: Meeting;
  readonly agenda: readonly AgendaItem[];
  /** The accounts that the agenda names. */
  readonly accounts: readonly AccountName[];
  /** What the company calls measures of its own. */
  readonly labels: ReadonlyMap<string, string>;
};

export function isOneOf({ csm, am }: Pick<Meeting, 'csm' | 'am'>, { me }: Viewer): boolean {
  return me.email === csm || me.email === am;
}

/** One screen of it, and where the rest is. */
export function agendaSections(view: AgendaView, words: Words): readonly Section[] {
  const { agenda, meeting } = view;
  const shown = firstScreen(agenda, agendaLines);
  const sections = groupsOf(shown, view, words);
  const rest = agenda.length - shown.length;
  if (rest === 0) return sections;
  const open = plainButton(
    dotted(words.agenda.more({ count: rest }), words.agenda.rest),
    ask('openAgenda', { meeting: meeting.id, from: '0' }),
  );
  return [...sections, { widgets: [{ kind: 'buttons', buttons: [open] }] }];
}

/** Under one header each, with how many there are in all. */
export function groupsOf(shown: readonly AgendaItem[], view: AgendaView, words: Words): readonly Section[] {
  return headings(words).flatMap(({ kinds, header }) => {
    const items = shown.filter(({ kind }) => kinds.includes(kind));
    const count = view.agenda.filter(({ kind }) => kinds.includes(kind)).length;
    if (items.length === 0) return [];
    return [{ header: header({ count }), widgets: items.map((item) => itemLine(item, view, words)) }];
  });
}

type Heading = { readonly kinds: readonly AgendaKind[]; readonly header: (of: { count: number }) => string };

function headings({ agenda, meeting, moves, record, handover }: Words): readonly Heading[] {
  const headers: { readonly [K in Exclude<AgendaKind, 'alert'>]: Heading['header'] } = {
    commitment: handover.commitments,
    band: agenda.health,
    'signal-late': meeting.late,
    'signal-waiting': meeting.waiting,
    'signal-decided': meeting.decided,
    renewal: meeting.renewals,
    'hand-back-missing': moves.openLoops,
    disagreement: record.disagreements,
    mention: agenda.mentions,
  };
  return agendaKinds.flatMap((kind) =>
    kind === 'alert' ? [] : [{ kinds: kind === 'band' ? [kind, 'alert'] : [kind], header: headers[kind] }],
  );
}

/** The two decide on it; anybody else looks at what it is about. */
function itemLine(item: AgendaItem, view: AgendaView, words: Words): Line {
  const { viewer, meeting } = view;
  const decide = ask('openDecision', { meeting: meeting.id, account: item.account, item: keyOfItem(item) });
  return { ...toldLine(item, view, words), onClick: isOneOf(meeting, viewer) ? decide : openOf(item) };
}

/** What it is about, and where it stands with its one owner. */
export function toldLine(
  item: AgendaItem,
  view: Pick<AgendaView, 'viewer' | 'accounts' | 'labels'>,
  words: Words,
): Line {
  const { viewer, labels } = view;
  const telling: Telling = { team: viewer.team, labels, now: viewer.now, days: 'near' };
  const { text, state, owner } = itemText(item, telling, words);
  const title = titleOf(item.account, view, words);
  const tone = toneOf(item);
  const first = text === '' ? title : words.format.isolate(inShort(text));
  const pressing: Text = tone ? [{ text: first }, { text: `\n${state}`, tone }] : first;
  return { kind: 'line', text: pressing, below: dotted(text === '' ? '' : title, tone ? '' : state, owner) };
}

function titleOf(id: AgendaItem['account'], { accounts }: Pick<AgendaView, 'accounts'>, words: Words): string {
  const account = accounts.find((one) => one.id === id);
  return account ? titleIn(account, words) : id;
}

/** What is late, and what is near. */
function toneOf(item: AgendaItem): Tone | undefined {
  if (item.kind === 'signal-late' || (item.kind === 'commitment' && item.late)) return 'bad';
  return item.kind === 'renewal' && isNear(item.days) ? 'warning' : undefined;
}

export function openOf(item: AgendaItem): ActionCall {
  if ('signal' in item) return ask('openSignal', { signal: item.signal.id, account: item.signal.account });
  if (item.kind === 'alert') return ask('openAlert', { alert: item.alert.id, account: item.alert.account });
  if (item.kind === 'mention') return ask('openComments', { account: item.account, about: item.comment.about });
  return ask('openAccount', { account: item.account });
}

/** What was decided in this sync: by whom and what. */
export function decidedSection(view: AgendaView, words: Words): readonly Section[] {
  const { meeting, viewer } = view;
  if (meeting.decisions.length === 0) return [];
  const header = words.agenda.decidedHere({ count: meeting.decisions.length });
  const line = (decision: Decision): Line => ({
    kind: 'line',
    icon: 'check',
    text: words.format.isolate(inShort(decision.words)),
    below: dotted(
      titleOf(decision.account, view, words),
      decisionText(decision, viewer, words),
      nameOf(viewer, decision.by, words),
    ),
  });
  return [{ header, folded: decidedShown, widgets: meeting.decisions.map(line) }];
}

const decidedShown = 4;

export function decisionText({ kind, what }: Decision, viewer: Viewer, words: Words): string {
  const { agenda: say, format, signal } = words;
  const [who = '', due = ''] = what.split(' ');
  if (kind === 'commitment' && isDay(due)) {
    const until = { name: nameOf(viewer, who, words), day: format.shortDay(due, viewer.now) };
    return dotted(say.notes.commitment, say.until(until));
  }
  const states: Readonly<Record<string, string>> = signal.states;
  return kind === 'move' ? (states[what] ?? say.notes.move) : say.notes[kind];
}
