import { mina, noon, stage, thrownBy, worth } from '../realm/run-script';

const hour = 3_600_000;
const trigger = (schedule: string) => `ScriptApp.newTrigger('sweep').timeBased().${schedule}.create()`;

describe('ScriptApp', () => {
  test('installs an hourly trigger and says when it runs', () => {
    const on = stage();
    on.run(`function main() { ${trigger('everyHours(2)')}; }`);
    const [installed] = on.services.ScriptApp.triggers();
    expect(installed).toEqual({
      id: installed?.id,
      email: 'mina@corp.example',
      function: 'sweep',
      kind: 'clock',
      source: '',
      madeAt: noon,
      firstAt: noon + 2 * hour,
      everyMs: 2 * hour,
    });
    const times = (from: number, to: number) => on.services.ScriptApp.due(from, to).map(({ at }) => (at - noon) / hour);
    expect(times(noon, noon + 6 * hour)).toEqual([2, 4, 6]);
    expect(times(noon + 2 * hour, noon + 3 * hour)).toEqual([]);
    expect(times(noon + 100 * hour, noon + 102 * hour)).toEqual([102]);
  });

  test('runs a daily trigger at its hour and a single one once', () => {
    const on = stage();
    on.run(`function main() { ${trigger('everyDays(1).atHour(9)')}; }`);
    expect(on.services.ScriptApp.due(noon, noon + 48 * hour).map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-03-02T09:00:00.000Z',
      '2026-03-03T09:00:00.000Z',
    ]);
    const once = stage();
    once.run(`function main() { ${trigger('after(60000)')}; }`);
    const [run] = once.services.ScriptApp.due(noon, noon + hour);
    expect(run?.at).toBe(noon + 60_000);
    once.services.ScriptApp.forget(run?.trigger.id ?? '');
    expect(once.services.ScriptApp.triggers()).toEqual([]);
  });

  test('refuses what an add-on may not have: more than hourly, twice the same, more than twenty', () => {
    expect(thrownBy(trigger('everyMinutes(10)'))).toBe(
      'Exception: The add-on attempted to create a trigger that runs more often than once per hour.',
    );
    const on = stage();
    on.run(`function main() { ${trigger('everyHours(1)')}; }`);
    expect(thrownBy(trigger('everyHours(3)'), on)).toMatch(/too many time-based triggers/);
    expect(
      thrownBy(`for (let i = 0; i < 21; i += 1) ScriptApp.newTrigger('f' + i).timeBased().everyHours(1).create()`),
    ).toMatch(/too many triggers/);
  });

  test('watches a calendar', () => {
    const on = stage();
    on.run(
      `function main() { ScriptApp.newTrigger('changed').forUserCalendar('mina@corp.example').onEventUpdated().create(); }`,
    );
    expect(on.services.ScriptApp.watching('mina@corp.example').map(({ function: name }) => name)).toEqual(['changed']);
    expect(on.services.ScriptApp.due(noon, noon + 48 * hour)).toEqual([]);
  });

  test('lists and deletes the triggers of the person alone', () => {
    const on = stage();
    on.run(`function main() { ${trigger('everyHours(1)')}; }`);
    const names = 'ScriptApp.getProjectTriggers().map((one) => [one.getHandlerFunction(), String(one.getEventType())])';
    expect(worth(names, on, { caller: { ...mina, email: 'omid@corp.example' } })).toEqual([]);
    expect(worth(names, on)).toEqual([['sweep', 'CLOCK']]);
    on.run('function main() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); }');
    expect(worth(names, on)).toEqual([]);
  });

  test('says which scopes the person still has to grant', () => {
    const scope = 'https://www.googleapis.com/auth/calendar.events';
    const on = stage({ manifest: { oauthScopes: [scope] } });
    const status = `String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['${scope}']).getAuthorizationStatus())`;
    expect(worth(status, on)).toBe('NOT_REQUIRED');
    on.services.ScriptApp.decline('mina@corp.example', [scope]);
    expect(worth(status, on)).toBe('REQUIRED');
    expect(thrownBy(`ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${scope}'])`, on)).toBe(
      'AuthorizationException: Authorization is required to perform that action.',
    );
    on.run('function main() { ScriptApp.invalidateAuth(); }');
    expect(worth(status, on)).toBe('NOT_REQUIRED');
  });
});

describe('Session', () => {
  test('is the person at the keyboard, with the language of that person and the zone of the script', () => {
    const person = { email: 'mina@corp.example', name: 'Mina', role: 'csm', zone: 'Asia/Tehran', language: 'fa' };
    const on = stage({ people: [person], manifest: { timeZone: 'Asia/Bangkok' } });
    expect(
      worth(
        `[Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(),
        Session.getActiveUserLocale(), Session.getScriptTimeZone()]`,
        on,
      ),
    ).toEqual(['mina@corp.example', 'mina@corp.example', 'fa', 'Asia/Bangkok']);
  });
});

describe('MailApp', () => {
  test('puts a mail into the outbox, in each of its three forms', () => {
    const on = stage();
    on.run(`function main() {
      MailApp.sendEmail({ to: 'a@b.c', subject: 'S', htmlBody: '<p>H</p>' });
      MailApp.sendEmail('a@b.c', 'S', 'B', { cc: 'd@e.f' });
      MailApp.sendEmail('a@b.c', 'r@e.ply', 'S', 'B');
    }`);
    const mail = {
      from: 'mina@corp.example',
      to: 'a@b.c',
      cc: '',
      bcc: '',
      replyTo: '',
      subject: 'S',
      body: '',
      htmlBody: '',
      name: '',
    };
    expect(on.services.MailApp.outbox().map(({ at: _at, ...sent }) => sent)).toEqual([
      { ...mail, htmlBody: '<p>H</p>' },
      { ...mail, body: 'B', cc: 'd@e.f' },
      { ...mail, body: 'B', replyTo: 'r@e.ply' },
    ]);
    expect(worth('MailApp.getRemainingDailyQuota()', on)).toBe(1496);
  });

  test('refuses a mail to nobody and to more than fifty', () => {
    expect(thrownBy(`MailApp.sendEmail({ subject: 'S' })`)).toBe('Exception: Failed to send email: no recipient');
    expect(thrownBy(`MailApp.sendEmail(Array.from({ length: 51 }, (_, i) => i + '@b.c').join(','), 'S', 'B')`)).toBe(
      'Exception: Limit Exceeded: Email Recipients Per Message.',
    );
  });
});
