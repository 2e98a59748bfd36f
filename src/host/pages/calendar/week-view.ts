/** The week: FullCalendar's time grid, in the zone, week and direction of the person at the keyboard. */
import { Calendar, type CalendarOptions, type EventApi } from 'fullcalendar';
import interaction from 'fullcalendar/interaction';
import classicTheme from 'fullcalendar/themes/classic';
import timeGrid from 'fullcalendar/timegrid';
import { directionOf } from '../sidebar/words';
import { clockTimes, eventInput, eventName, type Place, type Shown, steps, titleOf } from './week-events';

export type WeekDoings = {
  open(shown: Shown): void;
  create(place: Place): void;
  reschedule(shown: Shown, place: Place): void;
  /** Another week is in view. */
  turned(): void;
};
export type WeekData = {
  readonly shown: readonly Shown[];
  readonly zone: string;
  readonly language: string;
  readonly now: number;
  /** Where the host's clock was stopped, if it was. */
  readonly stopped: string | undefined;
  readonly openId: string | undefined;
  /** Index of the person's colour. */
  readonly colour: (email: string) => number;
};

export class WeekView {
  readonly element = document.createElement('div');
  range: { readonly start: Date; readonly end: Date } | undefined;
  private calendar: Calendar | undefined;
  private data: WeekData | undefined;
  /** What the calendar was made for; it is made anew for another zone, language or time. */
  private made = '';
  /** The user turned the pages; until then the week follows the clock. */
  private leafed = false;
  /** What was handed to the calendar, by id. */
  private drawn = new Map<string, { readonly shown: Shown; readonly input: string }>();
  private readonly doings: WeekDoings;

  constructor(doings: WeekDoings) {
    this.doings = doings;
    this.element.className = 'week';
    this.element.addEventListener('keydown', (pressed) => this.onKey(pressed));
  }

  /** `November 2026` */
  get title(): string {
    return this.calendar?.view.title ?? '';
  }

  turn(weeks: -1 | 0 | 1): void {
    this.leafed = weeks !== 0;
    if (weeks === 0) this.calendar?.today();
    else if (weeks < 0) this.calendar?.prev();
    else this.calendar?.next();
  }

  /** Draws only what changed: a drag, the scroll position and the focus outlive everything else. */
  update(data: WeekData): void {
    this.data = data;
    const made = [data.zone, data.language, data.stopped].join(' ');
    if (made !== this.made) this.make(made, data);
    const { range } = this;
    if (!this.leafed && range && (data.now < range.start.getTime() || data.now >= range.end.getTime())) {
      this.calendar?.today();
    }
    this.drawEvents(data);
    for (const drawn of this.element.querySelectorAll<HTMLElement>('[data-event]')) {
      drawn.ariaExpanded = String(drawn.dataset.event === data.openId);
    }
  }

  private make(made: string, data: WeekData): void {
    const leafedTo = this.leafed ? this.calendar?.getDate() : undefined;
    this.calendar?.destroy();
    this.made = made;
    this.drawn = new Map();
    this.calendar = new Calendar(this.element, { ...this.options(data), ...(leafedTo && { initialDate: leafedTo }) });
    this.calendar.render();
  }

  private options(data: WeekData): CalendarOptions {
    // The Persian week begins on Saturday.
    const firstDay = data.language.startsWith('fa') ? 6 : 1;
    return {
      ...look,
      direction: directionOf(data.language),
      firstDay,
      timeZone: data.zone,
      now: () => this.data?.now ?? data.now,
      eventDidMount: ({ el, event }) => this.name(el, event),
      eventClick: ({ event }) => this.withShown(event, (shown) => this.doings.open(shown)),
      eventChange: ({ event }) => this.withShown(event, (shown) => this.doings.reschedule(shown, placeOf(event))),
      select: ({ allDay, start, end, startStr, endStr }) => {
        // A mere click gives one step; a new event takes half an hour at least.
        const until = Math.max(end.getTime(), start.getTime() + 1_800_000);
        this.doings.create(
          allDay ? { allDay, start: startStr, end: endStr } : { allDay, start: start.getTime(), end: until },
        );
      },
      // The hours are scrolled by keyboard in a week without events, too.
      dayLaneDidMount: ({ el, dow }) => {
        if (dow === firstDay) el.tabIndex = 0;
      },
      datesSet: ({ start, end }) => {
        this.range = { start, end };
        this.doings.turned();
      },
    };
  }

