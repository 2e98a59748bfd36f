/**
 * The tab with the record of the score for people: figures in fixed places, and charts over them that Sheets draws. Only
 * words and numbers; nothing reads it. Charts are made with the tab, in one write; later only the figures change, so that
 * what people made of the charts stays.
 */
import { Fault } from '../../fault';
import type { Cell, ChartSpec, GridRange, GridRequest } from '../grid';
import type { Cells } from '../layout';
import { reach, type Session, workbookId } from '../session';
import { recordSheetId } from '../tables';
import type { RecordSheet } from '../workbook';
import { headerFormat } from './dressing';
import { addedTab, formatted, warned, wide, written } from './requests';
import { titlesBeside } from './set-up';

/** Where each block begins; a chart's ranges are fixed, empty rows of it are not drawn. */
const places = { head: 0, curve: 5, confusion: 19, bands: 24, figures: 31 } as const;
const sizes = { head: 4, curve: 11, confusion: 3, bands: 5, figures: 20 } as const;
const width = 6;
const chartColumn = 7;
const chartIds = { curve: 7156, confusion: 7157, bands: 7158 } as const;

export function drawRecord(session: Session, sheet: RecordSheet): void {
  const id = workbookId(session);
  const present = reach(session, id, () => session.deps.grid.describe(id));
  const isThere = present.some(({ sheetId }) => sheetId === recordSheetId);
  const made = isThere ? [] : newTab(sheet, titlesBeside(present)(sheet.title), present.length);
  const requests = [...made, ...blocks(sheet), ...(isThere ? [] : charts(sheet))];
  reach(session, id, () => session.deps.grid.write(id, requests));
}

function newTab({ rightToLeft }: RecordSheet, title: string, index: number): readonly GridRequest[] {
  const sheetId = recordSheetId;
  const gridProperties = { rowCount: 60, columnCount: 20, frozenRowCount: 1, hideGridlines: true };
  const heads = [places.head, places.curve, places.confusion, places.bands, places.figures];
  return [
    ...addedTab({ sheetId, title, index, hidden: false, rightToLeft, gridProperties }, 'backtest'),
    ...heads.map((row) =>
      formatted({ sheetId, startRowIndex: row, endRowIndex: row + 1, endColumnIndex: width }, headerFormat),
    ),
    wide(sheetId, 0, 240),
    warned({ sheetId, endColumnIndex: width }),
  ];
}

/** Always all of a block, so that figures of before are cleared. */
function blocks({ cells }: RecordSheet): readonly GridRequest[] {
  return (Object.keys(places) as (keyof typeof places)[]).map((name) => {
    const own = cells[name];
    if (own.length > sizes[name]) throw new Fault('defect', { block: name, rows: own.length });
    const rows = Array.from(
      { length: sizes[name] },
      (_, row): Cells => Array.from({ length: width }, (_unused, column): Cell => own[row]?.[column] ?? ''),
    );
    return written({ sheetId: recordSheetId, startRowIndex: places[name] }, rows);
  });
}

/** A column of a block with its head. */
function column(block: 'curve' | 'confusion' | 'bands', at: number): GridRange {
  const startRowIndex = places[block];
  const rows = { startRowIndex, endRowIndex: startRowIndex + sizes[block] };
  return { sheetId: recordSheetId, ...rows, startColumnIndex: at, endColumnIndex: at + 1 };
}

function charts({ chartTitles }: RecordSheet): readonly GridRequest[] {
  const source = (range: GridRange) => ({ sourceRange: { sources: [range] } });
  const chart = (block: 'curve' | 'confusion' | 'bands', kind: Kind, row: number): GridRequest => {
    const spec: ChartSpec = {
      title: chartTitles[block],
      basicChart: {
        chartType: kind.chartType,
        legendPosition: 'BOTTOM_LEGEND',
        headerCount: 1,
        ...(kind.stackedType ? { stackedType: kind.stackedType } : {}),
        domains: [{ domain: source(column(block, 0)) }],
        series: kind.columns.map((at) => ({ series: source(column(block, at)), targetAxis: 'LEFT_AXIS' })),
      },
    };
    const anchorCell = { sheetId: recordSheetId, rowIndex: row, columnIndex: chartColumn };
    const position = { overlayPosition: { anchorCell, widthPixels: 560, heightPixels: 300 } };
    return { addChart: { chart: { chartId: chartIds[block], spec, position } } };
  };
  return [
    chart('curve', { chartType: 'LINE', columns: [1, 2, 3, 4] }, 1),
    chart('confusion', { chartType: 'COLUMN', stackedType: 'STACKED', columns: [1, 2] }, 17),
    chart('bands', { chartType: 'COLUMN', stackedType: 'PERCENT_STACKED', columns: [1, 2, 3] }, 33),
  ];
}

type Kind = {
  readonly chartType: 'LINE' | 'COLUMN';
  readonly stackedType?: 'STACKED' | 'PERCENT_STACKED';
  readonly columns: readonly number[];
};
