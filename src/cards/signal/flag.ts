import type { Account } from '../../domain/account/account';
import { accountTitle } from '../../domain/account/account';
import type { Contact } from '../../domain/account/contact';
import type { SignalId } from '../../domain/signal/signal';
import { urgencies } from '../../domain/signal/signal';
import { decideDaysOf, type KindSettings, type SignalKind } from '../../domain/signal/signal-kinds';
import type { Instant } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { type AmountFields, amountFields } from '../commercial/accept';
import { choiceItems, dotted, nameOf, problemOf, quiet } from '../parts';
import type { Card, Widget } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';
import { evidenceText, kindText } from './kind-text';
import type { MoveView } from './move';

export type FlagField = 'kind' | 'need' | 'evidence' | 'urgency' | 'contact' | 'avoid' | 'override';

/** Fields: those of `typed`, and `quote` (sentences of the mail that were picked). */
export type FlagView = {
  readonly viewer: Viewer;
  readonly account: AccountName & Pick<Account, 'am'>;
  readonly key: string;
  /** Those of the company among them. */
  readonly kinds: readonly SignalKind[];
  readonly settings: KindSettings;
  /** What would hold the flag back, and whether this person may flag it anyway. */
  readonly guard?: MoveView['guard'];
  readonly mayOverride?: boolean;
  readonly contacts: readonly Pick<Contact, 'email' | 'name' | 'title'>[];
  /** The mail that is open beside the card. */
  readonly mail: { readonly from: string; readonly subject: string; readonly sentAt: Instant } | undefined;
  /** Sentences of the mail to pick from, once its text was read by the user's click; nothing before. */
  readonly quotes: readonly string[] | undefined;
  /** A field that is absent here has not been shown yet and gets what the card proposes. */
  readonly typed: { readonly [F in FlagField]?: string } & { readonly quote?: readonly string[] };
  readonly problems: Problems<FlagField>;
  /** What is expected of it, for those who may see amounts and keep them. */
  readonly amounts?: AmountFields | undefined;
  /** A signal of this account that is open already, so that nobody flags it twice. */
  readonly similar: { readonly id: SignalId; readonly need: string } | undefined;
};

export function flagCard(view: FlagView, words: Words): Card {
  const { account, key, viewer } = view;
  const { flag: say } = words;
  const am = account.am ? nameOf(viewer, account.am, words) : '';
  return {
    name: 'flag',
    header: { title: say.title, subtitle: accountTitle(account) },
    sections: [
      { widgets: [...similarLine(view, words), ...guardFields(view, words), ...whatFields(view, words)] },
      { widgets: evidenceFields(view, words) },
      ...(view.amounts ? [{ header: say.amounts, widgets: amountFields(view.amounts, words) }] : []),
      { widgets: [...restFields(view, words), quiet(am ? say.ownerMatter({ name: am }) : say.nobodyYet)] },
    ],
    footer: {
      primary: {
        label: am ? say.submit({ name: am }) : say.submitOpen,
        onClick: ask('flagSignal', { account: account.id, key }),
      },
    },
  };
}

function similarLine({ similar, account }: FlagView, words: Words): readonly Widget[] {
  if (!similar) return [];
  return [
    {
      kind: 'line',
      icon: 'flag',
      above: words.flag.similar,
      text: words.format.isolate(similar.need),
      onClick: ask('openSignal', { signal: similar.id, account: account.id }),
    },
  ];
}

/** Why it would wait, until when, and the way around it. */
function guardFields({ guard, mayOverride, typed, problems, viewer }: FlagView, words: Words): readonly Widget[] {
  if (!guard) return [];
  const { moves: say, format } = words;
  const below = say.guardUntil({ day: format.shortDay(guard.until, viewer.now) });
  const line: Widget = { kind: 'line', icon: 'shield', text: say.guard[guard.reason], below };
  if (!mayOverride) return [line];
  const input = { kind: 'input', name: 'override', label: say.override, value: typed.override ?? '' } as const;
  return [line, ...problemOf(problems, 'override', words), { ...input, multiline: true, limit: 1000 }];
}

