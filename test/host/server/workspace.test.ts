import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostError } from '../../../src/host/server/host-error';
import { ann, aWorkspace, bo, mail, monday, shown, told } from './a-workspace';

const as = ann.email;

describe('opening', () => {
  it('runs the homepage of a host with the person`s locale and zone', () => {
    expect(told(aWorkspace().open({ as, host: 'CALENDAR' }))).toEqual({
      commonEventObject: {
        hostApp: 'CALENDAR',
        platform: 'WEB',
        userLocale: 'th-TH',
        timeZone: { id: 'Asia/Bangkok', offset: 25_200_000 },
      },
    });
  });

  it('runs the contextual trigger on a message, whose headers the add-on can read', () => {
    const answer = aWorkspace().open({ as, host: 'GMAIL', messageId: mail.id });
    expect(shown(answer)).toEqual(['mail', 'More seats']);
    expect(answer.calls.map(({ service, method }) => `${service}.${method}`)).toEqual(['GmailApp.getMessageById']);
    expect(answer.simulatedMs).toBe(650);
  });

  it('runs the compose action with the draft`s recipients', () => {
    const compose = { to: ['kim@customer.example'], cc: [], subject: 'Hello' };
    expect(shown(aWorkspace().open({ as, host: 'GMAIL', compose }))).toEqual(['compose', 'kim@customer.example']);
  });

  it('runs a universal action', () => {
    const { result } = aWorkspace().open({ as, host: 'GMAIL', universal: 0 });
    expect(result).toMatchObject({
      renderActions: { action: { navigations: [{ pushCard: { header: { title: 'home' } } }] } },
    });
  });

  it('tells of the spreadsheet only after the person has allowed it, and then runs the trigger', () => {
    const workspace = aWorkspace();
    const id = workspace.load.spreadsheet(as, 'Book');
    expect(told(workspace.open({ as, host: 'SHEETS' })).sheets).toEqual({ addonHasFileScopePermission: false });
    const granted = { addonHasFileScopePermission: true, id, title: 'Book' };
    const answer = workspace.grant(as);
    expect([shown(answer)[0], told(answer).sheets]).toEqual(['granted', granted]);
    expect(told(workspace.open({ as, host: 'SHEETS' })).sheets).toEqual(granted);
  });

  it('opens an event, and sees its details through the advanced service', () => {
    const workspace = aWorkspace();
    const { id } = workspace.calendar.create(as, anEvent({ summary: 'Review' }));
    expect(shown(workspace.open({ as, host: 'CALENDAR', eventId: id }))).toEqual(['event', 'Review']);
  });

  it.each([
    [
      { as: 'nobody@own.example', host: 'GMAIL' as const },
      'Nobody here is nobody@own.example; there are ann@own.example, bo@own.example.',
    ],
    [
      { as, host: 'GMAIL' as const, messageId: 'msg-f:9' },
      'There is no message msg-f:9 in the mailbox of ann@own.example.',
    ],
    [{ as, host: 'SHEETS' as const, messageId: 'msg-f:1' }, '"messageId" is for GMAIL, not for SHEETS.'],
    [
      { as, host: 'CALENDAR' as const, eventId: 'x9' },
      'There is no event x9 in the calendar ann@own.example: Not Found',
    ],
    [{ as, host: 'GMAIL' as const, universal: 3 }, 'The manifest has no universal action 3; they count from 0.'],
  ])('refuses %j', (request, message) => {
    expect(() => aWorkspace().open(request)).toThrow(new HostError(400, message));
  });
});

