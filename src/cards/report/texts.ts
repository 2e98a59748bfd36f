/** Every word of a report before it is made. Fields: `title`, `text.<part>`, and `receivers` of a draft. */
import type { AccountId } from '../../domain/account/account';
import type { Contact } from '../../domain/account/contact';
import type { Period } from '../../domain/metrics/period';
import { type Edition, longestText, type SectionName } from '../../domain/report/report';
import type { Language } from '../../domain/team/teammate';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, quiet } from '../parts';
import type { Card, Section, Widget } from '../spec';

export type ReportTextsView = {
  readonly account: AccountId | '';
  readonly subtitle: string;
  readonly edition: Edition;
  readonly period: Period;
  /** Of the report: the texts are in it, the card around them is not. */
  readonly language: Language;
  readonly title: string;
  readonly parts: readonly { readonly name: SectionName; readonly text: string }[];
  readonly contacts: readonly Pick<Contact, 'email' | 'name'>[];
  /** Whether it can be drafted: `elsewhere` than Gmail it cannot, what is internal never can. */
  readonly mail: 'here' | 'elsewhere' | 'never';
  /** The timeline goes further back than what was read of it. */
  readonly partial: boolean;
  readonly noPrice: boolean;
  readonly key: string;
};

export function reportTextsCard(view: ReportTextsView, words: Words): Card {
  const { account, edition, period, language, key } = view;
  const { reports: say, reportText, format } = words;
  const days = { from: format.day(period.from), to: format.day(period.to) };
  const span = { since: period.from, until: period.to };
  const make = ask('makeReport', { account, edition, ...span, language, key });
  return {
    name: 'report-texts',
    header: {
      title: view.subtitle,
      subtitle: dotted(edition === 'customer' ? '' : reportText.inside, reportText.period(days)),
    },
    sections: [{ widgets: [...hints(view, words), ...fields(view, words)] }, ...mailSection(view, words)],
    footer: { primary: { label: say.make, onClick: make } },
  };
}

function hints({ partial, noPrice }: ReportTextsView, { reports: say }: Words): readonly Widget[] {
  return [quiet(say.textsHint), ...(partial ? [quiet(say.partial)] : []), ...(noPrice ? [quiet(say.noPrice)] : [])];
}

function fields({ title, parts }: ReportTextsView, { reports: say, reportText }: Words): readonly Widget[] {
  return [
    { kind: 'input', name: 'title', label: say.heading, value: title, limit: 200 },
    ...parts.map(
      ({ name, text }): Widget => ({
        ...{ kind: 'input', name: `text.${name}`, label: reportText.sections[name], value: text.slice(0, longestText) },
        ...{ multiline: true, limit: longestText },
      }),
    ),
  ];
}

const contactsShown = 15;

function mailSection({ account, mail, contacts, period, language }: ReportTextsView, words: Words): readonly Section[] {
  const { reports: say, format } = words;
  if (mail === 'never') return [];
  if (mail === 'elsewhere') return [{ header: say.mail, widgets: [quiet(say.mailElsewhere)] }];
  const items = contacts.slice(0, contactsShown).map(({ email, name }) => ({
    ...{ value: email, label: name === '' ? email : `${format.isolate(name)} <${email}>` },
    selected: false,
  }));
  const to: readonly Widget[] =
    items.length === 0
      ? []
      : [{ kind: 'choice', style: 'checkboxes', name: 'receivers', label: say.recipients, items }];
  const draft = { draft: ask('mailReport', { account, since: period.from, until: period.to, language }), alone: true };
  return [
    {
      header: say.mail,
      widgets: [...to, { kind: 'buttons', buttons: [{ label: say.mail, onClick: draft }] }, quiet(say.mailHint)],
    },
  ];
}
