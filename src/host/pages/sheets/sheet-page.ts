/** The workbook's page: the open tab in a grid, commands for rows and columns, the tabs at the bottom. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { api, type FilterView, type SheetList, type SheetView } from '../api';
import { asModal, symbol } from '../cards/ui';
import type { App } from '../shell/app';
import { Menu, type MenuItem } from '../shell/menu';
import { chartsView } from './charts';
import { columnLetters, parseTsv } from './clipboard';
import { SheetGrid } from './grid';
import { editText } from './rows';

/** Rows stand elsewhere on the tab than a filter view shows them. */
const readFirst: MenuItem = { label: 'Choose “No filter view” to edit', disabled: true, run: () => {} };

export type Active = { readonly row: number; readonly column: number };

export class SheetPage {
  active: Active = { row: -1, column: 0 };
  private list: SheetList | undefined;
  private view: SheetView | undefined;
  private grid: SheetGrid | undefined;
  private chosen: string | undefined;
  /** The filter view that the tab is looked at through. */
  private filterId: number | undefined;
  private reading = 0;
  private adding = false;
  private readonly place = createRef<HTMLElement>();
  private readonly edit: Menu;
  private readonly filters: Menu;
  private readonly app: App;
  private readonly moved: () => void;

  /** `moved` is told when the active cell or the tab changes. */
  constructor(app: App, moved: () => void) {
    this.app = app;
    this.moved = moved;
    this.edit = new Menu(() => app.redraw());
    this.filters = new Menu(() => app.redraw());
    app.onChange(() => void this.read());
  }

  get tab(): string | undefined {
    const shown = this.list?.tabs.filter((tab) => !tab.hidden) ?? [];
    return (shown.find((tab) => tab.key === this.chosen) ?? shown[0])?.key;
  }

  async read(): Promise<void> {
    this.reading += 1;
    const reading = this.reading;
    const list = await this.app.attemptRead(() => api.sheets());
    if (!list || reading !== this.reading) return;
    this.list = list;
    this.followHash();
    const { tab } = this;
    const view = tab === undefined ? undefined : await this.app.attemptRead(() => api.sheet(tab));
    if (reading !== this.reading) return;
    this.view = view;
    if (view && !isShown(view, this.active)) this.active = { row: view.frozenRows, column: 0 };
    this.app.redraw();
    this.showGrid();
  }

  /** `#gid=…` of a link to the workbook names a tab by its sheet id. */
  private followHash(): void {
    const gid = /gid=(\d+)/.exec(location.hash)?.[1];
    const found = this.list?.tabs.find((tab) => String(tab.sheetId) === gid);
    if (!found) return;
    this.chosen = found.key;
    history.replaceState(null, '', location.pathname + location.search);
  }

  private async choose(key: string): Promise<void> {
    this.chosen = key;
    this.filterId = undefined;
    this.active = { row: this.list?.tabs.find((tab) => tab.key === key)?.frozenRows ?? 0, column: 0 };
    this.moved();
    await this.read();
  }

  /** A grid keeps the direction it was made with. */
  private dropGrid(): void {
    this.grid?.destroy();
    this.grid = undefined;
  }

  private showGrid(): void {
    const element = this.place.value;
    if (!element || !this.view) return;
    const rightToLeft = this.view.rightToLeft ?? false;
    if (this.grid?.rightToLeft !== rightToLeft) this.dropGrid();
    this.grid ??= new SheetGrid(element, rightToLeft, {
      edit: (row, column, values) =>
        this.change((tab) => api.editCells(tab, { as: this.app.person.email, row, column, values })),
      moved: (row, column) => {
        const elsewhere = row !== this.active.row || column !== this.active.column;
        this.active = { row, column };
        if (elsewhere) this.moved();
      },
      paste: (text) =>
        this.change((tab) => api.editCells(tab, { as: this.app.person.email, ...this.active, values: parseTsv(text) })),
      menu: () => document.querySelector<HTMLElement>('.sheet-bar [aria-label="Edit rows and columns"]')?.click(),
    });
    this.grid.show(this.view, this.app.theme === 'dark', this.filter);
  }

  showTheme(): void {
    if (this.view) this.grid?.show(this.view, this.app.theme === 'dark', this.filter);
  }

  private get filter(): FilterView | undefined {
    return this.view?.filterViews?.find(({ id }) => id === this.filterId);
  }

  private look(id: number | undefined): void {
    this.filterId = id;
    this.app.redraw();
    this.showGrid();
  }

  /** Somebody's own way to look at the tab; nobody else's changes by it. */
  private filterMenu(): TemplateResult | typeof nothing {
    const views = this.view?.filterViews ?? [];
    if (views.length === 0) return nothing;
    const { filter } = this;
    const items = [
      ...views.map(({ id, title }) => ({ label: title, run: () => this.look(id) })),
      { label: 'No filter view', group: true, disabled: !filter, run: () => this.look(undefined) },
    ];
    const face = html`${symbol('filter_list', filter !== undefined)}<span dir="auto">${filter?.title ?? 'Filter views'}</span>`;
    const look = filter ? 'chip-button filter-views chosen' : 'chip-button filter-views';
    return this.filters.render('Filter views', face, items, look);
  }

  private change(doing: (tab: string) => Promise<unknown>): void {
    const { tab } = this;
    if (tab !== undefined) void this.app.attempt(() => doing(tab));
  }