describe('a click', () => {
  it('carries the button`s parameters and the form', () => {
    const action = { function: 'onAction', parameters: [{ key: 'do', value: 'save' }] };
    const answer = aWorkspace().click({ as, host: 'GMAIL', action, form: { note: 'hi', tags: ['a', 'b'] } });
    const form = { note: { stringInputs: { value: ['hi'] } }, tags: { stringInputs: { value: ['a', 'b'] } } };
    expect(JSON.parse(String(shown(answer)[0]))).toEqual([{ do: 'save' }, form]);
  });

  it('opens the message`s content, which an event of a trigger does not', () => {
    const workspace = aWorkspace();
    const action = { function: 'readBody' };
    expect(shown(workspace.click({ as, host: 'GMAIL', messageId: mail.id, action }))).toEqual(['We need twenty.']);
    const accessToken = 'AND7SK';
    const event = { gmail: { messageId: mail.id, accessToken } };
    expect(workspace.run({ as, function: 'readBody', event }).error?.message).toContain('Invalid access token');
  });

  it('runs with the cell under the cursor', () => {
    const workspace = aWorkspace();
    workspace.load.spreadsheet(as, 'Book');
    const sheetId = workspace.sheets.add('Pasted', [['a']]);
    const click = { as, host: 'SHEETS' as const, action: { function: 'activeCell' } };
    expect(shown(workspace.click(click))).toEqual(['0 1 1']);
    expect(shown(workspace.click({ ...click, tab: 'Pasted', row: 4, column: 1 }))).toEqual([`${sheetId} 5 2`]);
    expect(shown(workspace.click(click))).toEqual([`${sheetId} 5 2`]);
  });
});

describe('running', () => {
  it('answers an add-on`s failure as its error', () => {
    expect(aWorkspace().run({ as, function: 'fail' })).toMatchObject({
      result: null,
      error: { name: 'Error', message: 'as it should', code: null },
    });
  });

  it('meets planned faults until they are used up or cleared', () => {
    const workspace = aWorkspace();
    const open = () => workspace.open({ as, host: 'GMAIL', messageId: mail.id }).error?.message;
    workspace.fault({ service: 'GmailApp', method: 'getMessageById', fault: '500', after: 1, times: 1 });
    const serverError = "We're sorry, a server error occurred. Please wait a bit and try again.";
    expect([open(), open(), open()]).toEqual([undefined, serverError, undefined]);
    workspace.fault({ service: 'GmailApp', method: '*', fault: '500', after: 0, times: 9 });
    workspace.clearFaults();
    expect(open()).toBeUndefined();
  });

  it('raises the version when something is written, and only then', () => {
    const workspace = aWorkspace();
    workspace.load.spreadsheet(as, 'Book');
    workspace.grant(as);
    const before = workspace.version();
    workspace.open({ as, host: 'SHEETS' });
    expect(workspace.version()).toBe(before);
    workspace.click({ as, host: 'SHEETS', action: { function: 'writeSheet' } });
    expect(workspace.version()).toBeGreaterThan(before);
    expect(workspace.sheets.values('Sheet1')).toEqual([['written']]);
  });
});

describe('the clock', () => {
  it('runs hourly triggers that come due, in order, as their owners', () => {
    const workspace = aWorkspace();
    workspace.run({ as: bo.email, function: 'installHourly' });
    const { now, stopped, ran } = workspace.setClock(monday + 2.5 * 3_600_000);
    expect({ now, stopped }).toEqual({ now: '2026-11-23T11:30:00.000Z', stopped: true });
    const runs = ran.map((run) => [run.function, run.as, run.at.slice(11, 13), run.answer.error]);
    expect(runs).toEqual([
      ['onHourly', bo.email, '10', null],
      ['onHourly', bo.email, '11', null],
    ]);
    expect(shown(workspace.run({ as, function: 'lastRun' }))).toEqual(['bo@own.example at 11']);
    expect(workspace.setClock(monday).ran).toEqual([]);
  });

  it('makes up for the latest 48 runs of a trigger when it jumps far', () => {
    const workspace = aWorkspace();
    workspace.run({ as, function: 'installHourly' });
    const { ran } = workspace.setClock(monday + 100 * 3_600_000);
    expect(ran).toHaveLength(48);
    expect([ran[0]?.at, ran.at(-1)?.at]).toEqual(['2026-11-25T14:00:00.000Z', '2026-11-27T13:00:00.000Z']);
  });

  it('goes on from where it stands', () => {
    let machine = monday;
    const workspace = aWorkspace({ machine: () => machine });
    workspace.setClock(monday + 86_400_000);
    workspace.runClock();
    machine += 60_000;
    expect(workspace.state()).toMatchObject({ now: '2026-11-24T09:01:00.000Z', stopped: false });
  });
});

