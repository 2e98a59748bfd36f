/** The first tab: what each tab is for, what people may change, what Tandem writes. Only words; nothing reads it. */
import type { GridRequest } from '../grid';
import type { TableLabels } from '../labels';
import type { Cells } from '../layout';
import { readMeSheetId, type TabKey } from '../tables';
import { headerFormat } from './dressing';
import { addedTab, formatted, wide, written } from './requests';

type Made = { readonly title: string; readonly tabs: readonly TabKey[]; readonly titleOf: (tab: TabKey) => string };

export function readMeTab(labels: TableLabels, { title, tabs, titleOf }: Made): readonly GridRequest[] {
  const { cells, heads } = linesOf(labels, tabs, titleOf);
  const gridProperties = { rowCount: cells.length + 1, columnCount: 2, frozenRowCount: 1 };
  const sheetId = readMeSheetId;
  const { rightToLeft } = labels;
  return [
    ...addedTab({ sheetId, title, index: 0, hidden: false, rightToLeft, gridProperties }, 'readMe'),
    written({ sheetId }, cells),
    formatted({ sheetId }, { numberFormat: { type: 'TEXT' }, wrapStrategy: 'WRAP', verticalAlignment: 'TOP' }),
    ...heads.map((row) => formatted({ sheetId, startRowIndex: row, endRowIndex: row + 1 }, headerFormat)),
    wide(sheetId, 0, 190),
    wide(sheetId, 1, 640),
  ];
}

function linesOf(labels: TableLabels, tabs: readonly TabKey[], titleOf: (tab: TabKey) => string) {
  const { readMe } = labels.look;
  const about: Readonly<Record<string, string>> = readMe.tabs;
  const parts: readonly { readonly head: string; readonly lines: readonly Cells[] }[] = [
    { head: readMe.title, lines: readMe.intro.map((line) => ['', line]) },
    { head: readMe.tabsTitle, lines: tabs.map((tab) => [titleOf(tab), about[tab] ?? '']) },
    ...readMe.parts.map(({ title, lines }) => ({ head: title, lines: lines.map((line) => ['', line]) })),
  ];
  const cells: Cells[] = [];
  const heads: number[] = [];
  for (const { head, lines } of parts) {
    heads.push(cells.length);
    cells.push([head], ...lines);
  }
  return { cells, heads };
}
