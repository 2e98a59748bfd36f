import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community';

export type ChoiceParams = { readonly choices: readonly string[] };

/** The drop-down of a cell whose values are given: the browser's own list, so that keys and screen readers know it. */
export class ChoiceEditor implements ICellEditorComp {
  private readonly select = document.createElement('select');

  init(params: ICellEditorParams & ChoiceParams): void {
    const { select } = this;
    const held = String(params.value ?? '');
    // What stands there may be none of the choices: pasted, or allowed with a warning.
    const values = [...new Set(['', held, ...params.choices])];
    select.append(...values.map((value) => new Option(value, value, value === held, value === held)));
    select.className = 'choice-editor';
    select.setAttribute('aria-label', `Column ${params.colDef.headerName ?? ''}`);
    select.addEventListener('change', () => params.stopEditing());
  }

  getGui(): HTMLElement {
    return this.select;
  }

  getValue(): string {
    return this.select.value;
  }

  afterGuiAttached(): void {
    this.select.focus();
  }
}
