/** Colours by the word that stands in a cell: they say what the word says already. */
import type { CellFormat, GridRequest } from '../grid';
import type { Layout } from '../layout';
import { headRows, type TabKey, tabs } from '../tables';
import { colors } from './requests';

const green = colors('#e6f4ea', '#0d652d');
export const amber = colors('#fef7e0', '#8a5a00');
export const red = colors('#fce8e6', '#a50e0e');
const grey = colors('#f1f3f4', '#5f6368');

type Formats = Readonly<Record<string, CellFormat>>;

const health: Formats = { healthy: green, watch: amber, 'at-risk': red, insufficient: grey };

const words: { readonly [Key in TabKey]?: Readonly<Record<string, Formats>> } = {
  accounts: { healthBand: health },
  history: { band: health },
  signals: { state: { submitted: amber, acknowledged: amber, accepted: green, declined: grey } },
  cases: { severity: { critical: red, high: amber }, escalated: { yes: red } },
  renewals: {
    call: { likely: green, open: amber, doubtful: red },
    result: { renewed: green, upgraded: green, contracted: amber, cancelled: red },
  },
  commitments: { state: { open: amber, done: green, dropped: grey } },
};

/** `layout`: where the tab's columns stand. */
export function bandsOf(tab: TabKey, layout: Layout): readonly GridRequest[] {
  return Object.entries(words[tab] ?? {}).flatMap(([column, formats]) =>
    Object.entries(formats).map(([word, format]) =>
      rule(tab, layout[column] ?? 0, { type: 'TEXT_EQ', value: word, format }),
    ),
  );
}

type Look = { readonly type: 'TEXT_EQ' | 'CUSTOM_FORMULA'; readonly value: string; readonly format: CellFormat };

/** The rules of a tab are asked in turn, the newest first; the first that is met colours the cell. */
export function rule(tab: TabKey, column: number, { type, value, format }: Look): GridRequest {
  const condition = { type, values: [{ userEnteredValue: value }] };
  const range = {
    sheetId: tabs[tab].sheetId,
    startRowIndex: headRows,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
  return { addConditionalFormatRule: { index: 0, rule: { ranges: [range], booleanRule: { condition, format } } } };
}
