import { html } from 'lit';
import { SheetPage } from './sheets/sheet-page';
import type { App } from './shell/app';
import { Dock } from './shell/dock';
import { makePanel, type Page, startPage } from './shell/page';

function sheets(app: App): Page {
  const made = makePanel(app, 'SHEETS');
  const dock = new Dock(app, made);
  const sheet = new SheetPage(app, () => moved());
  let theme = app.theme;
  const context = () => (sheet.tab === undefined ? {} : { tab: sheet.tab, ...sheet.active });
  /** Google tells an add-on nothing of a moved cursor; the next click finds it where it is. */
  const moved = () => {
    made.panel.context = context();
    app.redraw();
  };
  return {
    start: async () => {
      await sheet.read();
      dock.moveTo(context());
    },
    render: () => {
      if (theme !== app.theme) {
        theme = app.theme;
        sheet.showTheme();
      }
      return html`<div class="page sheets">${sheet.render()} ${dock.render()}</div>`;
    },
  };
}

void startPage('/sheets', sheets);
