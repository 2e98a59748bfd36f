import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createCalendar } from '../../../src/host/calendar/fake';
import { createSheets } from '../../../src/host/sheets/fake';
import { mina, stage, thrownBy, worth } from './run-script';

const auth = 'https://www.googleapis.com/auth/';

/** The open spreadsheet of a Sheets add-on, with the cursor on B2. */
function sheetsStage() {
  const sheets = createSheets({ fileGrants: false });
  const id = sheets.addSpreadsheet('mina@corp.example', 'Book');
  const sheetId = sheets.tabs(id)[0]?.sheetId ?? 0;
  sheets.edit(id, sheetId, 0, 0, [
    ['Name', 'Seats'],
    ['Acme', 12],
  ]);
  const on = stage({ sheets, manifest: { oauthScopes: [`${auth}spreadsheets.currentonly`] } });
  const active = { active: { spreadsheetId: id, sheetId, row: 1, column: 1 } };
  return { on, active, sheets, id, sheetId };
}

describe('an add-on for Sheets', () => {
  test('reads the cell under the cursor in each of the ways that samples use', () => {
    const { on, active } = sheetsStage();
    const cell = 'SpreadsheetApp.getActiveSpreadsheet().getCurrentCell()';
    expect(
      worth(`[${cell}.getRow(), ${cell}.getColumn(), ${cell}.getA1Notation(), ${cell}.getValue()]`, on, active),
    ).toEqual([2, 2, 'B2', 12]);
    const selected = `SpreadsheetApp.getActive().getSelection().getActiveRangeList().getRanges()
      .map((range) => [range.getNumRows(), range.getNumColumns(), range.getCell(1, 1).getValue()])`;
    expect(worth(selected, on, active)).toEqual([[1, 1, 12]]);
    expect(worth('SpreadsheetApp.getActiveSheet().getActiveCell().getDisplayValue()', on, active)).toBe('12');
  });

  test('knows the tab under the cursor without a call to the sheet', () => {
    const { on, active, sheetId } = sheetsStage();
    const { log, calls } = on.run(
      `function main() { console.log(SpreadsheetApp.getActiveSpreadsheet().getCurrentCell().getSheet().getSheetId()); }`,
      active,
    );
    expect(log).toEqual([String(sheetId)]);
    expect(calls.map(({ method, simulatedMs }) => [method, simulatedMs])).toEqual([
      ['getActiveSpreadsheet', 0],
      ['getActiveCell', 0],
    ]);
  });

  test('reads and writes ranges as a person types', () => {
    const { on, active, sheets, id, sheetId } = sheetsStage();
    const sheet = 'SpreadsheetApp.getActiveSheet()';
    expect(worth(`${sheet}.getDataRange().getValues()`, on, active)).toEqual([
      ['Name', 'Seats'],
      ['Acme', 12],
    ]);
    on.run(
      `function main() { ${sheet}.getRange(3, 1, 1, 2).setValues([['Bolt', 3]]); ${sheet}.getRange('B2').setValue(13); }`,
      active,
    );
    expect(sheets.values(id, sheetId).slice(0, 3)).toEqual([
      ['Name', 'Seats'],
      ['Acme', 13],
      ['Bolt', 3],
    ]);
    expect(thrownBy(`${sheet}.getRange('A1:B2').setValues([[1, 2]])`, on, active)).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
  });

  test('knows its file by name and address', () => {
    const { on, active, id } = sheetsStage();
    const book = 'SpreadsheetApp.getActive()';
    expect(
      worth(`[${book}.getName(), ${book}.getUrl(), ${book}.getSheets().map((sheet) => sheet.getName())]`, on, active),
    ).toEqual(['Book', `https://docs.google.com/spreadsheets/d/${id}/edit`, ['Sheet1']]);
  });

  test('has no cell where there is no open spreadsheet', () => {
    const { on } = sheetsStage();
    expect(worth('[SpreadsheetApp.getActiveSpreadsheet(), SpreadsheetApp.getCurrentCell()]', on)).toEqual([null, null]);
  });

  test('opens no other file with the scope for the open one', () => {
    const { on, id } = sheetsStage();
    expect(thrownBy(`SpreadsheetApp.openById('${id}')`, on)).toBe(
      'Exception: Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
  });
});

describe('an add-on that keeps a spreadsheet of its own', () => {
  const sheets = createSheets({ fileGrants: false });
  const on = stage({ sheets, manifest: { oauthScopes: [`${auth}spreadsheets`] } });

  test('makes it, fills it and finds it again by its address', () => {
    const url = worth(
      `(() => {
        const book = SpreadsheetApp.create('Expenses');
        book.setFrozenRows(1);
        book.getActiveSheet().getRange(1, 1, 1, 2).setValues([['Id', 'Amount']]);
        return book.getUrl();
      })()`,
      on,
    );
    const sheet = `SpreadsheetApp.openByUrl('${url}').getActiveSheet()`;
    on.run(`function main() { ${sheet}.appendRow(['1', '$5.00']).appendRow(['2', '$6.00']); }`);
    expect(worth(`[${sheet}.getLastRow(), ${sheet}.getRange('A:B').getValues().slice(0, 3)]`, on)).toEqual([
      3,
      [
        ['Id', 'Amount'],
        [1, 5],
        [2, 6],
      ],
    ]);
    const [book] = sheets.list();
    expect(sheets.tabs(book?.id ?? '')[0]?.frozenRows).toBe(1);
  });

  test('protects a column with a warning and adds a tab', () => {
    const own = createSheets({ fileGrants: false });
    const at = stage({ sheets: own, manifest: { oauthScopes: [`${auth}spreadsheets`] } });
    const made = worth(
      `(() => {
        const book = SpreadsheetApp.create('Expenses');
        const kept = book.getRange('Sheet1!A:A').protect().setDescription('Ids').setWarningOnly(true);
        const tab = book.insertSheet('Report');
        tab.appendRow(['Total', 3]);
        tab.protect().remove();
        return [kept.getDescription(), kept.isWarningOnly(), tab.getName(), tab.getDataRange().getValues(), book.getNumSheets()];
      })()`,
      at,
    );
    expect(made).toEqual(['Ids', true, 'Report', [['Total', 3]], 2]);
    const id = own.list()[0]?.id ?? '';
    const fields = 'sheets(protectedRanges(range,description,warningOnly))';
    expect(own.call('Spreadsheets.get', [id, { fields }], mina)).toEqual({
      sheets: [
        {
          protectedRanges: [
            {
              range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 1 },
              description: 'Ids',
              warningOnly: true,
            },
          ],
        },
        {},
      ],
    });
  });

  test('is told of a wrong address and of what this host lacks', () => {
    expect(thrownBy(`SpreadsheetApp.openByUrl('nowhere')`, on)).toBe('Exception: Invalid argument: url');
    expect(thrownBy(`SpreadsheetApp.create('B').getRange('A1').setBackground('red')`, on)).toBe(
      'ScriptError: SpreadsheetApp.Range.setBackground is not in this host',
    );
    expect(thrownBy('SpreadsheetApp.newDataValidation()', on)).toBe(
      'ScriptError: SpreadsheetApp.newDataValidation is not in this host',
    );
  });
});

