import { compileAddon } from '../../../src/host/realm/addon';
import { createDoor, type Door } from '../../../src/host/realm/door';
import { execute } from '../../../src/host/realm/execution';
import type { FaultKind } from '../../../src/host/realm/faults';
import { answering, enabled, mina, noon, stage, thrownBy, worth } from './run-script';

const read = 'Sheets.Spreadsheets.Values.get("id", "A1")';

describe('the door', () => {
  test('counts every call with its bytes and its estimated time', () => {
    const on = stage({ sheets: answering({ values: [['é']] }) });
    const { calls, simulatedMs } = on.run(`function main() {
      ${read};
      CacheService.getScriptCache().put('k', 'v');
      PropertiesService.getUserProperties().getProperty('p');
      LockService.getScriptLock().tryLock(10);
      Utilities.getUuid();
    }`);
    expect(calls).toEqual([
      { service: 'Sheets', method: 'Spreadsheets.Values.get', requestBytes: 11, responseBytes: 19, simulatedMs: 250 },
      { service: 'CacheService', method: 'putAll', requestBytes: 25, responseBytes: 4, simulatedMs: 15 },
      { service: 'PropertiesService', method: 'getProperty', requestBytes: 12, responseBytes: 4, simulatedMs: 30 },
      { service: 'LockService', method: 'tryLock', requestBytes: 13, responseBytes: 4, simulatedMs: 50 },
    ]);
    expect(simulatedMs).toBe(500 + 250 + 15 + 30 + 50);
  });

  test('takes a millisecond more for each 10 KB read from a sheet', () => {
    const { calls } = stage({ sheets: answering({ text: 'x'.repeat(30 * 1024) }) }).run(`function main() { ${read}; }`);
    expect(calls[0]?.simulatedMs).toBe(253);
  });

  test('ends an execution whose simulated time is up, past every catch', () => {
    const on = stage();
    const { error, log, calls, result } = on.run(`function main() {
      try { Utilities.sleep(29000); ${read}; ${read}; ${read}; } catch (e) { console.log('caught'); }
      try { ${read}; } finally { console.log('finally'); }
      return CardService.newCardBuilder().build();
    }`);
    expect(error).toEqual({ name: 'Exception', message: 'Exceeded maximum execution time', code: null });
    expect({ log, result, count: calls.length }).toEqual({ log: [], result: null, count: 3 });
  });

  test.each<[FaultKind, string]>([
    ['429', 'Rate Limit Exceeded'],
    ['500', 'Internal error encountered.'],
    ['503', 'The service is currently unavailable.'],
  ])('refuses with %s before anything is done', (fault, text) => {
    const sheets = answering({});
    const on = stage({ sheets });
    on.door.fault({ service: 'Sheets', method: 'Spreadsheets.Values.get', fault });
    const api = 'API call to sheets.spreadsheets.values.get failed with error';
    expect(thrownBy(read, on)).toBe(`GoogleJsonResponseException: ${api}: ${text}`);
    expect(sheets.asked).toEqual([]);
  });

  test('carries out a call whose answer is lost', () => {
    const calendar = answering({ id: 'e1' });
    const on = stage({ calendar });
    on.door.fault({ service: 'Calendar', method: 'Events.insert', fault: 'lost-answer' });
    expect(thrownBy('Calendar.Events.insert({ id: "e1" }, "primary")', on)).toBe(
      'GoogleJsonResponseException: API call to calendar.events.insert failed with error: Internal error encountered.',
    );
    expect(calendar.asked).toEqual([['Events.insert', { id: 'e1' }, 'primary']]);
  });

  test('kills an execution after its call is carried out, past every catch', () => {
    const sheets = answering({});
    const on = stage({ sheets });
    on.door.fault({ service: 'Sheets', method: '*', fault: 'kill' });
    const { error, log } = on.run(`function main() { try { ${read} } catch (e) { console.log('caught'); ${read} } }`);
    expect(error?.message).toBe("We're sorry, a server error occurred. Please wait a bit and try again.");
    expect({ log, asked: sheets.asked.length }).toEqual({ log: [], asked: 1 });
  });

  test('lets the planned number of calls pass, then fails the planned number', () => {
    const on = stage();
    on.door.fault({ service: 'Sheets', method: 'Spreadsheets.Values.get', fault: '503', after: 1, times: 2 });
    const outcomes = `[1, 2, 3, 4].map(() => { try { ${read}; return 'ok'; } catch (e) { return e.details.code; } })`;
    expect(worth(outcomes, on)).toEqual(['ok', 503, 503, 'ok']);
  });

  test('forgets planned faults when told to', () => {
    const on = stage();
    on.door.fault({ service: 'Sheets', method: '*', fault: '500' });
    on.door.clearFaults();
    expect(worth(read, on)).toEqual({});
  });

  test('makes a slow call take sixteen seconds more', () => {
    const on = stage();
    on.door.fault({ service: 'Sheets', method: '*', fault: 'slow' });
    expect(on.run(`function main() { ${read}; }`).simulatedMs).toBe(500 + 250 + 16_000);
  });

  test('fails a built-in service in the words of a built-in service', () => {
    const on = stage();
    on.door.fault({ service: 'CacheService', method: 'getAll', fault: '500' });
    expect(thrownBy('CacheService.getScriptCache().get("k")', on)).toBe(
      "Exception: We're sorry, a server error occurred. Please wait a bit and try again.",
    );
  });

  test('does not take a failure of the host for an answer', () => {
    const sheets = answering(() => {
      throw new RangeError('a fake is broken');
    });
    expect(() => stage({ sheets }).run(`function main() { try { ${read} } catch (e) {} }`)).toThrow(
      new RangeError('a fake is broken'),
    );
  });

  test('refuses the sixty-first read of one person in a minute', () => {
    const on = stage();
    const source = `function main() { let done = 0; try { for (;;) { ${read}; done += 1; } } catch (e) { console.log(done, e.details.code); } }`;
    expect(on.run(source, { budgetMs: 300_000 }).log).toEqual(['60 429']);
    const reading = `function main() { ${read}; }`;
    expect(on.run(reading).error?.code).toBe(429);
    expect(on.run(reading, { caller: { ...mina, now: noon + 61_000 } }).error).toBeNull();
  });

  test('counts all people together for the limit of the project', () => {
    const addon = compileAddon({
      manifest: { dependencies: enabled },
      files: [{ name: 'a.gs', source: `function main() { ${read}; ${read}; }` }],
    });
    const door: Door = createDoor({ fakes: { Sheets: answering({}) }, quotas: { perProject: 3, perUser: 60 } });
    const run = (email: string) =>
      execute(addon, { function: 'main', event: {}, caller: { ...mina, email }, door, budgetMs: 30_000 }).error;
    expect(run('a@corp.example')).toBeNull();
    expect(run('b@corp.example')?.message).toMatch(/limit 'Read requests per minute' of service/);
  });

  test('holds a built-in service to the scopes of the manifest', () => {
    const on = stage({ manifest: { oauthScopes: ['https://www.googleapis.com/auth/script.locale'] } });
    expect(thrownBy('Session.getActiveUser().getEmail()', on)).toBe(
      'Exception: Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
  });

  test('holds it to what the person granted of them', () => {
    const scope = 'https://www.googleapis.com/auth/script.send_mail';
    const on = stage({ manifest: { oauthScopes: [scope] } });
    expect(thrownBy('MailApp.sendEmail("a@b.c", "S", "B")', on)).toBe('nothing, but ended with nothing');
    expect(thrownBy('MailApp.sendEmail("a@b.c", "S", "B")', on, { declined: [scope] })).toBe(
      `Exception: Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${scope}`,
    );
  });
});