describe('people in Calendar', () => {
  it('set off the update trigger before a change of guests is saved', () => {
    const workspace = aWorkspace();
    const { id } = workspace.calendar.create(as, anEvent({ attendees: [{ email: 'kim@customer.example' }] }));
    const attendees = [{ email: 'kim@customer.example' }, { email: bo.email }];
    const { addOn, event } = workspace.calendar.change(as, id, { attendees });
    expect(addOn?.log).toHaveLength(1);
    expect(addOn?.log[0]).toContain('kim@customer.example bo@own.example | kim@customer.example');
    expect(event).toMatchObject({ attendees: [{ email: 'kim@customer.example' }, { email: bo.email }] });
    expect(workspace.calendar.list(bo.email, {}).map((copy) => copy.id)).toEqual([id]);
  });

  it('set off the triggers that watch the calendar', () => {
    const workspace = aWorkspace();
    workspace.run({ as, function: 'watchCalendar' });
    workspace.calendar.create(bo.email, anEvent({}));
    expect(shown(workspace.run({ as, function: 'lastRun' }))).toEqual(['never']);
    workspace.calendar.create(as, anEvent({}));
    expect(shown(workspace.run({ as, function: 'lastRun' }))).toEqual(['changed ann@own.example']);
  });

  it('move and cancel without setting it off', () => {
    const workspace = aWorkspace();
    const { id } = workspace.calendar.create(as, anEvent({}));
    const start = { dateTime: '2026-11-24T10:15:00Z' };
    const moved = workspace.calendar.change(as, id, { start });
    expect(moved.addOn).toBeUndefined();
    expect(Date.parse(String((moved.event.start as { dateTime: string }).dateTime))).toBe(Date.parse(start.dateTime));
    workspace.calendar.cancel(as, id);
    expect(workspace.calendar.list(as, {})).toEqual([]);
  });
});

describe('a person', () => {
  it('changes language and zone', () => {
    const workspace = aWorkspace();
    const next = workspace.setPerson({ email: as, language: 'fa', zone: 'Asia/Tehran' });
    expect(next).toEqual({ ...ann, language: 'fa', zone: 'Asia/Tehran' });
    expect(told(workspace.open({ as, host: 'GMAIL' })).commonEventObject).toMatchObject({ userLocale: 'fa-IR' });
  });
});

describe('the state on disk', () => {
  it('comes back whole after a restart', () => {
    const stateFolder = mkdtempSync(join(tmpdir(), 'tandem-workspace-'));
    try {
      const first = aWorkspace({ stateFolder, inputs: ['--mail a'] });
      expect(first.isNew).toBe(true);
      first.load.spreadsheet(as, 'Book');
      first.grant(as);
      first.sheets.edit('Sheet1', { row: 0, column: 0, values: [['kept']] });
      first.load.unread([{ file: 'a.eml', line: 0, reason: 'no sender' }]);
      first.run({ as, function: 'installHourly' });
      first.calendar.create(as, anEvent({ summary: 'Kept' }));
      first.setClock(monday + 600_000);
      const before = first.state();
      first.close();
      const second = aWorkspace({ stateFolder });
      expect(second.isNew).toBe(false);
      expect(second.state()).toEqual(before);
      expect(second.sheets.values('Sheet1')).toEqual([['kept']]);
      expect(told(second.open({ as, host: 'SHEETS' })).sheets).toMatchObject({ addonHasFileScopePermission: true });
      expect(second.setClock(monday + 3_600_000).ran).toHaveLength(1);
      second.close();
      expect(() => aWorkspace({ stateFolder, inputs: ['--mail b'] })).toThrow(
        `The state in ${stateFolder} was made from --mail a; --fresh starts anew, --state takes another folder.`,
      );
      const third = aWorkspace({ stateFolder, inputs: ['--mail b'], fresh: true });
      expect(third.isNew).toBe(true);
      third.forget();
      expect(readdirSync(stateFolder)).toEqual([]);
    } finally {
      rmSync(stateFolder, { recursive: true });
    }
  });
});

function anEvent(event: Readonly<Record<string, unknown>>) {
  const start = { dateTime: '2026-11-24T10:00:00Z', timeZone: 'Etc/UTC' };
  return { summary: 'Call', start, end: { dateTime: '2026-11-24T10:30:00Z', timeZone: 'Etc/UTC' }, ...event };
}
