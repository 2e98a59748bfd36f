/** Guests' copies: an invitation stands in every guest's own calendar, as long as they are invited. */
import { type Copy, type Meeting, nextRevision, type PersonalCalendar, type State } from './state';

/** Gives every guest with a calendar here a copy of the meeting and of its exceptions. */
export function inviteGuests(state: State, meeting: Meeting): void {
  for (const { email } of meeting.attendees) {
    const calendar = state.calendars.get(email);
    if (calendar && email !== meeting.organizer) addCopy(state, calendar, meeting);
  }
  for (const key of state.exceptions.get(meeting.key)?.values() ?? []) {
    const exception = state.meetings.get(key);
    if (!exception) continue;
    const known = new Set(exception.attendees.map(({ email }) => email));
    exception.attendees = [...exception.attendees, ...meeting.attendees.filter(({ email }) => !known.has(email))];
    inviteGuests(state, exception);
  }
}

/** A copy with the meeting's id; where that is taken on this calendar, with one that says whose it is. */
export function addCopy(state: State, calendar: PersonalCalendar, meeting: Meeting): Copy {
  const holder = calendar.copies.get(meeting.id);
  const known = holder && [holder, ...calendar.copies.values()].find((copy) => copy.meeting === meeting.key);
  if (known) return known;
  const id = holder ? `${meeting.id}0${state.revision.toString(32)}` : meeting.id;
  const copy = { id, meeting: meeting.key, revision: nextRevision(state), removed: false, privateProperties: {} };
  calendar.copies.set(id, copy);
  return copy;
}

/** Takes the meeting off the calendars of those who are not invited any more; puts it back where it was cancelled. */
export function withdraw(state: State, meeting: Meeting, emails: readonly string[], restored: boolean): void {
  const keys = new Set([meeting.key, ...(state.exceptions.get(meeting.key)?.values() ?? [])]);
  for (const calendar of state.calendars.values()) {
    const out = emails.includes(calendar.id) && calendar.id !== meeting.organizer;
    if (!out && !restored) continue;
    for (const copy of calendar.copies.values()) {
      if (!keys.has(copy.meeting) || copy.removed === out) continue;
      copy.removed = out;
      copy.revision = nextRevision(state);
    }
  }
}
