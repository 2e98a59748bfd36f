/** The sheet as a grid: AG Grid with the ways of a spreadsheet. It draws only the rows in sight. */
import {
  AllCommunityModule,
  type CellClassParams,
  type CellStyle,
  type ColDef,
  createGrid,
  type GridApi,
  ModuleRegistry,
  themeQuartz,
} from 'ag-grid-community';
import type { Cell, FilterView, SheetView } from '../api';
import { contrast, css, parseColour, type Rgb, readableOn, surfaces } from '../cards/colour';
import { ChoiceEditor } from './choice-editor';
import { columnLetters } from './clipboard';
import { editText, type GridRow, rowsOf, shownText } from './rows';

ModuleRegistry.registerModules([AllCommunityModule]);

export type GridDoings = {
  edit(row: number, column: number, values: readonly (readonly string[])[]): void;
  /** The active cell moved. */
  moved(row: number, column: number): void;
  paste(text: string): void;
  menu(x: number, y: number): void;
};

const theme = themeQuartz.withParams({
  fontFamily: 'var(--font)',
  fontSize: 13,
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  headerBackgroundColor: 'var(--sunken)',
  headerTextColor: 'var(--quiet)',
  borderColor: 'var(--line)',
  accentColor: 'var(--accent)',
  rowHoverColor: 'transparent',
  columnBorder: true,
  headerFontWeight: 400,
  headerHeight: 26,
  rowHeight: 26,
  cellHorizontalPadding: 6,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
});

export class SheetGrid {
  readonly rightToLeft: boolean;
  private readonly api: GridApi<GridRow>;
  private readonly doings: GridDoings;
  private shape = '';
  private dark = false;
  /** Through a filter view one reads: what is pasted would land in rows that it hides. */
  private reading = false;