  private commands(): readonly MenuItem[] {
    const { row, column } = this.active;
    const letters = columnLetters(column);
    return [
      { label: `Insert a row above ${row + 1}`, run: () => this.change((tab) => api.insert(tab, 'rows', row)) },
      { label: `Insert a row below ${row + 1}`, run: () => this.change((tab) => api.insert(tab, 'rows', row + 1)) },
      {
        label: `Insert a column before ${letters}`,
        group: true,
        run: () => this.change((tab) => api.insert(tab, 'columns', column)),
      },
      {
        label: `Insert a column after ${letters}`,
        run: () => this.change((tab) => api.insert(tab, 'columns', column + 1)),
      },
      {
        label: `Sort by column ${letters}, A to Z`,
        group: true,
        run: () => this.change((tab) => api.sortSheet(tab, column, false)),
      },
      { label: `Sort by column ${letters}, Z to A`, run: () => this.change((tab) => api.sortSheet(tab, column, true)) },
      { label: `Delete row ${row + 1}`, group: true, run: () => this.change((tab) => api.remove(tab, 'rows', row)) },
      { label: `Delete column ${letters}`, run: () => this.change((tab) => api.remove(tab, 'columns', column)) },
      { label: 'Rename this tab…', group: true, run: () => this.rename() },
      { label: 'Add a tab from a copied table…', run: () => this.showAdding(true) },
    ];
  }

  private rename(): void {
    const current = this.list?.tabs.find((tab) => tab.key === this.tab);
    const title = window.prompt('Name of the tab', current?.title ?? current?.key ?? '')?.trim();
    if (title) this.change((tab) => api.renameTab(tab, title));
  }

  private showAdding(adding: boolean): void {
    this.adding = adding;
    this.app.redraw();
  }

  render(): TemplateResult {
    const { row, column } = this.active;
    const cell = this.view?.rows.find((each) => each.row === row)?.cells[column];
    return html`<main class="sheet" aria-labelledby="sheet-title">
      <div class="sheet-bar">
        <h1 id="sheet-title" dir="auto">${this.list?.title || 'Spreadsheet'}</h1>
        ${this.filterMenu()} ${this.otherFiles()}
        ${this.edit.render('Edit rows and columns', html`${symbol('table_rows')}<span>Edit</span>`, this.filter ? [readFirst] : this.commands(), 'chip-button')}
      </div>
      <p class="sheet-cell" dir="ltr">
        <span class="sheet-address" data-testid="active-cell">${columnLetters(column)}${row + 1}</span>
        <span class="sheet-value" dir="auto">${editText(cell)}</span>
        ${this.filter ? html`<span class="sheet-shown">${rowCount(this.filter.rows.length)}, to read</span>` : nothing}
      </p>
      <div class="sheet-grid" ${ref(this.place)}></div>
      ${chartsView(this.view?.charts ?? [])}
      <nav class="sheet-tabs" aria-label="Tabs">
        ${(this.list?.tabs ?? [])
          .filter((tab) => !tab.hidden)
          .map(
            (tab) => html`<button
              type="button"
              class="sheet-tab"
              dir="auto"
              data-tab=${tab.key}
              aria-current=${tab.key === this.tab ? 'page' : nothing}
              @click=${() => void this.choose(tab.key)}
            >
              ${tab.title ?? tab.key}
            </button>`,
          )}
      </nav>
      ${this.adding ? this.addDialog() : nothing}
    </main>`;
  }

  /** The add-on may have made a spreadsheet of its own, or somebody's is gone from view. */
  private otherFiles(): TemplateResult | typeof nothing {
    const files = this.list?.spreadsheets ?? [];
    if (files.length < 2) return nothing;
    const open = (event: Event) => {
      const id = (event.target as HTMLSelectElement).value;
      this.chosen = undefined;
      void this.app.attempt(() => api.chooseSpreadsheet(id)).then(() => this.moved());
    };
    return html`<span class="picker">
      <select aria-label="Spreadsheet" @change=${open}>
        ${files.map((file) => html`<option value=${file.id} .selected=${live(file.id === this.list?.spreadsheetId)}>${file.title}</option>`)}
      </select>
    </span>`;
  }

  private addDialog(): TemplateResult {
    const add = (event: Event) => {
      const fields = (event.target as HTMLFormElement).elements;
      const text = (fields.namedItem('table') as HTMLTextAreaElement).value;
      const title = (fields.namedItem('title') as HTMLInputElement).value;
      void this.app.attempt(() => api.addTab(title, parseTsv(text)));
    };
    return html`<dialog ${asModal()} class="shell-dialog" aria-labelledby="add-title" @close=${() => this.showAdding(false)}>
      <form method="dialog" @submit=${add}>
        <h2 id="add-title">Add a tab</h2>
        <div class="field"><label for="new-title">Name</label><input id="new-title" name="title" required /></div>
        <div class="field">
          <label for="new-table">Table, as copied from any spreadsheet</label>
          <textarea id="new-table" name="table" rows="8"></textarea>
        </div>
        <div class="dialog-buttons"><button class="card-button filled">Add</button></div>
      </form>
    </dialog>`;
  }
}

function rowCount(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

/** Whether the active cell can be seen: rows with keys are hidden, and tabs may have become shorter. */
function isShown(view: SheetView, { row, column }: Active): boolean {
  const hidden = view.rows.find((each) => each.row === row)?.hidden || view.columns[column]?.hidden;
  return row >= 0 && row < view.rowCount && column < view.columnCount && !hidden;
}