function whatFields(view: FlagView, words: Words): readonly Widget[] {
  const { typed, problems, kinds: offered } = view;
  const { flag: say, signal } = words;
  const chosen = chosenKind(view);
  const kinds = offered.map((kind) => ({
    label: kindText(kind, words),
    value: kind as string,
    selected: kind === chosen,
  }));
  return [
    ...problemOf(problems, 'need', words),
    {
      kind: 'input',
      name: 'need',
      label: say.need,
      hint: say.needHint,
      value: typed.need ?? '',
      multiline: true,
      limit: 1000,
    },
    ...problemOf(problems, 'kind', words),
    {
      kind: 'choice',
      style: 'dropdown',
      name: 'kind',
      label: say.kind,
      items: kinds,
      onChange: ask('chooseKind', { account: view.account.id, key: view.key }),
    },
    wantedLine(view, chosen, words),
    {
      kind: 'choice',
      style: 'dropdown',
      name: 'urgency',
      label: say.urgency,
      items: choiceItems(urgencies, signal.urgencies, typed.urgency ?? 'quarter'),
    },
  ];
}

function chosenKind({ typed, kinds }: FlagView): SignalKind {
  return kinds.find((kind) => kind === typed.kind) ?? 'seat-limit';
}

/** What an AM would like to see of this kind, and by when they decide. */
function wantedLine({ settings }: FlagView, kind: SignalKind, words: Words): Widget {
  const { kindHelp: say } = words;
  const text = words.format.isolate(evidenceText(kind, settings, words));
  const below = say.clock({ days: decideDaysOf(kind, settings) });
  return { kind: 'line', icon: 'checklist', above: say.wanted, text, below };
}

/** The mail itself is proposed as evidence; its text is read only when somebody asks to quote from it. */
function evidenceFields(view: FlagView, words: Words): readonly Widget[] {
  const { typed, problems, mail, viewer } = view;
  const { flag: say, format } = words;
  const proposed = mail
    ? say.fromMail({
        subject: format.isolate(mail.subject),
        day: format.shortDay(format.today(mail.sentAt), viewer.now),
      })
    : '';
  return [
    ...problemOf(problems, 'evidence', words),
    {
      kind: 'input',
      name: 'evidence',
      label: say.evidence,
      value: typed.evidence ?? proposed,
      multiline: true,
      limit: 2000,
    },
    ...quoteFields(view, words),
  ];
}

function quoteFields({ quotes, typed, mail, account, key }: FlagView, words: Words): readonly Widget[] {
  const { flag: say } = words;
  const picked = typed.quote ?? [];
  const sentences = quotes ?? picked;
  if (sentences.length > 0) {
    const items = sentences.map((value) => ({ label: value, value, selected: picked.includes(value) }));
    return [{ kind: 'choice', style: 'checkboxes', name: 'quote', label: say.quotes, items }];
  }
  if (quotes) return [quiet(say.noQuotes)];
  if (!mail) return [];
  return [
    { kind: 'buttons', buttons: [{ label: say.quote, onClick: ask('quoteMail', { account: account.id, key }) }] },
  ];
}

function restFields({ typed, problems, contacts, mail }: FlagView, words: Words): readonly Widget[] {
  const { flag: say } = words;
  const sender = mail && contacts.find(({ email }) => mail.from.toLowerCase().includes(email));
  const chosen = typed.contact ?? sender?.email ?? '';
  const people = contacts.slice(0, contactsShown).map(({ email, name, title }) => ({
    label: dotted(name || email, title),
    value: email as string,
    selected: email === chosen,
  }));
  const unlisted = chosen !== '' && !people.some(({ value }) => value === chosen);
  const items = [
    { label: say.nobody, value: '', selected: chosen === '' },
    ...people,
    ...(unlisted ? [{ label: chosen, value: chosen, selected: true }] : []),
  ];
  return [
    ...problemOf(problems, 'contact', words),
    { kind: 'choice', style: 'dropdown', name: 'contact', label: say.contact, items },
    ...problemOf(problems, 'avoid', words),
    { kind: 'input', name: 'avoid', label: say.avoid, value: typed.avoid ?? '', multiline: true, limit: 1000 },
  ];
}

/** Google draws a hundred items of a list at most. */
const contactsShown = 50;
