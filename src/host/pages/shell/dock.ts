/** Where the add-on's panel stands: beside the page, or over it on a small screen; shut, it leaves a button. */
import { html, type TemplateResult } from 'lit';
import type { Context } from '../api';
import { symbol } from '../cards/ui';
import type { Panel } from '../sidebar/panel';
import type { PanelView } from '../sidebar/panel-view';
import type { App } from './app';

export class Dock {
  isOpen: boolean;
  private context: Context = {};
  private loaded = false;
  private readonly app: App;
  private readonly panel: Panel;
  private readonly view: PanelView;

  constructor(app: App, { panel, view }: { panel: Panel; view: PanelView }) {
    this.app = app;
    this.panel = panel;
    this.view = view;
    this.isOpen = matchMedia('(min-width: 601px)').matches;
    app.onPerson(() => {
      this.loaded = this.isOpen;
      if (this.isOpen) void panel.restart();
    });
  }

  /** The user went somewhere else. A panel that is shut runs nothing. */
  moveTo(context: Context): void {
    this.context = context;
    this.loaded = this.isOpen;
    if (this.isOpen) void this.panel.open(context);
    this.app.redraw();
  }

  private toggle(open: boolean): void {
    this.isOpen = open;
    this.app.redraw();
    if (open && !this.loaded) this.moveTo(this.context);
    const focus = open ? '.addon .addon-bar button' : '.dock-button';
    document.querySelector<HTMLElement>(focus)?.focus();
  }

  render(): TemplateResult {
    if (this.isOpen) return this.view.aside(this.app.addon, () => this.toggle(false));
    const { name } = this.app.addon;
    return html`<div class="dock">
      <button type="button" class="dock-button icon-button" aria-label=${`Open ${name}`} title=${`Open ${name}`} @click=${() => this.toggle(true)}>
        ${symbol('right_panel_open')}<span class="dock-name">${name}</span>
      </button>
    </div>`;
  }
}
