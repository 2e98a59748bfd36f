/** Everything that stands in a company's files and calendars, row by row as text, to be compared. */
import { ada, arthit, type Company, mina } from './company';

type Standing = Readonly<Record<string, readonly string[]>>;

export function standing({ workspace }: Company): Standing {
  const files = workspace.sheets.list().spreadsheets;
  const tabs = files.flatMap(({ id, title }) => {
    workspace.sheets.choose(id);
    return workspace.sheets
      .list()
      .tabs.map(({ key }) => [`${title} ${key}`, filled(workspace.sheets.values(key))] as const);
  });
  const calendars = [ada, mina, arthit].map((email) => [email, workspace.calendar.list(email, {})] as const);
  const documents = workspace.documents
    .list()
    .map(({ appProperties, ...rest }) => [appProperties, rest.owner, rest.html]);
  const all = [
    ['documents', documents] as const,
    ['files', files.map(({ title }) => title)] as const,
    ...tabs,
    ...calendars,
  ];
  return Object.fromEntries(all.map(([name, rows]) => [name, rows.map(asText)]));
}

/** Of the index's thousands of rows nearly all are empty: how many rows there are is told once. */
function filled(rows: readonly (readonly unknown[])[]): readonly unknown[] {
  return [...rows.filter((row) => row.length > 0), `${rows.length} rows in all`];
}

/** When Google made an event is a matter of seconds. */
function asText(row: unknown): string {
  return JSON.stringify(row, (key, value: unknown) =>
    ['created', 'updated', 'etag'].includes(key) ? undefined : value,
  );
}

export function differences(have: Standing, wanted: Standing): readonly string[] {
  return Object.keys(wanted).flatMap((name) => {
    const [ours = [], theirs = []] = [have[name], wanted[name]];
    const over = ours.filter((row) => !theirs.includes(row)).map((row) => `${name} has ${row}`);
    const short = theirs.filter((row) => !ours.includes(row)).map((row) => `${name} lacks ${row}`);
    const many = ours.length === theirs.length ? [] : [`${name} has ${ours.length} of ${theirs.length}`];
    return [...over, ...short, ...many];
  });
}
