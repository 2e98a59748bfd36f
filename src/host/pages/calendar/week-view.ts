/** The week: seven days of 24 hours, everybody's events in their colour, moved by pointer or by keyboard. */
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { CalendarEvent } from '../api';
import { dayText, timeText, wallClock } from '../zone';
import { followPointer, type Moved, stepMinutes } from './drag';
import { allDayOn, type Block, blocksOn, dayStart, endOf, isAllDay, type Shown, startOf } from './layout';

export type WeekDoings = {
  open(shown: Shown): void;
  create(start: number): void;
  reschedule(shown: Shown, start: number, end: number): void;
};
export type WeekData = {
  readonly days: readonly string[];
  readonly shown: readonly Shown[];
  readonly zone: string;
  readonly now: number;
  readonly openId: string | undefined;
  /** Index of the person's colour. */
  readonly colour: (email: string) => number;
};

const minute = 60_000;
const dayMs = 86_400_000;
const arrows: { readonly [key: string]: Moved } = {
  ArrowUp: { days: 0, minutes: -stepMinutes },
  ArrowDown: { days: 0, minutes: stepMinutes },
  ArrowLeft: { days: -1, minutes: 0 },
  ArrowRight: { days: 1, minutes: 0 },
};

export class WeekView {
  private readonly week = createRef<HTMLElement>();
  private dragged: { readonly id: string; readonly kind: 'move' | 'stretch'; readonly moved: Moved } | undefined;
  private readonly doings: WeekDoings;
  private readonly redraw: () => void;

  constructor(doings: WeekDoings, redraw: () => void) {
    this.doings = doings;
    this.redraw = redraw;
  }

  scrollToMorning(): void {
    const scroll = this.week.value?.closest('.week-scroll');
    scroll?.scrollTo(0, scroll.scrollHeight * (7.5 / 24));
  }

  render(data: WeekData): TemplateResult {
    const today = dayText(wallClock(data.now, data.zone));
    return html`<div class="week-scroll" tabindex="0" role="region" aria-label="Week">
      <div class="week-head">
        <span class="week-corner"></span>
        ${data.days.map((day) => this.dayHead(day, day === today, data))}
      </div>
      <div class="week-body">
        <div class="week-hours" aria-hidden="true">
          ${Array.from({ length: 24 }, (_, hour) => html`<span>${hour === 0 ? '' : `${String(hour).padStart(2, '0')}:00`}</span>`)}
        </div>
        <div class="week-days" ${ref(this.week)}>${data.days.map((day) => this.day(day, day === today, data))}</div>
      </div>
    </div>`;
  }

