/** What a report shall be: for whom, of when, in which language, with what. Fields: `edition`, `when`,
 * `sinceDay`, `untilDay`, `language`, `parts`, `price`, `whose`. */
import { accountTitle } from '../../domain/account/account';
import { type Edition, type Report, type SectionName, sections } from '../../domain/report/report';
import { type Language, languages, type Teammate } from '../../domain/team/teammate';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { type When, whens } from '../figures/asked';
import { choiceItems, dayField, dotted, nameOf, quiet } from '../parts';
import type { Card, Line, Section, Widget } from '../spec';
import type { AccountName, Viewer } from '../viewer';

/** What is asked of a report. */
export type ReportAsk = {
  readonly edition: Edition;
  readonly when: When;
  /** Typed by hand, they count instead of the named period. */
  readonly from: string;
  readonly to: string;
  readonly language: Language;
  readonly parts: readonly SectionName[];
  readonly price: boolean;
  /** Of a review: whose accounts; empty for all. */
  readonly whose: string;
};

export type ReportFormView = {
  readonly viewer: Viewer;
  /** Nothing for a review of many. */
  readonly account: AccountName | undefined;
  readonly ask: ReportAsk;
  readonly problem: 'badPeriod' | undefined;
  readonly mayPrice: boolean;
  /** Made before, the newest first. */
  readonly reports: readonly Report[];
  /** Whose accounts may be asked for instead of all. */
  readonly people: readonly Pick<Teammate, 'email' | 'name'>[];
};

export function reportFormCard(view: ReportFormView, words: Words): Card {
  const { account } = view;
  const { reports: say } = words;
  const onClick = account ? ask('openReportTexts', { account: account.id }) : ask('openReviewTexts', {});
  return {
    name: 'report',
    header: { title: account ? say.title : say.review, ...(account ? { subtitle: accountTitle(account) } : {}) },
    sections: [
      { widgets: [...forWhom(view, words), periodField(view, words), languageField(view, words)] },
      {
        header: say.more,
        ...(view.problem ? {} : { folded: 0 }),
        widgets: [...dayFields(view, words), partsField(view, words), ...priceFields(view, words)],
      },
      ...earlierSection(view, words),
    ],
    footer: { primary: { label: say.texts, onClick } },
  };
}

function forWhom({ account, ask: { edition, whose }, people }: ReportFormView, words: Words): readonly Widget[] {
  const { reports: say, reportText, format } = words;
  if (!account) {
    if (people.length === 0) return [];
    const all = { label: reportText.everybody, value: '', selected: whose === '' };
    const items = people.map(({ email, name }) => ({
      ...{ label: format.isolate(name || email), value: email },
      selected: email === whose,
    }));
    return [{ kind: 'choice', style: 'dropdown', name: 'whose', label: say.whose, items: [all, ...items] }];
  }
  const items = choiceItems(['customer', 'internal'] as const, say.editions, edition);
  const onChange = ask('openReport', { account: account.id });
  return [
    { kind: 'choice', style: 'radio', name: 'edition', label: say.for, items, onChange },
    quiet(say.hints[edition === 'internal' ? 'internal' : 'customer']),
  ];
}

function periodField({ ask: { when } }: ReportFormView, { figureCards }: Words): Widget {
  const items = choiceItems(whens, figureCards.whens, when);
  return { kind: 'choice', style: 'dropdown', name: 'when', label: figureCards.when, items };
}

/** Typed by hand they count instead of the period. */
function dayFields({ ask: { from, to }, problem }: ReportFormView, words: Words): readonly Widget[] {
  const { reports: say } = words;
  const wrong: readonly Widget[] = problem
    ? [{ kind: 'text', text: [{ text: `▲ ${say[problem]}`, tone: 'bad' }] }]
    : [];
  return [
    ...wrong,
    ...dayField({ name: 'sinceDay', label: say.from, day: from }, words),
    ...dayField({ name: 'untilDay', label: say.to, day: to }, words),
  ];
}

function languageField({ ask: { language } }: ReportFormView, { reports: say, common }: Words): Widget {
  const items = choiceItems(languages, common.languages, language);
  return { kind: 'choice', style: 'dropdown', name: 'language', label: say.language, items };
}

function partsField({ ask: { edition, parts } }: ReportFormView, { reports: say, reportText }: Words): Widget {
  const names: readonly SectionName[] = sections[edition].filter((name) => name !== 'price');
  const items = names.map((value) => ({
    ...{ value, label: reportText.sections[value] },
    selected: parts.includes(value),
  }));
  return { kind: 'choice', style: 'checkboxes', name: 'parts', label: say.parts, items };
}

/** A deliberate tick, apart from the parts. */
function priceFields(
  { ask: { price }, mayPrice }: ReportFormView,
  { reports: say, reportText }: Words,
): readonly Widget[] {
  if (!mayPrice) return [];
  const items = [{ label: say.price, value: 'yes', selected: price }];
  return [{ kind: 'choice', style: 'checkboxes', name: 'price', label: reportText.sections.price, items }];
}

const reportsShown = 6;

function earlierSection({ reports, viewer }: ReportFormView, words: Words): readonly Section[] {
  if (reports.length === 0) return [];
  const widgets = reports.slice(0, reportsShown).map((report) => earlierLine(report, viewer, words));
  return [{ header: words.reports.earlier, folded: 2, widgets }];
}

function earlierLine(report: Report, viewer: Viewer, words: Words): Line {
  const { reports: say, reportText, common, format } = words;
  const { id, account, edition, language, by, at, state, document } = report;
  const text = reportText.period({
    from: format.shortDay(report.from, viewer.now),
    to: format.shortDay(report.to, viewer.now),
  });
  const made = dotted(nameOf(viewer, by, words), format.ago(at, viewer.now));
  const line: Line = {
    kind: 'line',
    icon: 'description',
    text,
    above: dotted(say.editions[edition], common.languages[language]),
  };
  if (state === 'made') return { ...line, below: made, onClick: { open: documentUrl(document) } };
  const finish = { label: say.finish, onClick: ask('finishReport', { report: id, account }) };
  return { ...line, below: dotted(say.unfinished, made), ...(by === viewer.me.email ? { button: finish } : {}) };
}

export function documentUrl(document: string): string {
  return `https://docs.google.com/document/d/${encodeURIComponent(document)}/edit`;
}
