import { editions, sections } from '../../../src/domain/report/report';
import { type Language, languages } from '../../../src/domain/team/teammate';
import { words } from '../../../src/messages/words';
import { type Book, tabs } from '../../../src/store/tables';
import { ada, arthit, type Company, lena, mina, openCompany, type Page } from '../../support/company';
import { formOf, rowsOf, typeOver } from '../../support/importing';
import { aMail } from '../../support/mails';
import { accountId } from '../../support/presses';
import { makeAmounts } from '../../support/store/amounts';
import { type HostileRow, hiddenYears, hostile, hostileTabs } from '../../support/store/hostile';

const mail = aMail({ id: 'msg-f:1' });
const gmail = { host: 'GMAIL', messageId: mail.id } as const;

type Ask = {
  readonly by: string;
  readonly edition?: 'customer' | 'internal';
  readonly language?: Language;
  readonly price?: boolean;
  readonly when?: string;
};

/** The card with the texts, every part asked for. */
function textsOf(company: Company, ask: Ask): Page {
  const { by, edition = 'customer', language = 'en', price = false, when = 'quarter 0' } = ask;
  const form = { edition, when, language, parts: sections[edition], price: price ? ['yes'] : [] };
  return company.open(by, gmail).click('do=openReport').click('do=openReportTexts', form);
}

function made(company: Company, page: Page, more: Readonly<Record<string, string>> = {}) {
  const after = page.click('do=makeReport', formOf(page, more));
  return { after, document: company.workspace.documents.list()[0] };
}

function draftOf(company: Company, page: Page, by: string, more: object = {}) {
  page.click('do=mailReport', { ...formOf(page), ...more });
  const drafts = company.workspace.drafts(by);
  return drafts[drafts.length - 1];
}

const templateOf = (company: Company) =>
  company.open(ada, { host: 'SHEETS' }).click('do=openSettings').click('do=openTemplate');

/** Writes rows below what stands in a tab. */
function write({ workspace }: Company, tab: string, rows: readonly HostileRow[]): void {
  const { sheets } = workspace;
  const [keys = [], , ...below] = sheets.values(tab);
  const values = rows.map((row) => keys.map((key) => row[String(key)] ?? ''));
  sheets.edit(tab, { row: below.length + 2, column: 0, values });
}

function rebuild({ workspace, open: openAs }: Company): void {
  workspace.load.withoutQuotas(() => openAs(ada).click('do=openSettings').click('do=rebuildIndex'));
}

const open = {
  commitments: {
    what: 'Train the second shift',
    who: mina,
    due: '2026-12-01',
    state: 'open',
    closedAt: '',
    source: '',
  },
  outcomes: { what: 'Faster start', unit: 'hours', target: 10, achieved: 7, due: '2026-12-20', reached: '' },
  cases: { title: 'Labels print twice', opened: '2026-11-02', closed: '' },
  activities: { kind: 'meeting', what: 'held', at: '2026-11-10T03:00:00Z' },
  contacts: { email: 'jana@acme.example', name: 'Jana Roth' },
} as const;

/** Acme with a token in every cell that customers may not read, in both workbooks. */
function hostileCompany() {
  const company = openCompany([mail]);
  const { sheets } = company.workspace;
  const made = hostile();
  const books = makeAmounts(company);
  const account = accountId(company, 'Acme Robotics');
  const given = (tab: string): HostileRow => ({
    ...('account' in tabs[tab as keyof typeof tabs].columns ? { account } : {}),
    ...(open as Readonly<Record<string, HostileRow>>)[tab],
  });
  const fill = (book: Book) => {
    for (const tab of hostileTabs(book)) write(company, tab, [made.row(tab, given(tab))]);
  };
  fill('main');
  // What is closed by its kind, though its columns are open ones.
  const secret = 'What the two agreed in their sync';
  write(company, 'commitments', [made.row('commitments', { ...given('commitments'), what: secret, source: 'mtg_1' })]);
  write(company, 'activities', [made.row('activities', { ...given('activities'), kind: 'note', what: '' })]);
  sheets.choose(books.amounts);
  fill('commercial');
  sheets.choose(books.main);
  const [keys = [], , ...rows] = sheets.values('accounts');
  const at = rows.findIndex((cells) => cells.includes(account));
  const kept = { id: account, name: 'Acme Robotics', domains: 'acme.example', plan: 'Growth' };
  const seats = { seatsBought: 50, seatsUsed: 48 };
  const row = made.row('accounts', { ...kept, ...seats, stage: 'live', csm: mina, am: arthit, parent: '' });
  sheets.edit('accounts', { row: at + 2, column: 0, values: [keys.map((key) => row[String(key)] ?? '')] });
  rebuild(company);
  return { company, hidden: [...made.tokens(), ...hiddenYears, secret] };
}

/** Numbers as a cell holds them, whatever language they are written in; pictures are letters at random. */
function bare(text: string): string {
  return text
    .replace(/data:image[^"]*/g, '')
    .replace(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)))
    .replace(/(?<=\d)[,٬](?=\d)/g, '');
}

