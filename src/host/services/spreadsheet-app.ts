import { type Caller, type Fake, ScriptError } from '../contract';

type Area = {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};
type Properties = {
  readonly sheetId?: number;
  readonly title?: string;
  readonly gridProperties?: { readonly rowCount?: number; readonly columnCount?: number };
};
type Spreadsheet = {
  readonly properties?: { readonly title?: string; readonly timeZone?: string };
  readonly sheets?: readonly { readonly properties?: Properties }[];
};
type Cells = readonly (readonly unknown[])[];
type Replies = readonly {
  readonly addSheet?: { readonly properties?: Properties };
  readonly addProtectedRange?: { readonly protectedRange?: { readonly protectedRangeId?: number } };
}[];
type Methods = Readonly<Record<string, (args: readonly unknown[], caller: Caller) => unknown>>;

/** SpreadsheetApp as far as a card add-on uses it, over the same spreadsheets as the Sheets service. */
export function createSpreadsheetApp(sheets: Fake): Fake {
  const read = (id: string, caller: Caller) => {
    const fields = 'properties(title,timeZone),sheets(properties(sheetId,title,gridProperties))';
    return sheets.call('Spreadsheets.get', [id, { fields }], caller) as Spreadsheet;
  };
  const sheetOf = (id: string, sheetId: number, caller: Caller): Properties => {
    const found = read(id, caller).sheets?.find(({ properties }) => (properties?.sheetId ?? 0) === sheetId)?.properties;
    if (!found) throw new ScriptError('Sheet not found');
    return found;
  };
  const rangeOf = (area: Area, caller: Caller) =>
    `${quoted(sheetOf(area.spreadsheetId, area.sheetId, caller))}!${a1(area)}`;

  const change = (id: unknown, request: object, caller: Caller) =>
    sheets.call('Spreadsheets.batchUpdate', [{ requests: [request] }, id], caller) as { readonly replies?: Replies };

  const methods: Methods = {
    ...protecting(change),
    getActiveSpreadsheet: (_args, { execution }) => execution?.active?.spreadsheetId ?? null,
    getActiveCell: (_args, { execution }) => execution?.active && { ...execution.active, rows: 1, columns: 1 },
    open: ([id], caller) => {
      const { properties = {}, sheets: tabs = [] } = read(String(id), caller);
      return {
        id,
        title: properties.title ?? '',
        zone: properties.timeZone ?? 'Etc/UTC',
        sheets: tabs.map((tab) => shown(tab.properties)),
      };
    },
    addSheet: ([id, title], caller) => {
      const properties = title === null ? {} : { title };
      return shown(change(id, { addSheet: { properties } }, caller).replies?.[0]?.addSheet?.properties);
    },
    openById: ([id], caller) => read(String(id), caller) && null,
    openByUrl: ([id], caller) => read(String(id), caller) && null,
    getValues: ([given, valueRenderOption], caller) => {
      const area = given as Area;
      const answer = sheets.call(
        'Spreadsheets.Values.get',
        [area.spreadsheetId, rangeOf(area, caller), { valueRenderOption }],
        caller,
      ) as { readonly values?: Cells };
      return filled(answer.values ?? [], area);
    },
    setValues: ([given, values], caller) => {
      const area = given as Area;
      sheets.call(
        'Spreadsheets.Values.update',
        [{ values }, area.spreadsheetId, rangeOf(area, caller), { valueInputOption: 'USER_ENTERED' }],
        caller,
      );
      return null;
    },
    create: ([title], caller) =>
      (sheets.call('Spreadsheets.create', [{ properties: { title } }], caller) as { spreadsheetId?: string })
        .spreadsheetId,
    appendRow: ([spreadsheetId, sheetId, values], caller) => {
      const tab = quoted(sheetOf(String(spreadsheetId), Number(sheetId), caller));
      const options = { valueInputOption: 'USER_ENTERED', insertDataOption: 'INSERT_ROWS' };
      sheets.call('Spreadsheets.Values.append', [{ values: [values] }, spreadsheetId, tab, options], caller);
      return null;
    },
    setFrozenRows: ([spreadsheetId, sheetId, frozenRowCount], caller) => {
      const properties = { sheetId, gridProperties: { frozenRowCount } };
      const request = { updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } };
      change(spreadsheetId, request, caller);
      return null;
    },
    getDataRange: ([spreadsheetId, sheetId], caller) => {
      const tab = quoted(sheetOf(String(spreadsheetId), Number(sheetId), caller));
      const answer = sheets.call('Spreadsheets.Values.get', [spreadsheetId, tab], caller) as {
        readonly values?: Cells;
      };
      const values = answer.values ?? [];
      const columns = Math.max(1, ...values.map((row) => row.length));
      return { spreadsheetId, sheetId, row: 0, column: 0, rows: Math.max(1, values.length), columns };
    },
  };

  return {
    call: (method, args, caller) => {
      const found = methods[method];
      if (!found) throw new ScriptError(`SpreadsheetApp.${method} is not in this host`);
      return found(args, caller) ?? null;
    },
    dump: () => null,
    restore: () => undefined,
  };
}

type Change = (id: unknown, request: object, caller: Caller) => { readonly replies?: Replies };

/** An area without cells is the whole sheet. */
function protecting(change: Change): Methods {
  return {
    addProtection: ([place], caller) => {
      const { spreadsheetId, sheetId, row, column, rows, columns } = place as Partial<Area>;
      const cells = row === undefined || column === undefined || rows === undefined || columns === undefined;
      const range = cells
        ? { sheetId }
        : {
            sheetId,
            startRowIndex: row,
            endRowIndex: row + rows,
            startColumnIndex: column,
            endColumnIndex: column + columns,
          };
      const [reply] = change(spreadsheetId, { addProtectedRange: { protectedRange: { range } } }, caller).replies ?? [];
      return reply?.addProtectedRange?.protectedRange?.protectedRangeId;
    },
    updateProtection: ([spreadsheetId, protectedRangeId, changed], caller) => {
      const fields = Object.keys(changed as object).join(',');
      const protectedRange = { ...(changed as object), protectedRangeId };
      change(spreadsheetId, { updateProtectedRange: { protectedRange, fields } }, caller);
      return null;
    },
    removeProtection: ([spreadsheetId, protectedRangeId], caller) => {
      change(spreadsheetId, { deleteProtectedRange: { protectedRangeId } }, caller);
      return null;
    },
  };
}

function shown({ sheetId = 0, title = '', gridProperties }: Properties = {}) {
  return { sheetId, title, rows: gridProperties?.rowCount ?? 0, columns: gridProperties?.columnCount ?? 0 };
}

/** Empty cells are the empty text, in a full rectangle. */
function filled(values: Cells, { rows, columns }: Area): Cells {
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_cell, column) => values[row]?.[column] ?? ''),
  );
}

function quoted({ title = '' }: Properties): string {
  return `'${title.replaceAll("'", "''")}'`;
}

function a1({ row, column, rows, columns }: Area): string {
  return `${letters(column)}${row + 1}:${letters(column + columns - 1)}${row + rows}`;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
