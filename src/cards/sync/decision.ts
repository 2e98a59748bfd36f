/** One line of the agenda, and what is made of it: a promise, a move of its signal, or a line on the timeline. */

import { moveRules, type SignalMove } from '../../domain/signal/signal-table';
import { type AgendaItem, keyOfItem } from '../../domain/sync/agenda/item';
import type { Email } from '../../domain/team/email';
import type { Day } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { type ActionCall, ask } from '../actions';
import { choiceItems, dayField, nameOf, plainButton, problemOf } from '../parts';
import type { Button, Card, Section, Widget } from '../spec';
import type { Problems } from '../viewer';
import { type AgendaView, openOf, toldLine } from './agenda-lines';

export const decisionLimit = 1000;

/** Fields: `what`, `who` and `due`. */
export type DecisionView = Omit<AgendaView, 'agenda'> & {
  readonly item: AgendaItem;
  readonly key: string;
  /** What may be done with its signal, where it is about one. */
  readonly moves: readonly SignalMove[];
  /** There is a workbook for what an acceptance is worth: then its form asks. */
  readonly hasAmounts: boolean;
  readonly typed: { readonly what: string; readonly who: Email | ''; readonly due: Day | '' };
  readonly problems: Problems<'what' | 'who' | 'due'>;
};

export function decisionCard(view: DecisionView, words: Words): Card {
  const { item } = view;
  const { agenda: say } = words;
  const open = plainButton(say.open, openOf(item));
  const about: Section = {
    widgets: [toldLine(item, view, words), { kind: 'buttons', buttons: [...endings(view, words), open] }],
  };
  // Two who talk about their own sync answer there: a promise belongs to an account.
  const hasForm = item.account !== '';
  return {
    name: 'decision',
    header: { title: say.decision },
    sections: [about, ...(hasForm ? [{ widgets: fieldsOf(view, words) }] : [])],
    ...(hasForm
      ? {
          footer: {
            primary: { label: say.promise, onClick: saving(view, 'commitment') },
            secondary: { label: say.note, onClick: saving(view, 'activity') },
          },
        }
      : {}),
  };
}

function saving({ meeting, item, key }: DecisionView, as: string): ActionCall {
  return ask('saveDecision', { meeting: meeting.id, account: item.account, item: keyOfItem(item), as, key });
}

/** What needs no words: a promise is kept or let go, a signal goes on. */
function endings(view: DecisionView, words: Words): readonly Button[] {
  const { item, moves } = view;
  if (item.kind === 'commitment') {
    return (['kept', 'dropped'] as const).map((as) => ({
      label: words.agenda[as],
      style: 'outlined',
      onClick: saving(view, as),
    }));
  }
  if (!('signal' in item)) return [];
  return moves.slice(0, movesShown).map((move) => ({
    label: words.moves.buttons[move],
    style: 'outlined',
    onClick: moving(view, move, { signal: item.signal.id, account: item.signal.account }),
  }));
}

/** The rest stands on the signal's own card. */
const movesShown = 3;

function moving({ meeting, hasAmounts }: DecisionView, move: SignalMove, ids: { signal: string; account: string }) {
  if (move === 'decline') return ask('openDecline', ids);
  if (move === 'accept' && hasAmounts) return ask('openAccept', ids);
  const hasForm = moveRules[move].needs.length > 0 || move === 'progress';
  return hasForm ? ask('openMove', { ...ids, move }) : ask('decideSignal', { meeting: meeting.id, ...ids, move });
}

function fieldsOf({ typed, problems, meeting, viewer }: DecisionView, words: Words): readonly Widget[] {
  const { agenda: say } = words;
  const pair = [meeting.csm, meeting.am];
  const names = Object.fromEntries(pair.map((email) => [email, nameOf(viewer, email, words)]));
  return [
    ...problemOf(problems, 'what', words),
    { kind: 'input', name: 'what', label: say.what, value: typed.what, multiline: true, limit: decisionLimit },
    ...problemOf(problems, 'who', words),
    { kind: 'choice', style: 'dropdown', name: 'who', label: say.who, items: choiceItems(pair, names, typed.who) },
    ...problemOf(problems, 'due', words),
    ...dayField({ name: 'due', label: say.due, day: typed.due }, words),
  ];
}