describe('an add-on for Calendar', () => {
  const calendar = createCalendar();
  calendar.addPerson({ email: 'mina@corp.example', zone: 'UTC' });
  const event = calendar.call(
    'Events.insert',
    [
      {
        summary: 'Review',
        start: { dateTime: '2026-03-02T10:00:00Z' },
        end: { dateTime: '2026-03-02T10:30:00Z' },
        attendees: [{ email: 'omid@corp.example', responseStatus: 'accepted' }],
      },
      'primary',
    ],
    mina,
  ) as { id: string; iCalUID: string };

  test('reads an event by its id, by the older id, and in a span of time', () => {
    const on = stage({ calendar });
    const shown = '[event.getTitle(), event.getStartTime(), event.getEndTime(), event.isAllDayEvent()]';
    const expected = ['Review', '2026-03-02T10:00:00.000Z', '2026-03-02T10:30:00.000Z', false];
    expect(worth(`((event) => ${shown})(CalendarApp.getEventById('${event.id}'))`, on)).toEqual(expected);
    expect(
      worth(
        `((event) => ${shown})(CalendarApp.getCalendarById('mina@corp.example').getEventById('${event.iCalUID}'))`,
        on,
      ),
    ).toEqual(expected);
    const span = `CalendarApp.getDefaultCalendar().getEvents(new Date('2026-03-02'), new Date('2026-03-03'))`;
    expect(worth(`${span}.map((event) => ${shown})`, on)).toEqual([expected]);
  });

  test('sees the guests', () => {
    const guests = `CalendarApp.getEventById('${event.id}').getGuestList().map((guest) => [guest.getEmail(), guest.getName()])`;
    expect(worth(guests, stage({ calendar }))).toEqual([['omid@corp.example', '']]);
  });

  test('finds nothing under an unknown id, nor a new event that has none', () => {
    const on = stage({ calendar });
    expect(worth(`[CalendarApp.getEventById('none'), CalendarApp.getCalendarById('nobody@else.example')]`, on)).toEqual(
      [null, null],
    );
    expect(worth('CalendarApp.getDefaultCalendar().getEventById(undefined)', on)).toBeNull();
  });

  test('makes, changes and deletes an event', () => {
    const on = stage({ calendar, manifest: { timeZone: 'America/New_York' } });
    const shown = '[event.getTitle(), event.getStartTime(), event.getGuestList().map((guest) => guest.getEmail())]';
    const made = `CalendarApp.createEvent('Plan', new Date('2026-03-04T10:00:00Z'), new Date('2026-03-04T11:00:00Z'),
      { guests: 'omid@corp.example, kim@corp.example', description: 'Bring numbers' })`;
    expect(worth(`((event) => [...${shown}, event.getDescription()])(${made})`, on)).toEqual([
      'Plan',
      '2026-03-04T10:00:00.000Z',
      ['omid@corp.example', 'kim@corp.example'],
      'Bring numbers',
    ]);
    const changed = `event.setTitle('New plan').removeGuest('kim@corp.example')
      .setTime(new Date('2026-03-04T12:00:00Z'), new Date('2026-03-04T13:00:00Z'))`;
    const found = `CalendarApp.getEvents(new Date('2026-03-04'), new Date('2026-03-05'))`;
    expect(worth(`((event) => (${changed}, ${shown}))(${found}[0])`, on)).toEqual([
      'New plan',
      '2026-03-04T12:00:00.000Z',
      ['omid@corp.example'],
    ]);
    expect(worth(`(${found}[0].deleteEvent(), ${found}.length)`, on)).toBe(0);
  });

  test('makes an event of whole days, in the days of the script', () => {
    const on = stage({ calendar });
    const late = 'new Date(2026, 2, 6, 23, 30)';
    const days = `((event) => [event.isAllDayEvent(), ...[event.getAllDayStartDate(), event.getAllDayEndDate()]
      .map((day) => [day.getDate(), day.getHours()])])`;
    expect(worth(`${days}(CalendarApp.createAllDayEvent('Out', ${late}))`, on)).toEqual([true, [6, 0], [7, 0]]);
    expect(worth(`${days}(CalendarApp.createAllDayEvent('Out', ${late}, new Date(2026, 2, 9)))`, on)).toEqual([
      ...[true, [6, 0], [9, 0]],
    ]);
    const reader = stage({ calendar, manifest: { oauthScopes: [`${auth}calendar.readonly`] } });
    expect(thrownBy(`CalendarApp.createAllDayEvent('Out', ${late})`, reader)).toMatch(
      /^Exception: Specified permissions are not sufficient to call CalendarApp.createEvent/,
    );
  });
});

