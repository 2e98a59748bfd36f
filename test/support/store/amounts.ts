/** The workbook of amounts of a small company: made by the admin with a click, shared as an admin does it in Drive. */
import { ada, arthit, type Company, lena } from '../company';

export type Books = { readonly main: string; readonly amounts: string };

/** Leaves the team's workbook open. */
export function makeAmounts(company: Company): Books {
  const { sheets, load } = company.workspace;
  const main = sheets.list().spreadsheetId;
  company.open(ada).click('do=openSettings').click('do=openAmounts').click('do=setUpAmounts');
  const amounts = sheets.list().spreadsheets.find(({ title }) => title === 'Tandem amounts')?.id ?? '';
  load.share(amounts, [arthit, lena], true);
  sheets.choose(main);
  return { main, amounts };
}

/** What two accounts paid, cost and were to bring: 1,000,000 toman at the start of the quarter, 100,000 more in it. */
export const aYear = {
  revenue: [
    { account: 'Acme Robotics', day: '2026-01-01', amount: 399_000, currency: 'IRT' },
    { account: 'Acme Robotics', day: '2026-11-05', amount: 499_000, currency: 'IRT' },
  ],
  movements: [{ account: 'Siam Foods', day: '2026-02-01', kind: 'new', amount: 601_000, currency: 'IRT', source: 'x' }],
  costs: [{ kind: 'service', from: '2026-10-01', to: '2026-12-31', amount: 40_000, currency: 'IRT' }],
  quotas: [{ am: arthit, from: '2026-10-01', to: '2026-12-31', amount: 200_000, currency: 'IRT' }],
};

/** Rows of the workbook of amounts, typed by hand by column, and taken in as every hour does. */
export function typeAmounts(
  company: Company,
  { main, amounts }: Books,
  rows: Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>,
): void {
  const { sheets } = company.workspace;
  sheets.choose(amounts);
  for (const [tab, list] of Object.entries(rows)) {
    const [keys = [], ...below] = sheets.values(tab);
    list.forEach((row, index) => {
      const values = [keys.map((key) => row[String(key)] ?? '')];
      sheets.edit(tab, { row: Math.max(2, below.length + 1) + index, column: 0, values });
    });
  }
  sheets.choose(main);
  company.open(ada).click('do=openSettings').click('do=rebuildIndex');
}

/** All cells of a workbook as one text. */
export function cellsOf(company: Company, book: string): string {
  const { sheets } = company.workspace;
  const before = sheets.list().spreadsheetId;
  sheets.choose(book);
  const text = JSON.stringify(sheets.list().tabs.map(({ key }) => [key, sheets.values(key)]));
  sheets.choose(before);
  return text;
}

/** The rows of a tab by column, without the two above the data. */
export function rowsOf(company: Company, book: string, tab: string): readonly Readonly<Record<string, unknown>>[] {
  const { sheets } = company.workspace;
  const before = sheets.list().spreadsheetId;
  sheets.choose(book);
  const [keys = [], , ...rows] = sheets.values(tab);
  sheets.choose(before);
  return rows.map((cells) => Object.fromEntries(keys.map((key, at) => [String(key), cells[at] ?? ''])));
}
