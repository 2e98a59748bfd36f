/** The bar all pages share: the three apps, who, which language, what time, light or dark, and what the last run cost. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { asModal, symbol } from '../cards/ui';
import { dayText, instantOf, readWallClock, timeText, wallClock } from '../zone';
import type { App } from './app';
import { Menu } from './menu';

const hour = 3_600_000;
const languages = [
  ['en', 'English'],
  ['fa', 'فارسی'],
  ['th', 'ไทย'],
] as const;
const pages = [
  { path: '/gmail', label: 'Gmail', icon: 'mail' },
  { path: '/sheets', label: 'Sheets', icon: 'table_chart' },
  { path: '/calendar', label: 'Calendar', icon: 'calendar_month' },
] as const;

export class Shell {
  private readonly app: App;
  private readonly clockMenu: Menu;
  private dialog: 'calls' | 'clock' | undefined;

  constructor(app: App) {
    this.app = app;
    this.clockMenu = new Menu(() => app.redraw());
  }

  render(path: string, main: TemplateResult): TemplateResult {
    return html`
      <header class="top-bar">
        <nav aria-label="Apps">
          ${pages.map(
            (
              page,
            ) => html`<a href=${page.path} class="app-link" aria-label=${page.label} aria-current=${page.path === path ? 'page' : nothing}>
              ${symbol(page.icon, page.path === path)}<span>${page.label}</span>
            </a>`,
          )}
        </nav>
        <div class="top-tools">${this.calls()} ${this.clock()} ${this.language()} ${this.person()} ${this.theme()}</div>
      </header>
      ${
        this.app.refusal === ''
          ? nothing
          : html`<p class="refusal" role="alert">
            <span>${this.app.refusal}</span>
            <button type="button" class="icon-button" aria-label="Dismiss" @click=${() => this.dismiss()}>${symbol('close')}</button>
          </p>`
      }
      ${main} ${this.dialog === 'calls' ? this.callsDialog() : nothing}
      ${this.dialog === 'clock' ? this.clockDialog() : nothing}
    `;
  }

  private dismiss(): void {
    this.app.refusal = '';
    this.app.redraw();
  }

  private show(dialog: 'calls' | 'clock' | undefined): void {
    this.dialog = dialog;
    this.app.redraw();
  }

  private calls(): TemplateResult {
    const count = this.app.lastCalls.length;
    const text = `${count} ${count === 1 ? 'call' : 'calls'} · ${Math.round(this.app.lastSimulatedMs)} ms`;
    return html`<button type="button" class="chip-button" data-testid="calls" title="Google calls of the last execution" @click=${() => this.show('calls')}>
      ${symbol('speed')}<span dir="ltr">${text}</span>
    </button>`;
  }

  private clock(): TemplateResult {
    const { app } = this;
    const shown = new Intl.DateTimeFormat('en-GB', {
      timeZone: app.person.zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }).format(app.now);
    const stopped = app.state.stopped === true;
    const face = html`${symbol(stopped ? 'pause_circle' : 'schedule')}<span dir="ltr">${shown}</span>`;
    const items = [
      { label: '1 hour later', run: () => void app.setClock(app.now + hour) },
      { label: '1 day later', run: () => void app.setClock(app.now + 24 * hour) },
      { label: 'Set the time…', run: () => this.show('clock'), group: true },
    ];
    return this.clockMenu.render(`Clock: ${shown}${stopped ? ', stopped' : ''}`, face, items, 'chip-button');
  }

  private language(): TemplateResult {
    const { app } = this;
    const current = app.person.language.slice(0, 2);
    return html`<span class="picker"><select aria-label="Language" @change=${(event: Event) => void app.chooseLanguage((event.target as HTMLSelectElement).value)}>
        ${languages.map(([code, name]) => html`<option value=${code} lang=${code} .selected=${live(code === current)}>${name}</option>`)}
      </select>
    </span>`;
  }

  private person(): TemplateResult {
    const { app } = this;
    return html`<span class="picker"><select aria-label="Person" @change=${(event: Event) => app.choosePerson((event.target as HTMLSelectElement).value)}>
        ${app.state.people.map(
          (person) => html`<option value=${person.email} .selected=${live(person.email === app.person.email)}>
            ${person.role === '' ? person.name : `${person.name} · ${person.role}`}
          </option>`,
        )}
      </select>
    </span>`;
  }

  private theme(): TemplateResult {
    const other = this.app.theme === 'dark' ? 'light' : 'dark';
    return html`<button type="button" class="icon-button" aria-label=${`Switch to ${other}`} title=${`Switch to ${other}`} @click=${() => this.app.chooseTheme(other)}>
      ${symbol(other === 'dark' ? 'dark_mode' : 'light_mode')}
    </button>`;
  }

  private callsDialog(): TemplateResult {
    const { lastCalls, lastLog } = this.app;
    return html`<dialog ${asModal()} class="shell-dialog" aria-labelledby="calls-title" dir="ltr" @close=${() => this.show(undefined)}>
      <h2 id="calls-title">The last execution</h2>
      ${
        lastCalls.length === 0
          ? html`<p>It made no Google calls.</p>`
          : html`<div class="table-scroll" tabindex="0" role="region" aria-label="Calls">
            <table>
              <thead>
                <tr>
                  <th scope="col">Call</th>
                  <th scope="col">Sent</th>
                  <th scope="col">Received</th>
                  <th scope="col">Time</th>
                </tr>
              </thead>
              <tbody>
                ${lastCalls.map(
                  (call) => html`<tr>
                    <td>${call.service}.${call.method}</td>
                    <td>${call.requestBytes} B</td>
                    <td>${call.responseBytes} B</td>
                    <td>${call.simulatedMs} ms</td>
                  </tr>`,
                )}
              </tbody>
            </table>
          </div>`
      }
      ${lastLog.length > 0 ? html`<h3>Log</h3><pre tabindex="0">${lastLog.join('\n')}</pre>` : nothing}
      <form method="dialog" class="dialog-buttons"><button class="card-button outlined">Close</button></form>
    </dialog>`;
  }

  private clockDialog(): TemplateResult {
    const { app } = this;
    const wall = wallClock(app.now, app.person.zone);
    const set = (event: Event) => {
      const field = (event.target as HTMLFormElement).elements.namedItem('now') as HTMLInputElement;
      const wanted = readWallClock(field.value);
      if (wanted) void app.setClock(instantOf(wanted, app.person.zone));
    };
    return html`<dialog ${asModal()} class="shell-dialog" aria-labelledby="clock-title" dir="ltr" @close=${() => this.show(undefined)}>
      <form method="dialog" @submit=${set}>
        <h2 id="clock-title">Set the time</h2>
        <p>The clock stops there. Triggers that come due on the way run.</p>
        <div class="field">
          <label for="now">Time in ${app.person.zone}</label>
          <input id="now" name="now" type="datetime-local" required .value=${`${dayText(wall)}T${timeText(wall)}`} />
        </div>
        <div class="dialog-buttons">
          <button class="card-button plain" formnovalidate type="button" @click=${() => document.querySelector<HTMLDialogElement>('dialog.shell-dialog')?.close()}>Cancel</button>
          <button class="card-button filled">Set</button>
        </div>
      </form>
    </dialog>`;
  }
}
