/** The open event: what, when, who; an answer for the invited; save and cancel. The add-on opens beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { api, type CalendarEvent, type Guest } from '../api';
import { symbol } from '../cards/ui';
import type { App } from '../shell/app';
import { changeOf, type EventForm, formOf, timesOf } from './event-form';

const answers = [
  ['accepted', 'Yes'],
  ['declined', 'No'],
  ['tentative', 'Maybe'],
] as const;
const answerIcons: { readonly [status: string]: string } = {
  accepted: 'check_circle',
  declined: 'cancel',
  tentative: 'help',
};

export type OpenEvent = { readonly owner: string; readonly event: CalendarEvent; readonly isNew: boolean };

export class EventPanel {
  open: OpenEvent | undefined;
  private form: EventForm | undefined;
  private guest = '';
  private readonly app: App;
  private readonly closed: () => void;

  constructor(app: App, closed: () => void) {
    this.app = app;
    this.closed = closed;
  }

  show(open: OpenEvent): void {
    this.open = open;
    this.form = formOf(open.event, this.app.person.zone);
    this.guest = '';
    this.app.redraw();
    document.querySelector<HTMLElement>('.event-panel input')?.focus();
  }

  /** The event was read again: the form follows unless the user has begun to change it. */
  refresh(event: CalendarEvent): void {
    if (!this.open || !this.form) return;
    const { zone } = this.app.person;
    if (Object.keys(changeOf(this.open.event, this.form, zone)).length === 0) this.form = formOf(event, zone);
    this.open = { ...this.open, event };
  }

  /** What an add-on adds is kept only when the user saves (platform: CalendarEventActionResponse). */
  addGuests(emails: readonly string[]): void {
    if (!this.form) return;
    const known = new Set(this.form.guests.map((guest) => guest.email));
    const fresh = emails
      .filter((email) => !known.has(email))
      .map((email) => ({ email, responseStatus: 'needsAction' }));
    this.put({ guests: [...this.form.guests, ...fresh] });
  }

  close(): void {
    this.open = undefined;
    this.form = undefined;
    this.closed();
    this.app.redraw();
  }

  private put(change: Partial<EventForm>): void {
    if (this.form) this.form = { ...this.form, ...change };
    this.app.redraw();
  }

  private async save(): Promise<void> {
    const { open, form } = this;
    if (!open || !form) return;
    const { zone } = this.app.person;
    if (this.guest.trim() !== '') this.addGuests([this.guest.trim()]);
    const whole = this.form ?? form;
    const done = await this.app.attempt(() =>
      open.isNew
        ? api.createEvent(open.owner, { summary: whole.summary, ...timesOf(whole, zone), attendees: whole.guests })
        : api.changeEvent(open.owner, open.event.id, changeOf(open.event, whole, zone)),
    );
    if (done) this.close();
  }

  private async cancel(): Promise<void> {
    const { open } = this;
    if (!open) return;
    if (open.isNew || (await this.app.attempt(() => api.cancelEvent(open.owner, open.event.id)))) this.close();
  }

  private async answer(status: string): Promise<void> {
    const { open } = this;
    if (!open) return;
    const attendees = (open.event.attendees ?? []).map((guest) =>
      guest.email === open.owner ? { ...guest, responseStatus: status } : guest,
    );
    await this.app.attempt(() => api.changeEvent(open.owner, open.event.id, { attendees }));
  }

  render(): TemplateResult | typeof nothing {
    const { open, form } = this;
    if (!open || !form) return nothing;
    return html`<section class="event-panel" role="dialog" aria-label="Event" @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') this.close();
    }}>
      <div class="event-bar">
        <h2>${open.isNew ? 'New event' : 'Event'}</h2>
        <button type="button" class="icon-button" aria-label="Close the event" title="Close" @click=${() => this.close()}>${symbol('close')}</button>
      </div>
      <form
        class="event-form"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.save();
        }}
      >
        ${this.field('Title', 'summary', 'text', form.summary)} ${this.field('Day', 'day', 'date', form.day)}
        <div class="event-times">${this.field('Starts', 'from', 'time', form.from)} ${this.field('Ends', 'to', 'time', form.to)}</div>
        ${this.guests(form)} ${this.answers(open)}
        ${open.event.description ? html`<div class="event-description" dir="auto" tabindex="0">${open.event.description}</div>` : nothing}
        ${open.event.recurringEventId ? html`<p class="quiet">One of a series; a change moves this one only.</p>` : nothing}
        <div class="dialog-buttons">
          ${
            open.isNew
              ? nothing
              : html`<button type="button" class="card-button plain" @click=${() => void this.cancel()}>Cancel the event</button>`
          }
          <button class="card-button filled">Save</button>
        </div>
      </form>
    </section>`;
  }

  private field(label: string, name: 'summary' | 'day' | 'from' | 'to', type: string, value: string): TemplateResult {
    return html`<div class="field">
      <label for=${`event-${name}`}>${label}</label>
      <input
        id=${`event-${name}`}
        type=${type}
        dir="auto"
        ?required=${name === 'day'}
        .value=${live(value)}
        @change=${(event: Event) => this.put({ [name]: (event.target as HTMLInputElement).value })}
      />
    </div>`;
  }

  private guests(form: EventForm): TemplateResult {
    const add = () => {
      const email = this.guest.trim();
      this.guest = '';
      if (email !== '') this.addGuests([email]);
    };
    return html`<fieldset class="choices">
      <legend>Guests</legend>
      <ul class="guests">
        ${form.guests.map((guest) => html`<li>${this.guestLine(guest, form)}</li>`)}
      </ul>
      <div class="field guest-new">
        <input
          type="email"
          aria-label="Add a guest"
          placeholder="Add a guest"
          list="people"
          .value=${live(this.guest)}
          @input=${(event: Event) => {
            this.guest = (event.target as HTMLInputElement).value;
          }}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" class="card-button outlined" @click=${add}>Add</button>
        <datalist id="people">
          ${this.app.state.people.map((person) => html`<option value=${person.email}>${person.name}</option>`)}
        </datalist>
      </div>
    </fieldset>`;
  }

  private guestLine(guest: Guest, form: EventForm): TemplateResult {
    const email = guest.email ?? '';
    const icon = answerIcons[guest.responseStatus ?? ''] ?? 'radio_button_unchecked';
    return html`${symbol(icon)}
      <span class="guest-name" dir="auto" title=${email}>${guest.displayName ?? email}</span>
      <span class="quiet">${guest.responseStatus === 'needsAction' ? '' : (guest.responseStatus ?? '')}</span>
      <button
        type="button"
        class="icon-button"
        aria-label=${`Remove ${email}`}
        title=${`Remove ${email}`}
        @click=${() => this.put({ guests: form.guests.filter((each) => each.email !== email) })}
      >
        ${symbol('close')}
      </button>`;
  }

  private answers(open: OpenEvent): TemplateResult | typeof nothing {
    const own = (open.event.attendees ?? []).find((guest) => guest.email === open.owner);
    if (!own || open.isNew) return nothing;
    return html`<div class="event-answer" role="group" aria-label="Going?">
      <span>Going?</span>
      ${answers.map(
        ([status, label]) => html`<button
          type="button"
          class=${`card-button ${own.responseStatus === status ? 'tonal' : 'outlined'}`}
          aria-pressed=${own.responseStatus === status ? 'true' : 'false'}
          @click=${() => void this.answer(status)}
        >
          ${label}
        </button>`,
      )}
    </div>`;
  }
}