  /** An event that changed is drawn anew, so that its name is, too; the focus follows it. */
  private drawEvents(data: WeekData): void {
    const { calendar } = this;
    if (!calendar) return;
    const focused = document.activeElement?.closest<HTMLElement>('[data-event]')?.dataset.event;
    const drawn = new Map(
      data.shown.map((shown) => {
        const input = eventInput(shown, data.colour(shown.owner));
        return [shown.event.id, { shown, input }];
      }),
    );
    calendar.batchRendering(() => {
      for (const [id, { input }] of this.drawn) {
        if (JSON.stringify(drawn.get(id)?.input) !== input) calendar.getEventById(id)?.remove();
      }
      for (const [id, { input }] of drawn) {
        if (!calendar.getEventById(id)) calendar.addEvent(input);
      }
      this.drawn = new Map([...drawn].map(([id, { shown, input }]) => [id, { shown, input: JSON.stringify(input) }]));
    });
    if (focused !== undefined) this.focus(focused);
  }

  /** An element that is drawn anew or in another column has lost the focus. */
  private focus(id: string): void {
    if (document.activeElement !== document.body) return;
    this.element.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`)?.focus();
  }

  private name(drawn: HTMLElement, event: EventApi): void {
    const zone = this.data?.zone ?? 'UTC';
    this.withShown(event, (shown) => {
      drawn.dataset.event = event.id;
      drawn.ariaLabel = eventName(shown.event, zone);
      drawn.ariaHasPopup = 'dialog';
      drawn.ariaExpanded = String(event.id === this.data?.openId);
      drawn.setAttribute('aria-keyshortcuts', 'Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight');
      drawn.title = `${titleOf(shown.event)} · ${clockTimes(shown.event, zone)}`;
    });
  }

  private onKey(pressed: KeyboardEvent): void {
    const id = (pressed.target as HTMLElement).closest<HTMLElement>('[data-event]')?.dataset.event;
    const step = steps[pressed.key];
    if (!pressed.altKey || !step || id === undefined) return;
    const event = this.calendar?.getEventById(id);
    if (!event) return;
    pressed.preventDefault();
    const minutes = event.allDay ? 0 : step.minutes;
    const days = this.calendar?.getOption('direction') === 'rtl' ? -step.days : step.days;
    if (days === 0 && minutes === 0) return;
    event.moveDates({ days, minutes });
    this.focus(id);
  }

  private withShown(event: EventApi, act: (shown: Shown) => void): void {
    const known = this.drawn.get(event.id);
    if (known) act(known.shown);
  }
}

const clockFormat = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** What is the same for everybody. */
const look: CalendarOptions = {
  plugins: [timeGrid, interaction, classicTheme],
  initialView: 'timeGridWeek',
  headerToolbar: false,
  height: '100%',
  borderless: true,
  locale: 'en-GB',
  nowIndicator: true,
  titleFormat: { month: 'long', year: 'numeric' },
  scrollTime: '07:30',
  scrollTimeReset: false,
  slotHeaderFormat: clockFormat,
  slotHeaderInterval: '01:00',
  // A coarser slot than the step of a drag would let a dragged event jump by a step (hits are sought in a slot's middle).
  slotDuration: '00:15',
  slotMinHeight: 12,
  slotLaneClass: ({ isMinor }) => isMinor && 'week-quarter',
  slotHeaderClass: ({ isMinor }) => isMinor && 'week-quarter',
  allDayText: 'all day',
  eventTimeFormat: clockFormat,
  eventMinHeight: 20,
  eventShortHeight: 30,
  slotEventOverlap: false,
  forceEventDuration: true,
  defaultTimedEventDuration: '00:30',
  editable: true,
  selectable: true,
  selectMirror: true,
  columnEventTitleSticky: false,
  slotHeaderInnerClass: 'week-hour',
  allDayHeaderInnerClass: 'week-hour',
  eventTitleClass: 'event-title',
  eventTimeClass: 'event-time',
  dayHeaderContent: ({ weekdayText, dayNumberText }) => ({
    html: `<span>${weekdayText}</span><b>${dayNumberText}</b>`,
  }),
  eventContent: ({ event, timeText, titleClass, timeClass }) => ({
    domNodes: [part(titleClass, event.title), new Text(' '), part(timeClass, timeText.replace(/\s*–\s*/, ' – '))],
  }),
  // Its name would hide the events in it; the day is said by the head of the column.
  dayCellDidMount: ({ el }) => el.removeAttribute('aria-label'),
};

function part(className: string, text: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.textContent = text;
  return made;
}

function placeOf({ allDay, start, end, startStr, endStr }: EventApi): Place {
  if (allDay) return { allDay, start: startStr, end: endStr };
  const from = start?.getTime() ?? 0;
  return { allDay, start: from, end: end?.getTime() ?? from };
}