  constructor(element: HTMLElement, rightToLeft: boolean, doings: GridDoings) {
    this.doings = doings;
    this.rightToLeft = rightToLeft;
    this.api = createGrid<GridRow>(element, {
      theme,
      enableRtl: rightToLeft,
      getRowId: ({ data }) => String(data.row),
      defaultColDef: { sortable: false, suppressHeaderMenuButton: true, resizable: true, suppressMovable: true },
      suppressContextMenu: true,
      preventDefaultOnContextMenu: true,
      enterNavigatesVerticallyAfterEdit: true,
      stopEditingWhenCellsLoseFocus: true,
      singleClickEdit: false,
      animateRows: false,
      suppressColumnVirtualisation: false,
      onCellFocused: ({ rowIndex, rowPinned, column }) => {
        const row = rowIndex === null ? undefined : this.dataAt(rowIndex, rowPinned);
        const at = columnIndex(column);
        if (row !== undefined && at !== undefined) doings.moved(row.row, at);
      },
      onCellContextMenu: ({ event, node, column }) => {
        const at = columnIndex(column);
        if (node.data && at !== undefined) doings.moved(node.data.row, at);
        if (event instanceof MouseEvent) doings.menu(event.clientX, event.clientY);
      },
      onCellKeyDown: (pressed) => {
        const { event, data, api } = pressed;
        if (!(event instanceof KeyboardEvent) || api.getEditingCells().length > 0) return;
        const at = 'column' in pressed ? columnIndex(pressed.column) : undefined;
        if (at === undefined || !data) return;
        if (event.key === 'Delete' || event.key === 'Backspace') {
          if (!this.reading) doings.edit(data.row, at, [['']]);
        }
        if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey)) {
          void navigator.clipboard.writeText(shownText(data.cells[at]));
        }
      },
    });
    element.addEventListener('paste', (event) => {
      if (this.api.getEditingCells().length > 0) return;
      event.preventDefault();
      if (!this.reading) doings.paste(event.clipboardData?.getData('text/plain') ?? '');
    });
  }

  /** Shows the tab; scroll and active cell stay where they are as long as the columns are the same. */
  show(view: SheetView, dark: boolean, filter?: FilterView): void {
    const shape = JSON.stringify([view.tab, view.columnCount, view.columns, dark]);
    this.dark = dark;
    this.reading = filter !== undefined;
    if (shape !== this.shape) this.api.setGridOption('columnDefs', this.columns(view));
    this.shape = shape;
    const { frozen, rest } = rowsOf(view, filter);
    this.api.setGridOption('pinnedTopRowData', [...frozen]);
    this.api.setGridOption('rowData', [...rest]);
    this.api.refreshCells({ force: true });
  }

  destroy(): void {
    this.api.destroy();
  }

  private dataAt(index: number, pinned: 'top' | 'bottom' | null | undefined): GridRow | undefined {
    return (pinned === 'top' ? this.api.getPinnedTopRow(index) : this.api.getDisplayedRowAtIndex(index))?.data;
  }

  private columns(view: SheetView): ColDef<GridRow>[] {
    const numbers: ColDef<GridRow> = {
      colId: 'row',
      headerName: '#',
      pinned: view.rightToLeft ? 'right' : 'left',
      lockPinned: true,
      width: 52,
      resizable: false,
      suppressNavigable: true,
      cellClass: 'row-number',
      valueGetter: ({ data }) => (data ? data.row + 1 : ''),
    };
    const count = Array.from({ length: view.columnCount }, (_, at) => at);
    return [numbers, ...count.map((at) => this.column(view, at))];
  }

  private column(view: SheetView, at: number): ColDef<GridRow> {
    const shape = view.columns[at];
    return {
      colId: String(at),
      headerName: columnLetters(at),
      width: shape?.width ?? 100,
      minWidth: 21,
      hide: shape?.hidden ?? false,
      editable: () => !this.reading,
      valueGetter: ({ data }) => editText(data?.cells[at]),
      valueFormatter: ({ data }) => shownText(data?.cells[at]),
      equals: () => false,
      tooltipValueGetter: ({ data }) => data?.cells[at]?.note,
      cellStyle: (params) => this.look(params, at),
      cellClassRules: {
        noted: ({ data }) => data?.cells[at]?.note !== undefined,
        invalid: ({ data }) => data?.cells[at]?.invalid === true,
      },
      valueSetter: ({ data, newValue, oldValue }) => {
        const next = newValue === null || newValue === undefined ? '' : String(newValue);
        if (next !== String(oldValue ?? '')) this.doings.edit(data.row, at, [[next]]);
        return false; // the sheet itself says what stands there now
      },
      cellEditorSelector: ({ data }) => {
        const options = data.cells[at]?.options;
        return options && options.length > 0
          ? { component: ChoiceEditor, params: { choices: options } }
          : { component: 'agTextCellEditor' };
      },
    };
  }

  private look({ data }: CellClassParams<GridRow>, at: number): CellStyle {
    const cell = data?.cells[at];
    const fill = cell?.background ? parseColour(cell.background) : undefined;
    const white = fill?.every((part) => part === 255) ?? true;
    const ground: Rgb = white || !fill ? (this.dark ? surfaces.dark : surfaces.light) : fill;
    const asked = cell?.color ? parseColour(cell.color) : undefined;
    const plain: Rgb =
      contrast([31, 31, 31], ground) > contrast([227, 227, 227], ground) ? [31, 31, 31] : [227, 227, 227];
    return {
      backgroundColor: white ? '' : css(ground),
      color: white && !asked ? '' : css(readableOn(ground, asked && !isBlack(asked) ? asked : plain)),
      fontWeight: cell?.bold ? '700' : '',
      textAlign: isNumber(cell) ? 'end' : '',
    };
  }
}

const isBlack = (colour: Rgb) => colour.every((part) => part === 0);
const isNumber = (cell: Cell | null | undefined) => typeof cell?.value === 'number';

function columnIndex(column: unknown): number | undefined {
  const id =
    typeof column === 'object' && column !== null && 'getColId' in column
      ? String((column as { getColId(): string }).getColId())
      : '';
  return /^\d+$/.test(id) ? Number(id) : undefined;
}
