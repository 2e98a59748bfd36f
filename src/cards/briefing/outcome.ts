import { accountTitle } from '../../domain/account/account';
import { meetingResults } from '../../domain/account/activity';
import { type OutcomeField, type OutcomeTyped, outcomeLimits } from '../../domain/briefing/outcome';
import type { Instant } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { choiceItems, dayField, problemOf } from '../parts';
import type { Card, Widget } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';

/** Fields: those of `OutcomeTyped`. */
export type OutcomeView = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  /** When the meeting began. */
  readonly start: Instant;
  /** Who was invited from outside, as one would call them. */
  readonly invited: readonly Person[];
  /** Whose the next step may be: this person first. */
  readonly owners: readonly Person[];
  readonly typed: OutcomeTyped;
  readonly problems: Problems<OutcomeField>;
  /** Whether this person's judgement counts for this account. */
  readonly withPulse: boolean;
};

type Person = { readonly email: string; readonly name: string };

export function outcomeCard(view: OutcomeView, words: Words): Card {
  const { account, viewer, start } = view;
  const { briefing: say, format } = words;
  const ids = { account: account.id };
  return {
    name: 'outcome',
    header: { title: say.log, subtitle: `${accountTitle(account)} · ${format.when(start, viewer.now)}` },
    sections: [
      { widgets: wasWidgets(view, words) },
      { header: say.nextStep, widgets: nextWidgets(view, words) },
      ...(view.withPulse ? [{ widgets: pulseWidgets(view, words) }] : []),
    ],
    footer: {
      primary: { label: words.common.save, onClick: ask('saveOutcome', ids) },
      secondary: { label: say.title, onClick: ask('openBriefing', ids) },
    },
  };
}

function wasWidgets({ invited, typed, problems }: OutcomeView, words: Words): readonly Widget[] {
  const { briefing: say, meetingLog } = words;
  const { decided: limit } = outcomeLimits;
  const boxes = invited.map(({ email, name }) => ({
    label: words.format.isolate(name),
    value: email,
    selected: typed.attended.includes(email),
  }));
  const items = choiceItems(meetingResults, { ...meetingLog.results, held: say.held }, typed.result || 'held');
  return [
    { kind: 'choice', style: 'dropdown', name: 'result', label: meetingLog.result, items },
    ...(boxes.length > 0
      ? [{ kind: 'choice', style: 'checkboxes', name: 'attended', label: meetingLog.contact, items: boxes } as const]
      : []),
    ...problemOf(problems, 'decided', words),
    { kind: 'input', name: 'decided', label: say.decided, value: typed.decided, multiline: true, limit },
  ];
}

function nextWidgets({ owners, typed, problems }: OutcomeView, words: Words): readonly Widget[] {
  const { briefing: say } = words;
  const items = owners.map(({ email, name }) => ({ label: name, value: email, selected: email === typed.who }));
  return [
    ...problemOf(problems, 'next', words),
    { kind: 'input', name: 'next', label: say.next, value: typed.next, limit: outcomeLimits.next },
    ...problemOf(problems, 'who', words),
    { kind: 'choice', style: 'dropdown', name: 'who', label: say.who, items },
    ...problemOf(problems, 'due', words),
    ...dayField({ name: 'due', label: say.due, day: typed.due }, words),
  ];
}

function pulseWidgets({ typed, problems }: OutcomeView, words: Words): readonly Widget[] {
  const { pulse, briefing: say } = words;
  const values = ['', '5', '4', '3', '2', '1'] as const;
  const labels = { ...pulse.values, '': say.pulseKeep };
  return [
    ...problemOf(problems, 'pulse', words),
    {
      kind: 'choice',
      style: 'dropdown',
      name: 'pulse',
      label: pulse.question,
      items: choiceItems(values, labels, typed.pulse),
    },
  ];
}