describe('an add-on that leans on what is elsewhere', () => {
  test('starts with a token that opens nothing, and fails only where it would be used', () => {
    const source = 'const token = ScriptApp.getOAuthToken();\nfunction main() { console.log(typeof token); }';
    expect(stage().run(source)).toMatchObject({ error: null, log: ['string'] });
    expect(thrownBy(`UrlFetchApp.fetch('https://x.example/', { headers: { a: ScriptApp.getOAuthToken() } })`)).toBe(
      'ScriptError: UrlFetchApp reaches nothing outside of this host',
    );
  });

  test('is told which library is missing when it uses it', () => {
    const on = stage({ manifest: { dependencies: { libraries: [{ userSymbol: 'OAuth2' }] } } });
    expect(worth('typeof OAuth2', on)).toBe('object');
    expect(thrownBy(`OAuth2.createService('SA')`, on)).toBe('ScriptError: OAuth2 is not in this host');
  });
});

describe('an add-on of several files with local times', () => {
  test('has the hours of the zone in its manifest, whatever zone the machine is in', () => {
    const script = fileURLToPath(new URL('./print-local-time.ts', import.meta.url));
    const print = (TZ: string) =>
      execFileSync(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, TZ }, encoding: 'utf8' });
    const expected = '["2026-03-01T07:00:00.000Z",15] Asia/Taipei, afterwards ';
    expect(print('Asia/Tehran')).toBe(`${expected}Asia/Tehran\n`);
    expect(print('America/New_York')).toBe(`${expected}America/New_York\n`);
  });
});
