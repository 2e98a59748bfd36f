import { readManifest } from '../../../../src/host/server/addon/manifest';
import { addonEvent, type EventSource } from '../../../../src/host/server/events/event';
import { formInputsOf } from '../../../../src/host/server/events/form-inputs';
import { eventComplaints } from './event-schemas';

const localeScope = 'https://www.googleapis.com/auth/script.locale';
const ann = { email: 'ann@own.example', name: 'Ann', role: 'csm', zone: 'Asia/Tehran', language: 'fa' };
const message = { messageId: 'msg-f:1', threadId: 'thread-f:1', accessToken: 'token' };
const booked = {
  calendarId: 'ann@own.example',
  id: 'abc_20260105T090000Z',
  recurringEventId: 'abc',
  organizer: { email: 'ann@own.example', self: true },
  attendees: [{ email: 'bo@own.example', responseStatus: 'needsAction', id: 'not Google add-on material' }],
  conferenceData: { conferenceId: 'aaa-bbbb-ccc', createRequest: { requestId: '1' } },
  summary: 'never told',
};

function anEvent(source: Partial<EventSource> & { addOns?: object; oauthScopes?: string[] | undefined } = {}) {
  const { addOns = {}, oauthScopes, ...rest } = { oauthScopes: [], ...source };
  const manifest = readManifest({ addOns, oauthScopes });
  const event = addonEvent({ manifest, host: 'GMAIL', person: ann, now: 1_767_225_600_000, context: {}, ...rest });
  expect(eventComplaints(event)).toEqual([]);
  return event;
}

describe('the event object', () => {
  it('says only the host and the platform on a homepage', () => {
    expect(anEvent()).toEqual({
      commonEventObject: { hostApp: 'GMAIL', platform: 'WEB' },
      hostApp: 'gmail',
      clientPlatform: 'web',
    });
  });

  it('tells language, country and zone where the manifest asks for them twice', () => {
    const addOns = { common: { useLocaleFromApp: true } };
    const zone = { id: 'Asia/Tehran', offset: 12_600_000 };
    expect(anEvent({ addOns, oauthScopes: [localeScope] })).toEqual({
      commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', userLocale: 'fa-IR', timeZone: zone },
      hostApp: 'gmail',
      clientPlatform: 'web',
      userLocale: 'fa',
      userCountry: 'IR',
      userTimezone: { id: 'Asia/Tehran', offSet: '12600000' },
    });
    expect(anEvent({ addOns })).toEqual(anEvent());
    expect(anEvent({ addOns, oauthScopes: undefined }).userLocale).toBe('fa');
  });

  it('carries an open message with its token, twice', () => {
    expect(anEvent({ context: { message } })).toMatchObject({ gmail: message, messageMetadata: message });
  });

  it('carries a draft`s recipients only with draftAccess METADATA', () => {
    const draft = { accessToken: 'token', to: ['a@b.example'], cc: [], bcc: [], subject: 'Hello' };
    const read = { gmail: { composeTrigger: { draftAccess: 'METADATA' } } };
    const recipients = { toRecipients: ['a@b.example'], ccRecipients: [], bccRecipients: [] };
    expect(anEvent({ context: { draft } }).gmail).toEqual({ accessToken: 'token' });
    expect(anEvent({ context: { draft }, addOns: read })).toMatchObject({
      gmail: { accessToken: 'token', ...recipients },
      draftMetadata: { ...recipients, subject: 'Hello' },
    });
  });

  it('carries a click`s parameters and form, with the old copies', () => {
    const formInputs = formInputsOf({ note: 'hi', tags: ['a', 'b'], day: { msSinceEpoch: 86_400_000 }, empty: '' });
    expect(anEvent({ click: { parameters: { do: 'save' }, formInputs } })).toEqual({
      commonEventObject: {
        hostApp: 'GMAIL',
        platform: 'WEB',
        parameters: { do: 'save' },
        formInputs: {
          note: { stringInputs: { value: ['hi'] } },
          tags: { stringInputs: { value: ['a', 'b'] } },
          day: { dateInput: { msSinceEpoch: '86400000' } },
        },
      },
      hostApp: 'gmail',
      clientPlatform: 'web',
      parameters: { do: 'save' },
      formInput: { note: 'hi', tags: 'a', day: { msSinceEpoch: '86400000', hasDate: true, hasTime: false } },
      formInputs: {
        note: ['hi'],
        tags: ['a', 'b'],
        day: [{ msSinceEpoch: '86400000', hasDate: true, hasTime: false }],
      },
    });
  });

  it('tells of a calendar event what currentEventAccess allows', () => {
    const told = (currentEventAccess?: string) => {
      const addOns = { calendar: currentEventAccess ? { currentEventAccess } : {} };
      return anEvent({ host: 'CALENDAR', addOns, context: { event: booked } }).calendar;
    };
    const ids = {
      id: 'abc_20260105T090000Z',
      recurringEventId: 'abc',
      calendarId: 'ann@own.example',
      organizer: { email: 'ann@own.example' },
    };
    const guests = {
      attendees: [{ email: 'bo@own.example', responseStatus: 'needsAction' }],
      conferenceData: { conferenceId: 'aaa-bbbb-ccc' },
    };
    const seen = { canSeeAttendees: true, canSeeConferenceData: true };
    const changed = { canAddAttendees: true, canSetConferenceData: true };
    expect(told()).toEqual(told('METADATA'));
    expect(told('METADATA')).toEqual({ ...ids, capabilities: {} });
    expect(told('READ')).toEqual({ ...ids, ...guests, capabilities: seen });
    expect(told('WRITE')).toEqual({ ...ids, capabilities: changed });
    expect(told('READ_WRITE')).toEqual({ ...ids, ...guests, capabilities: { ...seen, ...changed } });
  });

  it('names the spreadsheet only where the person has allowed it', () => {
    const sheet = { addonHasFileScopePermission: true, id: '1A', title: 'Accounts' };
    expect(anEvent({ host: 'SHEETS' }).sheets).toEqual({ addonHasFileScopePermission: false });
    expect(anEvent({ host: 'SHEETS', context: { sheet } }).sheets).toEqual(sheet);
  });
});

describe('a form', () => {
  it('passes Google`s own form inputs', () => {
    const google = {
      slot: { timeInput: { hours: 14, minutes: 30 } },
      when: { dateTimeInput: { msSinceEpoch: '5', hasDate: true, hasTime: true } },
      chat: { '': { stringInputs: { value: ['x'] } } },
    };
    expect(formInputsOf(google)).toEqual({ ...google, chat: { stringInputs: { value: ['x'] } } });
  });

  it('leaves out what is empty', () => {
    expect(formInputsOf({ a: '', b: [], c: false, d: null, e: { stringInputs: { value: [''] } } })).toEqual({});
  });

  it('refuses what no field sends', () => {
    expect(() => formInputsOf({ a: { surprise: 1 } })).toThrow(
      'The form\'s field "a" holds something that no card field sends.',
    );
    expect(() => formInputsOf('text')).toThrow('"form" must be an object of field names and values.');
  });
});
