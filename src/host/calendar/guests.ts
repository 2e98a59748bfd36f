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

/** Takes the meeting and its exceptions off these people's calendars, or puts back what was taken off. */
export function setRemoved(state: State, meeting: Meeting, emails: readonly string[], removed: boolean): void {
  const exceptions = [...(state.exceptions.get(meeting.key)?.values() ?? [])];
  const keys = new Set([meeting.key, ...exceptions]);
  for (const exception of exceptions.flatMap((key) => (removed ? (state.meetings.get(key) ?? []) : []))) {
    exception.attendees = exception.attendees.filter(({ email }) => !emails.includes(email));
  }
  for (const email of emails) {
    if (email === meeting.organizer) continue;
    for (const copy of state.calendars.get(email)?.copies.values() ?? []) {
      if (!keys.has(copy.meeting) || copy.removed === removed) continue;
      copy.removed = removed;
      copy.revision = nextRevision(state);
    }
  }
}