const found = (text: string, hidden: readonly string[]) => hidden.filter((token) => bare(text).includes(bare(token)));

describe('the customer edition of an account with a token in every cell that is not open', () => {
  const { company, hidden } = (() => {
    const made: { now?: ReturnType<typeof hostileCompany> } = {};
    const get = () => (made.now ??= hostileCompany());
    return { company: () => get().company, hidden: () => get().hidden };
  })();

  test.each(languages)('holds none of them as texts, document and draft (%s), made by an AM', (language) => {
    const say = words(language, 'Asia/Bangkok');
    const page = textsOf(company(), { by: arthit, language });
    const { document } = made(company(), page);
    const draft = draftOf(company(), page, arthit, { receivers: ['jana@acme.example'] });
    const out = [
      page.text,
      JSON.stringify(formOf(page)),
      document?.title,
      document?.html,
      draft?.subject,
      draft?.text,
      draft?.html,
    ];
    expect(out.filter(Boolean)).toHaveLength(out.length);
    const bands = Object.values(say.health.bands);
    const { health, signals, sales } = say.reportText.sections;
    expect(found(out.join('\n'), [...hidden(), ...bands, `>${health}<`, `>${signals}<`, sales])).toEqual([]);
    expect(document?.html).toContain('Train the second shift');
  });

  test('is a search that finds them where they are: in the edition for ourselves', () => {
    const page = textsOf(company(), { by: arthit, edition: 'internal' });
    const { document } = made(company(), page);
    expect(found(document?.html ?? '', hidden()).length).toBeGreaterThan(5);
    expect(page.text).not.toContain('do=mailReport');
  });

  test('covers every table of an account and every tab of amounts', () => {
    expect(hostileTabs('main')).toEqual(
      expect.arrayContaining(['signals', 'comments', 'overrides', 'alerts', 'measures']),
    );
    expect(hostileTabs('commercial').length).toBeGreaterThan(6);
    expect(hidden().length).toBeGreaterThan(100);
  });
});

describe('a report', () => {
  test('is one document and one row, however often its button is pressed', () => {
    const company = openCompany([mail]);
    const page = textsOf(company, { by: mina });
    made(company, page);
    const { after } = made(company, page);
    expect(company.workspace.documents.list().map(({ owner }) => owner)).toEqual([mina]);
    expect(after.notice).toBe('The document is made');
    const [row, ...others] = rowsOf(company, 'reports');
    expect(others).toEqual([]);
    expect(row).toMatchObject({ edition: 'customer', language: 'en', state: 'made', by: mina });
    expect(row?.document).toBe(company.workspace.documents.list()[0]?.id);
    expect(company.open(mina, gmail).click('do=openReport').text).toContain('Made before');
  });

  test('says what is not known instead of leaving it out', () => {
    const company = openCompany([mail]);
    expect(formOf(textsOf(company, { by: mina }))).toMatchObject({
      'text.promised': 'Nothing that was agreed was completed in this period.',
      'text.outcomes': 'No goal was reached or due in this period, and none is under way.',
      'text.usage': '48 of 50 seats in use (96%)',
      'text.open': 'No point is open.',
      'text.next': 'No next step has been agreed yet.',
    });
  });

  test('tells every case that was solved in the period, and not that nobody met where older lines were not read', () => {
    const company = openCompany([mail]);
    const account = accountId(company, 'Acme Robotics');
    const solved = { account, opened: '2026-10-01', severity: 'normal', rev: 1 };
    write(company, 'cases', [
      { ...solved, title: 'Labels print twice', closed: '2026-10-05', id: 'cas_1' },
      { ...solved, title: 'Scanner sleeps', closed: '2026-11-05', id: 'cas_2' },
    ]);
    const told = formOf(textsOf(company, { by: mina }))['text.lately'];
    expect(told).toContain('Labels print twice');
    expect(told).toContain('Scanner sleeps');
    const line = { account, by: mina, rev: 1, kind: 'note', words: 'A note' };
    const newer = Array.from({ length: 21 }, (_, n) => ({ ...line, id: `act_n${n}`, at: '2026-11-10T03:00:00Z' }));
    const pin = { ...line, id: 'act_pin', at: '2026-11-10T03:00:00Z', kind: 'pin', what: 'on', source: 'act_old' };
    write(company, 'activities', [{ ...line, id: 'act_old', at: '2026-01-05T03:00:00Z' }, pin, ...newer]);
    rebuild(company);
    const page = textsOf(company, { by: mina, when: 'quarter -1' });
    expect(page.text).toContain('too long to be read here');
    expect(formOf(page)['text.lately'] ?? '').toBe('');
  });

  test('has no id of ours for a name, and says first of what stays inside that it does', () => {
    const company = openCompany([mail]);
    const { sheets } = company.workspace;
    const [keys = [], , ...rows] = sheets.values('accounts');
    const at = rows.findIndex((cells) => cells.includes('Acme Robotics'));
    sheets.edit('accounts', { row: at + 2, column: keys.indexOf('name'), values: [['']] });
    expect(formOf(textsOf(company, { by: mina })).title).toBe('Status report');
    expect(made(company, textsOf(company, { by: mina, edition: 'internal' })).document?.title).toContain('Internal');
  });

  test('is made of the words as they were changed, and not at all of ones that are too long', () => {
    const company = openCompany([mail]);
    const page = textsOf(company, { by: mina });
    const typed = { title: 'Our winter', 'text.opening': 'Thank you, Jana.', 'text.usage': 'x'.repeat(4001) };
    expect(page.click('do=makeReport', formOf(page, typed)).notice).toContain('too long');
    expect(company.workspace.documents.list()).toEqual([]);
    const { document } = made(company, page, { ...typed, 'text.usage': '' });
    expect(document?.title).toContain('Our winter');
    expect(document?.html).toContain('Thank you, Jana.');
    expect(document?.html).not.toContain('Usage and seats');
  });

  test('holds a price only where an AM ticked it, and takes none from a CSM', () => {
    const company = openCompany([mail]);
    makeAmounts(company);
    const price = { 'text.price': '399,000 toman a month' };
    expect(textsOf(company, { by: mina, price: true }).text).not.toContain('Price');
    const refused = textsOf(company, { by: mina });
    refused.click('do=makeReport', formOf(refused, price));
    expect(company.workspace.documents.list()).toEqual([]);
    const { document } = made(company, textsOf(company, { by: arthit }), price);
    expect(document?.html).toContain('399,000 toman');
  });

  test('is drafted to contacts that were chosen, never sent, and never in the edition for ourselves', () => {
    const company = openCompany([mail]);
    const page = textsOf(company, { by: mina });
    const draft = draftOf(company, page, mina, { receivers: ['somebody@elsewhere.example'], 'text.health': 'At risk' });
    expect(draft).toMatchObject({ to: '', subject: expect.stringContaining('Status report: Acme Robotics') });
    expect(draft?.text).not.toContain('At risk');
    expect(company.workspace.state().sent).toEqual([]);
  });
});

