import { Ajv } from 'ajv';

/**
 * Google's JSON Schemas of the add-on event object, restated and closed: a field that Google does not name is a
 * complaint. Two things differ from Google's text on purpose: the host list has SHEETS and `ANDROID` is spelt right
 * (both are slips there), and `msSinceEpoch` is a string, as the card service's date-time-picker reference says of
 * callbacks and as real events have it.
 */
const text = { type: 'string' };
const flag = { type: 'boolean' };
const closed = (properties: Record<string, unknown>, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: unknown) => ({ type: 'array', items });
const map = (values: unknown) => ({ type: 'object', additionalProperties: values });
const epoch = { type: 'string', pattern: '^-?\\d+$' };

const formInput = {
  ...closed({
    stringInputs: closed({ value: list(text) }, ['value']),
    dateInput: closed({ msSinceEpoch: epoch }, ['msSinceEpoch']),
    timeInput: closed({
      hours: { type: 'integer', minimum: 0, maximum: 23 },
      minutes: { type: 'integer', minimum: 0, maximum: 59 },
    }),
    dateTimeInput: closed({ msSinceEpoch: epoch, hasDate: flag, hasTime: flag }, ['msSinceEpoch']),
  }),
  minProperties: 1,
  maxProperties: 1,
};

const commonEventObject = closed(
  {
    userLocale: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Z]{2})?$' },
    hostApp: { enum: ['GMAIL', 'CALENDAR', 'DRIVE', 'SHEETS'] },
    platform: { enum: ['WEB', 'ANDROID', 'IOS'] },
    timeZone: closed({ id: text, offset: { type: 'integer' } }),
    formInputs: map(formInput),
    parameters: map(text),
  },
  ['hostApp', 'platform'],
);

const gmail = closed({
  messageId: text,
  threadId: text,
  accessToken: text,
  toRecipients: list(text),
  ccRecipients: list(text),
  bccRecipients: list(text),
});

const attendee = closed({
  email: text,
  optional: flag,
  displayName: text,
  organizer: flag,
  self: flag,
  resource: flag,
  responseStatus: { enum: ['accepted', 'declined', 'needsAction', 'tentative'] },
  comment: text,
  additionalGuests: { type: 'integer', minimum: 0 },
});

const calendar = closed({
  id: text,
  recurringEventId: text,
  calendarId: text,
  organizer: closed({ email: text }),
  attendees: list(attendee),
  conferenceData: closed({
    conferenceId: text,
    conferenceSolution: closed({ iconUri: text, key: closed({ type: text }), name: text }),
    entryPoints: list(map({})),
    notes: text,
    parameters: map({}),
  }),
  capabilities: closed({
    canSeeAttendees: { const: true },
    canAddAttendees: { const: true },
    canSeeConferenceData: { const: true },
    canSetConferenceData: { const: true },
  }),
});

const sheets = closed({ id: text, title: text, addonHasFileScopePermission: flag }, ['addonHasFileScopePermission']);

/** The deprecated copies at the top are Google's too; they have no schema. */
const event = closed(
  {
    commonEventObject,
    gmail,
    calendar,
    sheets,
    ...Object.fromEntries(
      [
        'hostApp',
        'clientPlatform',
        'userLocale',
        'userCountry',
        'userTimezone',
        'parameters',
        'formInput',
        'formInputs',
        'messageMetadata',
        'draftMetadata',
      ].map((field) => [field, {}]),
    ),
  },
  ['commonEventObject'],
);

const validate = new Ajv({ allErrors: true, strict: false }).compile(event);

/** What Google's schemas have against an event; empty when nothing. */
export function eventComplaints(candidate: unknown): readonly string[] {
  validate(JSON.parse(JSON.stringify(candidate)));
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
