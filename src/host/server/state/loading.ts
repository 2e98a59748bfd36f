import type { Event } from '../../calendar/state';
import type { Executions } from '../addon/executions';
import type { Loading } from '../workspace-contract';
import type { Holdings } from './holdings';

export const company = 'own';

/** What is put into a new workspace before anybody uses it. */
export function createLoading(held: Holdings, executions: Executions): Loading {
  const { sheets, calendar, changed } = held;
  return {
    people: (people) => {
      held.people = [...held.people.filter(({ email }) => !people.some((one) => one.email === email)), ...people];
      // One company: they see each other's calendars, whatever the domains of their addresses.
      for (const { email, zone } of people) calendar.addPerson({ email, zone, company });
      changed('people', 'calendar');
    },
    messages: (messages) => {
      held.messages = [...held.messages, ...messages];
      changed('mail');
    },
    events: (email, events) => {
      const added = calendar.addEvents(email, events as readonly Event[]); // which checks what they are
      changed('calendar');
      return added;
    },
    unread: (unread) => {
      held.unread = [...held.unread, ...unread];
      changed('about');
    },
    spreadsheet: (owner, title) => {
      const id = sheets.addSpreadsheet(owner, title);
      held.openSpreadsheet = id;
      changed('sheets', 'about');
      return id;
    },
    share: (id, emails, granted) => {
      const owner = sheets.list().find((file) => file.id === id)?.owner;
      for (const email of emails) {
        if (email !== owner) sheets.share(id, email, 'writer');
        if (granted) sheets.grant(email, id);
      }
      changed('sheets');
    },
    withoutQuotas: executions.withoutQuotas,
  };
}