test('a portfolio review names what stands, and is for the team alone', () => {
  const company = openCompany([mail]);
  const form = { when: 'quarter 0', language: 'en', parts: sections.review };
  const asked = (by: string, more: object = {}) =>
    company
      .open(by, { host: 'SHEETS' })
      .click('do=openFigures')
      .click('do=openReview')
      .click('do=openReviewTexts', { ...form, ...more });
  const page = asked(lena);
  expect(formOf(page)).toMatchObject({ title: 'Portfolio review: all accounts', 'text.loops': 'None.' });
  expect(formOf(page)['text.renewals']).toContain('Siam Foods');
  expect(formOf(page)['text.bands']).toMatch(/^◔ At risk: \d+ · ◐ Watch: \d+ · /);
  expect(formOf(asked(mina, { whose: arthit })).title).toBe('Portfolio review: Mina Karimi');
  const { document } = made(company, page);
  expect(document?.html).toContain('Internal, not for customers');
  expect(document?.title).toContain('Internal, not for customers');
  expect(JSON.stringify(page.answer.result)).not.toContain('mailReport');
  expect(editions).toContain(rowsOf(company, 'reports')[0]?.edition);
});

test('reports look as the template was restyled, once its look was taken over', () => {
  const company = openCompany([mail]);
  templateOf(company).click('do=makeTemplate').click('do=takeLook');
  const [template] = company.workspace.documents.list();
  const { document } = made(company, textsOf(company, { by: mina }));
  expect(company.workspace.documents.list()).toHaveLength(2);
  expect(template?.html).toContain('color:#0b3a75');
  expect(rowsOf(company, 'settings').find(({ key }) => key === 'reportLook')?.value).toContain('h1 font-size:22pt');
  expect(document?.html).toContain('font-weight:700;color:#0b3a75');
  const at = rowsOf(company, 'settings').findIndex(({ key }) => key === 'reportLook');
  typeOver(company, 'settings', {
    row: at,
    column: 'value',
    text: 'h1 font-size:30pt;color:#112233 | p background:url(https://x.example)',
  });
  const again = made(company, textsOf(company, { by: mina }), { 'text.opening': 'Once more' }).document;
  expect(again?.html).toContain('font-size:30pt;color:#112233');
  expect(again?.html).not.toContain('x.example');
});

test('a template that is gone is said to be, and another one is made', () => {
  const company = openCompany([mail]);
  templateOf(company).click('do=makeTemplate');
  const { documents } = company.workspace;
  documents.trash(String(documents.list()[0]?.id));
  expect(templateOf(company).click('do=takeLook').notice).toContain('opens only for whoever made it');
  templateOf(company).click('do=makeTemplate').click('do=makeTemplate');
  expect(documents.list()).toHaveLength(1);
  expect(rowsOf(company, 'settings').find(({ key }) => key === 'reportTemplate')?.value).toBe(documents.list()[0]?.id);
});
