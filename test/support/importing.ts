/** The import card as an admin fills it in, and what stands in the workbook afterwards. */
import { ada, type Company, type Page } from './company';

export type Rows = readonly (readonly string[])[];

function values({ workspace }: Company, tab: string): Rows {
  return workspace.sheets.values(tab).map((cells) => cells.map(String));
}

/** Tabs as they stand, to compare. */
export function standing(company: Company, ...tabs: readonly string[]): string {
  return JSON.stringify(tabs.map((tab) => values(company, tab)));
}

/** The rows of a tab as objects by column. */
export function rowsOf(company: Company, tab: string): readonly Readonly<Record<string, string>>[] {
  const [keys = [], , ...rows] = values(company, tab);
  return rows.map((cells) => Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? ''])));
}

/** Types over one cell of a tab of Tandem's; `row` counts the rows of data from 0. */
export function typeOver(company: Company, tab: string, cell: { row: number; column: string; text: string }): void {
  const [keys = []] = values(company, tab);
  const at = { row: cell.row + 2, column: keys.indexOf(cell.column) };
  company.workspace.sheets.edit(tab, { ...at, values: [[cell.text]] });
}

/** The import card, in the Sheets sidebar. */
export function openedImport(company: Company): Page {
  return company.open(ada, { host: 'SHEETS' }).click('do=openSettings').click('do=openImport');
}

/** A pasted tab, looked at: the card with its columns. */
export function columnsOf(company: Company, title: string, rows: Rows, table = '-'): Page {
  const tab = String(company.workspace.sheets.add(title, rows));
  return press(company, openedImport(company), 'do=readTab', { tab, table });
}

/** The same, up to the dry run. */
export function checked(company: Company, title: string, rows: Rows, table = '-'): Page {
  return press(company, columnsOf(company, title, rows, table), 'do=checkTab');
}

type Fields = Readonly<Record<string, string>>;

/** Presses with every field of the card as it stands, as Google sends them, and these besides. */
export function press({ workspace }: Company, page: Page, label: string, more: Fields = {}): Page {
  return workspace.load.withoutQuotas(() => page.click(label, formOf(page, more)));
}

export function formOf(page: Page, more: Fields = {}): Fields {
  const form: Record<string, string> = {};
  const look = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const { name, items, value: text } = value as { name?: string; items?: readonly Item[]; value?: string };
    const picked = items?.find(({ selected }) => selected)?.value;
    if (name && picked) form[name] = picked;
    if (name && text && !items) form[name] = text;
    for (const inner of Object.values(value)) look(inner);
  };
  look(page.answer.result);
  return { ...form, ...more };
}
type Item = { readonly value: string; readonly selected?: boolean };

/** The field of a column of the file, by its header. */
export function columnField(page: Page, header: string): string {
  const field = new RegExp(`"name":"(column-[^"]+)","type":"DROPDOWN","label":"${header}`);
  return fieldLike(page, field);
}

/** The field of the first question. */
export function answerField(page: Page): string {
  return fieldLike(page, /"name":"(answer-[^"]+)"/);
}

function fieldLike(page: Page, field: RegExp): string {
  const name = field.exec(JSON.stringify(page.answer.result))?.[1];
  if (name === undefined) throw new Error(`No ${field} on:\n${page.text}`);
  return name;
}
