/**
 * What changed in this person's calendar since it was read last, and the changes that Tandem makes to an event of
 * theirs. A sync token may run out at any time (410): then everything is listed.
 */
import type { Calendar as CalendarPort, Changes } from '../../controllers/services';
import type { EventSeen } from '../../domain/sync/event';
import type { Email } from '../../domain/team/email';
import { orNothing } from '../google-call';
import { eventSeen, iso } from './event';
import type { Service } from './service';

type Event = GoogleAppsScript.Calendar.Schema.Event;
type Follow = Pick<CalendarPort, 'changes' | 'dates' | 'clearNotes' | 'note' | 'cancel' | 'moveTo'>;
type Version = Pick<EventSeen, 'id' | 'etag'>;
type Written = { readonly resource: object; readonly sendUpdates: 'all' | 'none' };

/** The first list and all that follow it ask for the same: a token is good for no other question. */
const fields =
  'nextPageToken,nextSyncToken,items(id,iCalUID,status,etag,summary,description,htmlLink,start,end,organizer(email),recurringEventId,originalStartTime,recurrence,attendees(email,resource,responseStatus),extendedProperties(private))';

export function following(service: Service): Follow {
  return {
    changes: (token, from) => {
      const since = token === undefined ? undefined : pages(service, { syncToken: token });
      if (since) return { ...since, whole: false };
      const all = pages(service, { timeMin: iso(from) });
      return all && { ...all, whole: true };
    },
    dates: (series, from, to) => datesOf(service, series, { timeMin: iso(from), timeMax: iso(to) }),
    clearNotes: (event, title) => {
      const summary = title === '' ? {} : { summary: title };
      const resource = { description: '', source: null, attachments: [], ...summary };
      return write(service, event, { resource, sendUpdates: 'none' });
    },
    note: (event, description) => write(service, event, { resource: { description }, sendUpdates: 'none' }),
    cancel: (event) => write(service, event, { resource: { status: 'cancelled' }, sendUpdates: 'all' }),
    moveTo: (event, { start, end, zone, guests }) => {
      const times = { start: { dateTime: iso(start), timeZone: zone }, end: { dateTime: iso(end), timeZone: zone } };
      return write(service, event, { resource: { ...times, attendees: askedAnew(event, guests) }, sendUpdates: 'all' });
    },
  };
}

/** Nothing where the token is of no use any more, or this person did not let Tandem read. */
function pages(service: Service, asked: object): Pick<Changes, 'events' | 'token'> | undefined {
  const events: Event[] = [];
  let page: GoogleAppsScript.Calendar.Schema.Events | undefined;
  do {
    const { nextPageToken: pageToken } = page ?? {};
    const more = pageToken ? { pageToken } : {};
    page = orNothing([403, 410], () =>
      service.Events.list('primary', { singleEvents: false, maxResults: 2500, fields, ...asked, ...more }),
    );
    if (!page) return undefined;
    events.push(...(page.items ?? []));
  } while (page.nextPageToken);
  return { events: events.map(eventSeen), token: page.nextSyncToken ?? '' };
}

/** The dates of a series as the server works them out; none of one that is gone. */
function datesOf(service: Service, series: string, window: { timeMin: string; timeMax: string }) {
  const page = orNothing([403, 404, 410], () =>
    service.Events.instances('primary', series, { ...window, maxResults: 250 }),
  );
  return (page?.items ?? []).map(eventSeen);
}

/** Upon the version that was read alone: nothing where somebody changed it meanwhile, or it is gone. */
function write(service: Service, { id, etag }: Version, { resource, sendUpdates }: Written) {
  const options = { conferenceDataVersion: 1, supportsAttachments: true, sendUpdates };
  const changed = orNothing([403, 404, 410, 412], () =>
    service.Events.patch(resource as Event, 'primary', id, options, { 'If-Match': etag }),
  );
  return changed && eventSeen(changed);
}

/** Whoever said no to the old time has not said anything to the new one. */
function askedAnew({ organizer, declined, guests: invited, rooms }: EventSeen, guests: readonly Email[]) {
  return [...new Set([...invited, ...guests, ...rooms])].map((email) => {
    if (email === organizer) return { email, responseStatus: 'accepted' };
    return declined.includes(email) ? { email, responseStatus: 'needsAction' } : { email };
  });
}
