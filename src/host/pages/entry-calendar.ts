import { html } from 'lit';
import { CalendarPage } from './calendar/calendar-page';
import type { App } from './shell/app';
import { Dock } from './shell/dock';
import { makePanel, type Page, startPage } from './shell/page';

function calendar(app: App): Page {
  const made = makePanel(app, 'CALENDAR', { addGuests: (emails) => page.panel.addGuests(emails) });
  const dock = new Dock(app, made);
  const page: CalendarPage = new CalendarPage(app, (open) => dock.moveTo(open ?? {}));
  return {
    start: () => dock.moveTo({}),
    render: () => html`<div class="page">${page.render()} ${dock.render()}</div>`,
  };
}

void startPage('/calendar', calendar);
