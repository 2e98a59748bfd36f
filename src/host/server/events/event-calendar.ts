/** The fields of a Calendar v3 event that an add-on's event object is made of. */
export type HostCalendarEvent = {
  readonly calendarId: string;
  /** Absent for a new event that is not saved yet. */
  readonly id?: string;
  readonly recurringEventId?: string;
  readonly organizer?: { readonly email?: string };
  readonly attendees?: readonly CalendarGuest[];
  readonly conferenceData?: ConferenceData;
};

type CalendarGuest = {
  readonly email?: string;
  readonly displayName?: string;
  readonly optional?: boolean;
  readonly organizer?: boolean;
  readonly self?: boolean;
  readonly resource?: boolean;
  readonly responseStatus?: string;
  readonly comment?: string;
  readonly additionalGuests?: number;
};

type ConferenceData = {
  readonly conferenceId?: string;
  readonly conferenceSolution?: {
    readonly key?: { readonly type?: string };
    readonly name?: string;
    readonly iconUri?: string;
  };
  readonly entryPoints?: readonly Readonly<Record<string, unknown>>[];
  readonly notes?: string;
};

export type CalendarEventPart = {
  readonly id?: string;
  readonly calendarId?: string;
  readonly recurringEventId?: string;
  readonly organizer?: { readonly email: string };
  readonly attendees?: readonly CalendarGuest[];
  readonly conferenceData?: ConferenceData;
  readonly capabilities?: Readonly<Record<string, true>>;
};

/**
 * `calendar` of the event object for the manifest's `currentEventAccess`: the ids with METADATA, guests and the conference
 * with READ and READ_WRITE. Left out it counts as METADATA: the manifest reference promises nothing then, but Google's own
 * samples (Cats) leave it out and read the ids. A capability that is not there is left out, never `false`; there is no
 * title and no time in it (they are read with `Calendar.Events.get`).
 */
export function calendarEventPart(event: HostCalendarEvent, access = 'METADATA'): CalendarEventPart {
  const reads = access === 'READ' || access === 'READ_WRITE';
  const writes = access === 'WRITE' || access === 'READ_WRITE';
  return {
    ...(event.id && { id: event.id }),
    ...(event.recurringEventId && { recurringEventId: event.recurringEventId }),
    calendarId: event.calendarId,
    ...(event.organizer?.email && { organizer: { email: event.organizer.email } }),
    ...(reads && event.attendees && { attendees: event.attendees.map(guest) }),
    ...(reads && event.conferenceData && { conferenceData: conference(event.conferenceData) }),
    capabilities: {
      ...(reads && { canSeeAttendees: true as const, canSeeConferenceData: true as const }),
      ...(writes && { canAddAttendees: true as const, canSetConferenceData: true as const }),
    },
  };
}

function guest(attendee: CalendarGuest): CalendarGuest {
  const { email, displayName, optional, organizer, self, resource, responseStatus, comment, additionalGuests } =
    attendee;
  return withoutUndefined({
    email,
    displayName,
    optional,
    organizer,
    self,
    resource,
    responseStatus,
    comment,
    additionalGuests,
  });
}

function conference({ conferenceId, conferenceSolution, entryPoints, notes }: ConferenceData): ConferenceData {
  return withoutUndefined({ conferenceId, conferenceSolution, entryPoints, notes });
}

function withoutUndefined<Shape extends object>(shape: Shape): { [Key in keyof Shape]: NonNullable<Shape[Key]> } {
  const kept = Object.entries(shape).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [Key in keyof Shape]: NonNullable<Shape[Key]> };
}
