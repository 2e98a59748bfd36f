/** The local host's Sheets as the store's `Grid`: as much of it as looking and mending need. */
import { Fault } from '../../fault';
import { GoogleError } from '../../host/contract';
import type { Cell, FormulaCell, Grid, GridRange, TabInfo } from '../../store/grid';

type Call = (method: string, ...args: readonly unknown[]) => unknown;
type Values = { readonly valueRanges: readonly { readonly valueRange: { readonly values?: Cell[][] } }[] };
type Sheet = {
  readonly properties: {
    readonly sheetId?: number;
    readonly title: string;
    readonly gridProperties?: { readonly rowCount?: number; readonly columnCount?: number };
  };
  readonly data?: readonly {
    readonly startRow?: number;
    readonly startColumn?: number;
    readonly rowData?: readonly {
      readonly values?: readonly { readonly userEnteredValue?: { formulaValue?: string } }[];
    }[];
  }[];
};

export function localGrid(call: Call, changed: () => void): Grid {
  const google = <Answer>(method: string, ...args: readonly unknown[]): Answer => {
    try {
      return call(method, ...JSON.parse(JSON.stringify(args))) as Answer;
    } catch (thrown) {
      if (!(thrown instanceof GoogleError)) throw thrown;
      throw new Fault('google-refused', { code: thrown.code, message: thrown.message }, thrown);
    }
  };
  const sheetsOf = (answer: unknown) => (answer as { readonly sheets?: readonly Sheet[] }).sheets ?? [];
  return {
    read: (id, ranges) =>
      ranges.map((range) => valuesOf(google('Spreadsheets.Values.batchGetByDataFilter', asked(range), id))),
    write: (id, requests) => {
      google('Spreadsheets.batchUpdate', { requests }, id);
      changed();
    },
    describe: (id) => sheetsOf(google('Spreadsheets.get', id)).map(tabInfo),
    formulas: (id, ranges) => {
      const request = { dataFilters: ranges.map((gridRange) => ({ gridRange })), includeGridData: true };
      return sheetsOf(google('Spreadsheets.getByDataFilter', request, id)).flatMap(formulasIn);
    },
    surroundings: () => notHere('surroundings'),
    create: () => notHere('create'),
  };
}

function asked(gridRange: GridRange) {
  const how = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
  return { dataFilters: [{ gridRange }], ...how };
}

function valuesOf({ valueRanges }: Values): readonly (readonly Cell[])[] {
  return valueRanges[0]?.valueRange.values ?? [];
}

function notHere(method: string): never {
  throw new Fault('defect', { doctor: `does not ask for ${method}` });
}

function tabInfo({ properties }: Sheet): TabInfo {
  const { sheetId = 0, title, gridProperties = {} } = properties;
  const { rowCount = 0, columnCount = 0 } = gridProperties;
  return { sheetId, title, rowCount, columnCount, metadata: {} };
}

function formulasIn({ properties, data = [] }: Sheet): readonly FormulaCell[] {
  const { sheetId = 0 } = properties;
  return data.flatMap(({ startRow = 0, startColumn = 0, rowData = [] }) =>
    rowData.flatMap(({ values = [] }, row) =>
      values.flatMap(({ userEnteredValue }, column) =>
        userEnteredValue?.formulaValue === undefined
          ? []
          : [{ sheetId, row: startRow + row, column: startColumn + column }],
      ),
    ),
  );
}