  private dayHead(day: string, isToday: boolean, data: WeekData): TemplateResult {
    const name = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(day));
    return html`<div class=${isToday ? 'week-day-head today' : 'week-day-head'} aria-current=${isToday ? 'date' : nothing}>
      <span>${name}</span><b>${Number(day.slice(8))}</b>
      ${allDayOn(day, data.shown).map(
        (
          shown,
        ) => html`<button type="button" class=${`all-day person-${data.colour(shown.owner)}`} @click=${() => this.doings.open(shown)}>
          ${shown.event.summary || '(no title)'}
        </button>`,
      )}
    </div>`;
  }

  private day(day: string, isToday: boolean, data: WeekData): TemplateResult {
    const create = (event: MouseEvent) => {
      if (event.target !== event.currentTarget) return;
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const half = Math.floor(((event.clientY - box.top) / box.height) * 48);
      this.doings.create(dayStart(day, data.zone) + half * 30 * minute);
    };
    const wall = wallClock(data.now, data.zone);
    const blocks = blocksOn(day, data.shown, data.zone);
    return html`<div class="week-day" data-day=${day} @click=${create}>
      ${repeat(
        blocks,
        (block) => `${block.owner} ${block.event.id}`,
        (block) => this.block(block, day, data),
      )}
      ${
        isToday
          ? html`<span class="now-line" style=${styleMap({ insetBlockStart: share(wall.hour * 60 + wall.minute) })}></span>`
          : nothing
      }
    </div>`;
  }

  private block(block: Block, day: string, data: WeekData): TemplateResult {
    const { event } = block;
    const own = (event.attendees ?? []).find((guest) => guest.email === block.owner);
    const drag = this.dragged?.id === event.id ? this.dragged : undefined;
    const classes = [
      'event',
      `person-${data.colour(block.owner)}`,
      event.id === data.openId ? 'open' : '',
      own?.responseStatus === 'declined' ? 'declined' : '',
      drag ? 'dragged' : '',
      block.to - block.from < 40 ? 'short' : '',
    ];
    const times = `${clock(startOf(event), data.zone)} – ${clock(endOf(event), data.zone)}`;
    const summary = event.summary || '(no title)';
    return html`<button
      type="button"
      class=${classes.join(' ')}
      style=${styleMap(placed(block, drag))}
      aria-label=${`${summary} ${times}, ${day}`}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
      title=${`${summary} · ${times}`}
      @click=${() => this.doings.open(block)}
      @keydown=${(pressed: KeyboardEvent) => this.onKey(pressed, block)}
      @pointerdown=${(press: PointerEvent) => this.onPress(press, block)}
    >
      <span class="event-title" dir="auto">${summary}</span>
      <span class="event-time" dir="ltr">${times}</span>
      <span class="event-end" aria-hidden="true"></span>
    </button>`;
  }

  private onKey(pressed: KeyboardEvent, shown: Shown): void {
    const moved = arrows[pressed.key];
    if (!pressed.altKey || !moved || isAllDay(shown.event)) return;
    pressed.preventDefault();
    const rtl = document.documentElement.dir === 'rtl' ? -1 : 1;
    this.put(shown, 'move', { days: moved.days * rtl, minutes: moved.minutes });
  }

  private onPress(press: PointerEvent, shown: Shown): void {
    const week = this.week.value;
    if (!week || press.button !== 0) return;
    const kind = (press.target as HTMLElement).classList.contains('event-end') ? 'stretch' : 'move';
    const swallow = (event: Event) => event.stopPropagation();
    followPointer(press, week, {
      kind,
      show: (moved) => {
        this.dragged = { id: shown.event.id, kind, moved };
        this.redraw();
      },
      done: (moved) => {
        // The click that ends a drag does not open the event.
        window.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => window.removeEventListener('click', swallow, true));
        this.put(shown, kind, moved);
      },
    });
  }

  private put(shown: Shown, kind: 'move' | 'stretch', moved: Moved): void {
    this.dragged = undefined;
    this.redraw();
    const by = moved.days * dayMs + moved.minutes * minute;
    const [start, end] = [startOf(shown.event), endOf(shown.event)];
    const newEnd = Math.max(end + by, start + stepMinutes * minute);
    if (kind === 'move') this.doings.reschedule(shown, start + by, end + by);
    else if (newEnd !== end) this.doings.reschedule(shown, start, newEnd);
  }
}

const share = (minutes: number) => `${(minutes / 1440) * 100}%`;

function placed(block: Block, drag: { kind: string; moved: Moved } | undefined): Record<string, string> {
  const stretched = drag?.kind === 'stretch' ? drag.moved.minutes : 0;
  const moved = drag?.kind === 'move' ? drag.moved : { days: 0, minutes: 0 };
  const rtl = document.documentElement.dir === 'rtl' ? -1 : 1;
  return {
    insetBlockStart: share(block.from + moved.minutes),
    blockSize: share(Math.max(25, block.to - block.from + stretched)),
    insetInlineStart: `${(block.lane / block.lanes) * 100}%`,
    inlineSize: `calc(${100 / block.lanes}% - 4px)`,
    transform: moved.days === 0 ? 'none' : `translateX(${moved.days * rtl * 100 * block.lanes}%)`,
  };
}

function clock(at: number, zone: string): string {
  return timeText(wallClock(at, zone));
}

export function isCancelled(event: CalendarEvent): boolean {
  return event.status === 'cancelled';
}
