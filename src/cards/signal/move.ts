/** The form of a move that needs words: the same for all of them, with the fields that `signal-table.ts` asks for. */
import { defaultMeasures } from '../../domain/health/measures/default-measures';
import type { Measure } from '../../domain/health/measures/measure';
import { onboardingSteps, type Sale, type Signal } from '../../domain/signal/signal';
import type { GuardReason, Reason } from '../../domain/signal/signal-kinds';
import { moveReasons, moveRules, type Need, type SignalMove } from '../../domain/signal/signal-table';
import type { Teammate } from '../../domain/team/teammate';
import type { Day } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { measureName } from '../account/health-parts';
import { ask } from '../actions';
import { dayField, nameOf, problemOf, quiet } from '../parts';
import type { Card, Widget } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';

export type MoveField = 'reason' | 'words' | 'day' | 'owner' | keyof Sale;

/** Fields: those of `typed`; `steps` has several values, `day` is a picked day. */
export type MoveView = {
  readonly viewer: Viewer;
  readonly signal: Signal;
  readonly account: AccountName;
  readonly move: SignalMove;
  readonly typed: { readonly [F in MoveField]?: string } & { readonly steps?: readonly string[] };
  readonly problems: Problems<MoveField>;
  /** Those that the account's health counts, the company's own among them. */
  readonly measures?: readonly Pick<Measure, 'id' | 'label'>[];
  /** What still holds it back. */
  readonly guard?: { readonly reason: GuardReason; readonly until: Day } | undefined;
};

export function moveCard(view: MoveView, words: Words): Card {
  const { signal, move } = view;
  const { moves: say } = words;
  const ids = { signal: signal.id, account: signal.account };
  const submit = move === 'decline' ? ask('declineSignal', ids) : ask('moveSignal', { ...ids, move });
  const fields = moveRules[move].needs.flatMap((need) => fieldsOf[need](view, words));
  const steps = move === 'progress' ? [stepsField(view, words)] : [];
  return {
    name: 'move',
    header: { title: say.titles[move], subtitle: signal.need },
    sections: [{ widgets: [...fields, ...steps] }].filter(({ widgets }) => widgets.length > 0),
    footer: { primary: { label: say.buttons[move], onClick: submit } },
  };
}

const fieldsOf: { readonly [N in Need]: (view: MoveView, words: Words) => readonly Widget[] } = {
  reason: ({ move, typed, problems }, words) => [
    ...problemOf(problems, 'reason', words),
    {
      kind: 'choice',
      style: 'radio',
      name: 'reason',
      label: words.moves.reason,
      items: (moveReasons[move] ?? []).map((value: Reason) => ({
        label: words.signal.reasons[value],
        value,
        selected: value === typed.reason,
      })),
    },
  ],
  words: (view, words) => wordsField(view, labelOf(view.move, words), words),
  override: (view, words) => {
    const { guard, viewer } = view;
    if (!guard) return [];
    const { moves: say, format } = words;
    const line = { kind: 'line', icon: 'shield', text: say.guard[guard.reason] } as const;
    const below = say.guardUntil({ day: format.shortDay(guard.until, viewer.now) });
    return [{ ...line, below }, ...wordsField(view, say.override, words)];
  },
  day: ({ typed, problems }, words) => [
    ...problemOf(problems, 'day', words),
    ...dayField({ name: 'day', label: words.moves.day, day: typed.day }, words),
  ],
  sale: (view, words) =>
    (['sold', 'soldTo', 'promises', 'success'] as const).flatMap((name) => saleField(view, name, words)),
  check: (view, words) => [...measureField(view, words), ...saleField(view, 'target', words)],
  owner: (view, words) => ownerField(view, words),
};

function labelOf(move: SignalMove, { moves: say }: Words): string {
  if (move === 'ask') return say.question;
  if (move === 'answer') return say.answer;
  return move === 'adopt' || move === 'give-up' ? say.shows : say.words;
}

function wordsField(
  { signal, viewer, move, typed, problems }: MoveView,
  label: string,
  words: Words,
): readonly Widget[] {
  const reader = moveRules[move].by === 'am' ? signal.csm || signal.flaggedBy : signal.owner;
  const hint = reader ? { hint: words.moves.wordsHint({ name: nameOf(viewer, reader, words) }) } : {};
  const value = typed.words ?? '';
  return [
    ...problemOf(problems, 'words', words),
    { kind: 'input', name: 'words', label, ...hint, value, multiline: true, limit: 1000 },
  ];
}

function saleField({ signal, typed, problems }: MoveView, name: keyof Sale, words: Words): readonly Widget[] {
  const known = signal[name] === undefined ? '' : String(signal[name]);
  const field = { kind: 'input', name, label: words.moves.sale[name], value: typed[name] ?? known } as const;
  const long = name === 'promises' || name === 'success' ? { multiline: true, limit: 1000 } : {};
  return [...problemOf(problems, name, words), { ...field, ...long }];
}

function measureField(view: MoveView, words: Words): readonly Widget[] {
  const { signal, typed, problems, measures = defaultMeasures } = view;
  const chosen = typed.measure ?? (signal.measure || 'seats_used');
  const items = measures.map(({ id: value, label }) => ({
    label: measureName({ measure: value, label }, words),
    value,
    selected: value === chosen,
  }));
  return [
    ...problemOf(problems, 'measure', words),
    { kind: 'choice', style: 'dropdown', name: 'measure', label: words.moves.sale.measure, items },
  ];
}

function ownerField({ signal, viewer, typed, problems }: MoveView, words: Words): readonly Widget[] {
  const sellers = viewer.team.filter(
    ({ role, email }: Teammate) => (role === 'am' || role === 'lead') && email !== signal.owner,
  );
  if (sellers.length === 0) return [quiet(words.moves.noOwner)];
  const items = sellers.map(({ email, name }) => ({
    label: name || email,
    value: email as string,
    selected: email === typed.owner,
  }));
  return [
    ...problemOf(problems, 'owner', words),
    { kind: 'choice', style: 'dropdown', name: 'owner', label: words.moves.owner, items },
  ];
}

function stepsField({ signal, typed }: MoveView, words: Words): Widget {
  const done: readonly string[] = typed.steps ?? signal.steps;
  const items = onboardingSteps.map((value) => ({
    label: words.moves.onboarding[value],
    value: value as string,
    selected: done.includes(value),
  }));
  return { kind: 'choice', style: 'checkboxes', name: 'steps', label: words.moves.steps, items };
}
