import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCalendar } from '../../../src/host/input/calendar';

const folder = mkdtempSync(join(tmpdir(), 'tandem-ics-'));
let files = 0;

function read(text: string, zone?: string) {
  files += 1;
  const path = join(folder, `${files}.ics`);
  writeFileSync(path, text);
  const { events, unread } = readCalendar(path, zone);
  return { events, unread: unread.map(({ line, reason }) => `${line}: ${reason}`) };
}

const calendar = (...lines: readonly string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', 'UID:one', 'SUMMARY:Call', ...lines, 'END:VEVENT'];
const times = (text: string, zone?: string) => {
  const { events, unread } = read(text, zone);
  return { times: events.map(({ start, end }) => [start, end]), unread };
};

/** A zone as Exchange describes one, with a name of its own. */
const ownZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Head office',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

// Shapes as in the fixtures of jens-maus/node-ical (Apache-2.0) and mozilla-comm/ical.js (MPL-2.0), restated.
describe('events from a calendar file', () => {
  test('become Calendar events with guests, organiser and what they do to free time', () => {
    const { events, unread } = read(
      calendar(
        ...event(
          'DTSTART;TZID=Asia/Tehran:20261124T100000',
          'DTEND;TZID=Asia/Tehran:20261124T110000',
          'DESCRIPTION:Plan\\, and a long',
          '  line',
          'LOCATION: Meet ',
          'SEQUENCE:2',
          'STATUS:TENTATIVE',
          'TRANSP:TRANSPARENT',
          'CLASS:PRIVATE',
          'ORGANIZER;CN=Sara:mailto:Sara@Kestrel.example',
          'ATTENDEE;CN="Karimi, Mina";PARTSTAT=DECLINED;ROLE=OPT-PARTICIPANT:mailto:mina@pars.example',
          'ATTENDEE:mailto:not an address',
        ),
      ),
    );
    expect(unread).toEqual([]);
    expect(events).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{26}$/),
        iCalUID: 'one',
        status: 'tentative',
        summary: 'Call',
        description: 'Plan, and a long line',
        location: 'Meet',
        sequence: 2,
        transparency: 'transparent',
        visibility: 'private',
        organizer: { email: 'sara@kestrel.example', displayName: 'Sara' },
        attendees: [
          { email: 'mina@pars.example', displayName: 'Karimi, Mina', responseStatus: 'declined', optional: true },
        ],
        start: { dateTime: '2026-11-24T10:00:00+03:30', timeZone: 'Asia/Tehran' },
        end: { dateTime: '2026-11-24T11:00:00+03:30', timeZone: 'Asia/Tehran' },
      },
    ]);
  });

  test.each([
    ['a Windows name', 'W. Europe Standard Time', 'Europe/Berlin', '+02:00'],
    ['a display name of Exchange', '"(UTC+07:00) Bangkok, Hanoi, Jakarta"', 'Asia/Bangkok', '+07:00'],
    ['a display name of America', '"(UTC-05:00) Eastern Time (US & Canada)"', 'America/New_York', '-04:00'],
    ['a list of cities', '"Amsterdam, Belgrade, Berlin"', 'Europe/Amsterdam', '+02:00'],
    ['a path before the name', '/freeassociation.sourceforge.net/Asia/Tehran', 'Asia/Tehran', '+03:30'],
    ['a bare offset', '"GMT +02:00"', 'Etc/GMT-2', '+02:00'],
    ['the file’s own definition', 'Head office', 'Europe/Berlin', '+02:00'],
  ])('take their zone from %s', (_, tzid, timeZone, offset) => {
    const text = calendar(...ownZone, ...event(`DTSTART;TZID=${tzid}:20260720T090000`, 'DURATION:PT45M'));
    expect(times(text)).toEqual({
      times: [
        [
          { dateTime: `2026-07-20T09:00:00${offset}`, timeZone },
          { dateTime: `2026-07-20T09:45:00${offset}`, timeZone },
        ],
      ],
      unread: [],
    });
  });

  test('float in the calendar’s zone, else in the owner’s, and an unknown zone is told', () => {
    const floating = event('DTSTART:20261123T090000');
    const at = (dateTime: string, timeZone: string) => [
      { dateTime, timeZone },
      { dateTime, timeZone },
    ];
    expect(times(calendar('X-WR-TIMEZONE:Asia/Bangkok', ...floating), 'Asia/Tehran').times).toEqual([
      at('2026-11-23T09:00:00+07:00', 'Asia/Bangkok'),
    ]);
    expect(times(calendar(...floating), 'Asia/Tehran').times).toEqual([at('2026-11-23T09:00:00+03:30', 'Asia/Tehran')]);
    expect(times(calendar(...event('DTSTART;TZID=Europe/Nowhere:20261123T090000')))).toEqual({
      times: [at('2026-11-23T09:00:00Z', 'UTC')],
      unread: ['5: the zone Europe/Nowhere is not known; UTC is taken'],
    });
  });

  test('of whole days end the day after their last', () => {
    const day = (...lines: readonly string[]) =>
      times(calendar(...event('DTSTART;VALUE=DATE:20261123', ...lines))).times;
    expect(day()).toEqual([[{ date: '2026-11-23' }, { date: '2026-11-24' }]]);
    expect(day('DTEND;VALUE=DATE:20261123')).toEqual([[{ date: '2026-11-23' }, { date: '2026-11-24' }]]);
    expect(day('DURATION:P3D')).toEqual([[{ date: '2026-11-23' }, { date: '2026-11-26' }]]);
  });

  test('repeat by rules whose end and exceptions are in UTC', () => {
    const { events, unread } = read(
      calendar(
        ...event(
          'DTSTART;TZID=Europe/Berlin:20261123T100000',
          'RRULE:FREQ=WEEKLY;UNTIL=20261231T100000;BYDAY=MO,WE;WKST=SU',
          'EXDATE;TZID=Europe/Berlin:20261125T100000',
          'EXDATE;VALUE=DATE:20261202',
        ),
      ),
    );
    expect([events[0]?.recurrence, unread]).toEqual([
      [
        'RRULE:FREQ=WEEKLY;UNTIL=20261231T090000Z;BYDAY=MO,WE;WKST=SU',
        'EXDATE:20261125T090000Z',
        'EXDATE:20261202T090000Z',
      ],
      [],
    ]);
  });

  test('are taken once where a rule cannot be worked out', () => {
    const { events, unread } = read(calendar(...event('DTSTART:20261123T100000Z', 'RRULE:FREQ=HOURLY;COUNT=3')));
    expect([events.length, events[0]?.recurrence, unread]).toEqual([
      1,
      undefined,
      ['6: the rule FREQ=HOURLY;COUNT=3 is none that this host works out; the event is taken once'],
    ]);
  });

  test('tie moved and cancelled occurrences to their series', () => {
    const { events } = read(
      calendar(
        ...event('DTSTART;TZID=Asia/Bangkok:20261123T100000', 'RRULE:FREQ=DAILY;COUNT=5'),
        ...event('RECURRENCE-ID;TZID=Asia/Bangkok:20261124T100000', 'DTSTART;TZID=Asia/Bangkok:20261124T150000'),
        ...event(
          'RECURRENCE-ID;TZID=Asia/Bangkok:20261125T100000',
          'DTSTART;TZID=Asia/Bangkok:20261125T100000',
          'STATUS:CANCELLED',
        ),
      ),
    );
    const series = events[0]?.id;
    expect(events.slice(1)).toEqual([
      expect.objectContaining({
        id: `${series}_20261124T030000Z`,
        recurringEventId: series,
        originalStartTime: { dateTime: '2026-11-24T10:00:00+07:00', timeZone: 'Asia/Bangkok' },
        start: { dateTime: '2026-11-24T15:00:00+07:00', timeZone: 'Asia/Bangkok' },
      }),
      {
        id: `${series}_20261125T030000Z`,
        recurringEventId: series,
        originalStartTime: { dateTime: '2026-11-25T10:00:00+07:00', timeZone: 'Asia/Bangkok' },
        status: 'cancelled',
      },
    ]);
  });

  test('of one UID are the newest version only, and none when that is cancelled', () => {
    const version = (start: string, ...lines: readonly string[]) => event(`DTSTART:${start}`, ...lines);
    expect(
      times(calendar(...version('20261123T100000Z', 'SEQUENCE:2'), ...version('20261123T140000Z', 'SEQUENCE:1'))).times,
    ).toEqual([
      [
        { dateTime: '2026-11-23T10:00:00Z', timeZone: 'UTC' },
        { dateTime: '2026-11-23T10:00:00Z', timeZone: 'UTC' },
      ],
    ]);
    expect(
      read(calendar(...version('20261123T100000Z'), ...version('20261123T100000Z', 'SEQUENCE:1', 'STATUS:CANCELLED')))
        .events,
    ).toEqual([]);
  });

  test('that cannot be read are told with their lines, and the others stay', () => {
    const { events, unread } = read(
      calendar(
        ...event(),
        ...event('DTSTART:20260230T100000Z'),
        ...event('no property at all', 'DTSTART:20261123T100000Z'),
        'BEGIN:VTODO',
        'END:VTODO',
      ),
    );
    expect(events).toHaveLength(1);
    expect(unread).toEqual([
      '2: the event “Call” has no start',
      '6: the event “Call” has no start',
      '9: DTSTART is no date or time: 2026-02-30T10:00:00Z',
      '14: is no calendar property: no property at all',
      '17: VTODO is no event',
    ]);
    expect(read('just words').unread).toEqual([
      '0: the file holds no calendar',
      '1: is no calendar property: just words',
    ]);
  });

  test('out of office come from Outlook’s own word for it', () => {
    const { events } = read(calendar(...event('DTSTART:20261123T100000Z', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF')));
    expect([events[0]?.eventType, events[0]?.outOfOfficeProperties]).toEqual([
      'outOfOffice',
      { autoDeclineMode: 'declineNone' },
    ]);
  });

  test('are those of all calendar files in a folder', () => {
    const inner = mkdtempSync(join(folder, 'all-'));
    writeFileSync(join(inner, 'a.ics'), calendar(...event('DTSTART:20261123T100000Z')));
    writeFileSync(join(inner, 'b.ics'), calendar(...event('DTSTART:20261124T100000Z')).replace('UID:one', 'UID:two'));
    writeFileSync(join(inner, 'notes.txt'), 'no calendar');
    const { events, unread } = readCalendar(inner);
    expect([events.map(({ iCalUID }) => iCalUID), unread]).toEqual([['one', 'two'], []]);
  });
});
