/** Everything that stands in a company's files and calendars, and what a click changed of it, table by table. */
import { type TabKey, tabs } from '../../../src/store/tables';
import { ada, arthit, type Company, lena, mina } from '../company';

type Cells = readonly (readonly unknown[])[];
export type State = {
  readonly files: readonly string[];
  readonly tabs: ReadonlyMap<string, Cells>;
  readonly calendars: string;
};

export function stateOf({ workspace }: Company): State {
  const { sheets, calendar } = workspace;
  const chosen = sheets.list().spreadsheetId;
  const files = sheets.list().spreadsheets;
  const all = files.flatMap(({ id }) => {
    sheets.choose(id);
    // Of the index's thousands of rows nearly all are empty.
    const filled = (key: string) => sheets.values(key).filter((cells) => cells.length > 0);
    return sheets.list().tabs.map(({ key }) => [`${id} ${key}`, filled(key)] as const);
  });
  sheets.choose(chosen);
  const events = [ada, mina, arthit, lena].map((email) => calendar.list(email, {}));
  return { files: files.map(({ id }) => id), tabs: new Map(all), calendars: JSON.stringify(events) };
}

/** `added`, `gone` or the columns that differ, by tab; a tab that is none of ours tells `cells`. */
export type Difference = { readonly tab: string; readonly what: 'added' | 'gone' | 'cells' | readonly string[] };

export function differencesOf(before: State, after: State): readonly Difference[] {
  const files = after.files.filter((id) => !before.files.includes(id));
  const own = [...after.tabs].filter(([name]) => !files.some((id) => name.startsWith(id)));
  return [
    ...files.map((): Difference => ({ tab: 'a new file', what: 'added' })),
    ...(before.calendars === after.calendars ? [] : [{ tab: 'a calendar', what: 'cells' } as const]),
    ...own.flatMap(([name, cells]) => tabDifferences(name.split(' ')[1] ?? '', before.tabs.get(name) ?? [], cells)),
  ];
}

function tabDifferences(tab: string, before: Cells, after: Cells): readonly Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!(tab in tabs)) return [{ tab, what: 'cells' }];
  const [was, is] = [byId(tab as TabKey, before), byId(tab as TabKey, after)];
  const fresh = [...is.keys()].filter((id) => !was.has(id)).map((): Difference => ({ tab, what: 'added' }));
  const gone = [...was.keys()].filter((id) => !is.has(id)).map((): Difference => ({ tab, what: 'gone' }));
  const changed = [...is].flatMap(([id, row]): Difference[] => {
    const old = was.get(id);
    const columns = Object.keys(row).filter((column) => old && old[column] !== row[column]);
    return columns.length > 0 ? [{ tab, what: columns }] : [];
  });
  return [...fresh, ...gone, ...changed];
}

type Row = Readonly<Record<string, unknown>>;

/** Lines of a journal have no id of their own: each is told by all it says. */
function byId(tab: TabKey, [keys = [], , ...rows]: Cells): ReadonlyMap<string, Row> {
  const idAt = keys.indexOf(tabs[tab].id);
  const isJournal = tab === 'journal' || tab === 'commercialJournal';
  const filled = rows.filter((cells) => cells.some((cell) => cell !== ''));
  return new Map(
    filled.map((cells, at) => [
      isJournal ? `${at} ${JSON.stringify(cells)}` : String(cells[idAt]),
      Object.fromEntries(keys.map((key, index) => [String(key), cells[index] ?? ''])),
    ]),
  );
}
