/** The calendar's page: whose calendars, which week, the open event. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { api, type CalendarEvent } from '../api';
import { symbol } from '../cards/ui';
import type { App } from '../shell/app';
import { patchOf, startOf } from './event-form';
import { EventPanel } from './event-panel';
import { isCancelled, type Place, type Shown, timesAt } from './week-events';
import { WeekView } from './week-view';

const colours = 8;

export class CalendarPage {
  readonly panel: EventPanel;
  private readonly week: WeekView;
  private readonly app: App;
  private readonly opened: (open: { eventId: string; calendarId: string } | undefined) => void;
  private others = new Set<string>();
  private shown: readonly Shown[] = [];
  private reading = 0;

  constructor(app: App, opened: (open: { eventId: string; calendarId: string } | undefined) => void) {
    this.app = app;
    this.opened = opened;
    this.panel = new EventPanel(app, () => opened(undefined));
    this.week = new WeekView({
      open: (shown) => this.open(shown),
      create: (place) => this.create(place),
      reschedule: (shown, place) => void this.reschedule(shown, place),
      turned: () => void this.read(),
    });
    app.onChange(() => void this.read());
    app.onPerson(() => {
      this.panel.close();
      void this.read();
    });
  }

  private get owners(): readonly string[] {
    const own = this.app.person.email;
    return [own, ...[...this.others].filter((email) => email !== own)];
  }

  async read(): Promise<void> {
    this.reading += 1;
    const { reading } = this;
    const { start, end } = this.week.range ?? {};
    if (!start || !end) return;
    const range = { timeMin: start.toISOString(), timeMax: end.toISOString() };
    const lists = await this.app.attemptRead(() =>
      Promise.all(this.owners.map(async (owner) => ({ owner, events: eventsOf(await api.events(owner, range)) }))),
    );
    if (!lists || reading !== this.reading) return;
    const seen = new Set<string>();
    // A meeting stands in each guest's calendar: it is drawn once, in the first that is in view.
    this.shown = lists
      .flatMap(({ owner, events }) => events.map((event) => ({ owner, event })))
      .filter(({ event }) => !isCancelled(event) && !Number.isNaN(startOf(event)))
      .filter(({ event }) => !seen.has(event.id) && seen.add(event.id));
    const open = this.shown.find(({ event }) => event.id === this.panel.open?.event.id);
    if (open) this.panel.refresh(open.event);
    this.app.redraw();
  }

  private open({ event, owner }: Shown): void {
    this.panel.show({ event, owner, isNew: false });
    this.opened({ eventId: event.id, calendarId: owner });
  }

  private create(place: Place): void {
    const { zone, email } = this.app.person;
    const event: CalendarEvent = { id: '', summary: '' };
    this.panel.show({ event: { ...event, ...timesAt(place, event, zone) }, owner: email, isNew: true });
  }

  private async reschedule({ event, owner }: Shown, place: Place): Promise<void> {
    const moved = timesAt(place, event, this.app.person.zone);
    // Drawn at once where it was dropped; the host's answer decides where it stays.
    this.shown = this.shown.map((each) =>
      each.event.id === event.id ? { ...each, event: { ...event, ...moved } } : each,
    );
    this.app.redraw();
    if (!(await this.app.attempt(() => api.changeEvent(owner, event.id, patchOf(event, moved))))) await this.read();
  }

  private colour(email: string): number {
    return (
      Math.max(
        0,
        this.app.state.people.findIndex((person) => person.email === email),
      ) % colours
    );
  }

  render(): TemplateResult {
    const { person, state, now } = this.app;
    this.week.update({
      shown: this.shown,
      zone: person.zone,
      language: person.language,
      now,
      stopped: state.stopped ? state.now : undefined,
      openId: this.panel.open?.event.id,
      colour: (email) => this.colour(email),
    });
    return html`<main class="calendar" aria-labelledby="calendar-title">
      <div class="calendar-bar">
        <button type="button" class="card-button outlined" @click=${() => this.week.turn(0)}>Today</button>
        <button type="button" class="icon-button turns" aria-label="Previous week" @click=${() => this.week.turn(-1)}>${symbol('chevron_left')}</button>
        <button type="button" class="icon-button turns" aria-label="Next week" @click=${() => this.week.turn(1)}>${symbol('chevron_right')}</button>
        <h1 id="calendar-title" dir="ltr">${this.week.title}</h1>
        <span class="quiet zone" dir="ltr">${this.app.person.zone}</span>
        <button type="button" class="card-button tonal" @click=${() => this.create(this.nextHour())}>
          ${symbol('add')}<span>Create</span>
        </button>
      </div>
      <fieldset class="calendar-people">
        <legend class="visually-hidden">Calendars</legend>
        ${this.app.state.people.map((person) => this.calendarToggle(person.email, person.name))}
      </fieldset>
      <div class="calendar-body">
        <div class="week-scroll">${this.week.element}</div>
        ${this.panel.render()}
      </div>
    </main>`;
  }

  private nextHour(): Place {
    const start = Math.ceil(this.app.now / 3_600_000) * 3_600_000;
    return { allDay: false, start, end: start + 1_800_000 };
  }

  private calendarToggle(email: string, name: string): TemplateResult {
    const own = email === this.app.person.email;
    return html`<label class=${`calendar-person person-${this.colour(email)}`}>
      <input
        type="checkbox"
        .checked=${live(own || this.others.has(email))}
        ?disabled=${own}
        @change=${(event: Event) => {
          if ((event.target as HTMLInputElement).checked) this.others.add(email);
          else this.others.delete(email);
          void this.read();
        }}
      />
      <span dir="auto">${name}</span>
    </label>`;
  }
}

function eventsOf(answer: unknown): readonly CalendarEvent[] {
  const list = Array.isArray(answer) ? answer : (answer as { events?: unknown; items?: unknown } | null);
  if (Array.isArray(list)) return list as readonly CalendarEvent[];
  return (list?.events ?? list?.items ?? []) as readonly CalendarEvent[];
}
