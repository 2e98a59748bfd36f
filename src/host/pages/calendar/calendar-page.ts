/** The calendar's page: whose calendars, which week, the open event. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { api, type CalendarEvent } from '../api';
import { symbol } from '../cards/ui';
import type { App } from '../shell/app';
import { at } from './event-form';
import { EventPanel } from './event-panel';
import { dayStart, nextDay, type Shown, startOf, weekOf } from './layout';
import { isCancelled, WeekView } from './week-view';

const weekMs = 7 * 86_400_000;
const colours = 8;

export class CalendarPage {
  readonly panel: EventPanel;
  private readonly week: WeekView;
  private readonly app: App;
  private readonly opened: (open: { eventId: string; calendarId: string } | undefined) => void;
  /** Any instant of the week in view; the host's own time until the user turns the pages. */
  private at: number | undefined;
  private others = new Set<string>();
  private shown: readonly Shown[] = [];
  private reading = 0;

  constructor(app: App, opened: (open: { eventId: string; calendarId: string } | undefined) => void) {
    this.app = app;
    this.opened = opened;
    this.panel = new EventPanel(app, () => opened(undefined));
    this.week = new WeekView(
      {
        open: (shown) => this.open(shown),
        create: (start) => this.create(start),
        reschedule: (shown, start, end) => void this.reschedule(shown, start, end),
      },
      () => app.redraw(),
    );
    app.onChange(() => void this.read());
    app.onPerson(() => {
      this.panel.close();
      void this.read();
    });
  }

  async start(): Promise<void> {
    await this.read();
    this.week.scrollToMorning();
  }

  private get days(): readonly string[] {
    // The Persian week begins on Saturday.
    const first = this.app.person.language.startsWith('fa') ? 6 : 1;
    return weekOf(this.at ?? this.app.now, this.app.person.zone, first);
  }

  private get owners(): readonly string[] {
    const own = this.app.person.email;
    return [own, ...[...this.others].filter((email) => email !== own)];
  }

  async read(): Promise<void> {
    this.reading += 1;
    const { reading, days } = this;
    const { zone } = this.app.person;
    const range = {
      timeMin: new Date(dayStart(days[0] ?? '', zone)).toISOString(),
      timeMax: new Date(dayStart(nextDay(days[6] ?? ''), zone)).toISOString(),
    };
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

  private create(start: number): void {
    const { zone, email } = this.app.person;
    const event: CalendarEvent = { id: '', summary: '', start: at(start, zone), end: at(start + 1_800_000, zone) };
    this.panel.show({ event, owner: email, isNew: true });
  }

  private async reschedule({ event, owner }: Shown, start: number, end: number): Promise<void> {
    const { zone } = this.app.person;
    const moved = { start: at(start, event.start?.timeZone ?? zone), end: at(end, event.end?.timeZone ?? zone) };
    // Drawn at once where it was dropped; the host's answer decides where it stays.
    this.shown = this.shown.map((each) =>
      each.event.id === event.id ? { ...each, event: { ...event, ...moved } } : each,
    );
    this.app.redraw();
    if (!(await this.app.attempt(() => api.changeEvent(owner, event.id, moved)))) await this.read();
  }

  private turn(weeks: number): void {
    this.at = weeks === 0 ? undefined : (this.at ?? this.app.now) + weeks * weekMs;
    void this.read();
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
    const { days } = this;
    const title = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return html`<main class="calendar" aria-labelledby="calendar-title">
      <div class="calendar-bar">
        <button type="button" class="card-button outlined" @click=${() => this.turn(0)}>Today</button>
        <button type="button" class="icon-button turns" aria-label="Previous week" @click=${() => this.turn(-1)}>${symbol('chevron_left')}</button>
        <button type="button" class="icon-button turns" aria-label="Next week" @click=${() => this.turn(1)}>${symbol('chevron_right')}</button>
        <h1 id="calendar-title" dir="ltr">${title.format(Date.parse(days[3] ?? ''))}</h1>
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
        ${this.week.render({
          days,
          shown: this.shown,
          zone: this.app.person.zone,
          now: this.app.now,
          openId: this.panel.open?.event.id,
          colour: (email) => this.colour(email),
        })}
        ${this.panel.render()}
      </div>
    </main>`;
  }

  private nextHour(): number {
    return Math.ceil(this.app.now / 3_600_000) * 3_600_000;
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
