import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../../../src/host/server/http/app';
import { ann, aWorkspace, mail, shown } from '../a-workspace';

const as = ann.email;
const own = { host: '127.0.0.1:8026' };
const folder = mkdtempSync(join(tmpdir(), 'tandem-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

function anApp(pages?: string) {
  const workspace = aWorkspace();
  workspace.load.spreadsheet(as, 'Book');
  const app = createApp({ workspace, pages, port: () => 8026 });
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const content = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const response = await app.request(path, { method, headers: { ...own, ...headers }, ...content });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  };
  return { ask, workspace };
}

describe('the guard', () => {
  it('answers only to the machine`s own names', async () => {
    const { ask } = anApp();
    const status = async (host: string) => (await ask('GET', '/api/version', undefined, { host })).status;
    const own = ['127.0.0.1:8026', 'localhost:8026', '[::1]:8026'];
    const strange = ['evil.example:8026', 'localhost', '127.0.0.1:80', '127.0.0.1:8026.evil.example', ''];
    expect(await Promise.all(own.map(status))).toEqual([200, 200, 200]);
    expect(await Promise.all(strange.map(status))).toEqual([403, 403, 403, 403, 403]);
    expect((await ask('GET', '/api/state', undefined, { host: 'evil.example' })).body).toEqual({
      error: {
        code: 403,
        message: 'This host answers on 127.0.0.1:8026, localhost:8026, [::1]:8026 only, not to "evil.example".',
      },
    });
  });

  it('refuses what a page of another origin sends', async () => {
    const { ask } = anApp();
    const clear = async (headers: Record<string, string>) =>
      (await ask('DELETE', '/api/fault', undefined, headers)).status;
    expect(await clear({ origin: 'http://127.0.0.1:8026' })).toBe(200);
    expect(await clear({ origin: 'http://127.0.0.1:9999' })).toBe(403);
    expect(await clear({ origin: 'https://evil.example' })).toBe(403);
    expect(await clear({ origin: 'null' })).toBe(403);
    expect((await ask('GET', '/api/state', undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('lets no answer be framed, sniffed or kept', async () => {
    const { headers } = await anApp().ask('GET', '/api/version');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the interface', () => {
  it('tells the state', async () => {
    const { body } = await anApp().ask('GET', '/api/state');
    expect(body).toMatchObject({
      now: '2026-11-23T09:00:00.000Z',
      people: [{ email: as }, { email: 'bo@own.example' }],
      messages: [
        {
          id: mail.id,
          threadId: mail.threadId,
          mailbox: '*',
          from: mail.from,
          to: mail.to,
          subject: mail.subject,
          date: '2026-11-23T08:00:00.000Z',
        },
      ],
      calendars: [
        { email: as, events: [] },
        { email: 'bo@own.example', events: [] },
      ],
      tabs: ['Sheet1'],
      unread: [],
    });
    expect(body.entryPoints).toEqual(expect.arrayContaining(['onHomepage', 'onMail', 'onAction']));
  });

  it('opens, clicks and runs', async () => {
    const { ask } = anApp();
    const opened = await ask('POST', '/api/open', { as, host: 'GMAIL', messageId: mail.id });
    expect(Object.keys(opened.body).sort()).toEqual(['calls', 'cpuMs', 'error', 'log', 'result', 'simulatedMs']);
    expect(shown(opened.body)).toEqual(['mail', 'More seats']);
    const action = { function: 'onAction', parameters: [{ key: 'do', value: 'x' }] };
    const clicked = await ask('POST', '/api/click', { as, host: 'GMAIL', action, form: {} });
    expect(shown(clicked.body)).toEqual(['[{"do":"x"},{}]']);
    const ran = await ask('POST', '/api/run', { as, function: 'missing', event: {} });
    expect(ran.status).toBe(200);
    expect(ran.body.error.message).toBe('Script function not found: missing');
  });

  it('edits, sorts and reshapes the sheet', async () => {
    const { ask } = anApp();
    const values = async () => (await ask('GET', '/api/sheets/Sheet1')).body.values;
    expect(
      (
        await ask('PUT', '/api/sheets/Sheet1', {
          row: 0,
          column: 0,
          values: [
            ['b', 2],
            ['a', '1'],
          ],
        })
      ).status,
    ).toBe(200);
    await ask('POST', '/api/sheets/Sheet1/sort', { column: 0 });
    expect(await values()).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    await ask('PUT', '/api/sheets/Sheet1', { range: 'Sheet1!B2', values: [[3]] });
    await ask('POST', '/api/sheets/Sheet1/columns', { at: 1 });
    await ask('POST', '/api/sheets/Sheet1/rows', { at: 0, count: 1 });
    expect(await values()).toEqual([[], ['a', '', 1], ['b', '', 3]]);
    await ask('DELETE', '/api/sheets/Sheet1/rows', { at: 0, count: 2 });
    expect(await values()).toEqual([['b', '', 3]]);
    await ask('PUT', '/api/sheets/Sheet1', { tab: 'Sheet1', values: [['c', null, 4]] });
    expect(await values()).toEqual([['c', '', 4]]);
    expect((await ask('PATCH', '/api/sheets/Sheet1', { title: 'Mine' })).body.tabs).toMatchObject([{ title: 'Mine' }]);
    const added = await ask('POST', '/api/sheets', { title: 'Pasted', values: [['x']] });
    expect(added.body.tabs.map((tab: { key: string }) => tab.key)).toEqual(['Mine', 'Pasted']);
    expect((await ask('GET', '/api/sheets/Pasted/view')).body).toMatchObject({ tab: 'Pasted', rows: [{ row: 0 }] });
  });

  it('changes calendars', async () => {
    const { ask } = anApp();
    const at = (time: string) => ({ dateTime: `2026-11-24T${time}:00Z`, timeZone: 'Etc/UTC' });
    const made = await ask('POST', `/api/calendar/${as}/events`, {
      summary: 'Call',
      start: at('10:00'),
      end: at('10:30'),
    });
    const path = `/api/calendar/${as}/events/${made.body.id}`;
    const changed = await ask('PATCH', path, { attendees: [{ email: 'bo@own.example' }] });
    expect(changed.body).toMatchObject({ id: made.body.id, addOn: { error: null } });
    const range = 'timeMin=2026-11-24T00:00:00Z&timeMax=2026-11-25T00:00:00Z';
    const listed = await ask('GET', `/api/calendar/bo@own.example/events?${range}`);
    expect(listed.body).toMatchObject({ email: 'bo@own.example', events: [{ id: made.body.id, summary: 'Call' }] });
    expect((await ask('DELETE', path)).status).toBe(200);
    expect((await ask('GET', `/api/calendar/${as}/events`)).body.events).toEqual([]);
  });

  it('sets the clock, faults and people', async () => {
    const { ask } = anApp();
    const later = { now: '2026-11-23T12:00:00+00:00' };
    expect((await ask('POST', '/api/clock', later)).body).toEqual({
      now: '2026-11-23T12:00:00.000Z',
      stopped: true,
      ran: [],
    });
    expect((await ask('POST', '/api/clock', { run: true })).body).toMatchObject({ stopped: false });
    const fault = { service: 'GmailApp', method: 'getMessageById', fault: 'kill' };
    expect((await ask('POST', '/api/fault', fault)).body).toEqual({ ...fault, after: 0, times: 1 });
    expect((await ask('DELETE', '/api/fault')).status).toBe(200);
    expect((await ask('PUT', '/api/person', { email: as, language: 'fa' })).body).toEqual({ ...ann, language: 'fa' });
  });

  it.each([
    ['POST', '/api/open', { as: 'x@y.example', host: 'GMAIL' }, 400, 'Nobody here is x@y.example'],
    ['POST', '/api/open', { as, host: 'DOCS' }, 400, '"host": '],
    ['POST', '/api/open', { as, host: 'GMAIL', mesageId: '1' }, 400, 'The request: Unrecognized key: "mesageId"'],
    ['POST', '/api/open', '{', 400, "The request's body is not JSON: "],
    ['POST', '/api/click', { as, host: 'GMAIL', action: {} }, 400, '"action.function": '],
    ['POST', '/api/clock', { now: 'noon' }, 400, ''],
    ['POST', '/api/fault', { service: 'X', method: 'y', fault: '404' }, 400, '"fault": '],
    ['PUT', '/api/person', { email: as, zone: 'Mars/Olympus' }, 400, '"zone": is no IANA time zone'],
    ['GET', '/api/sheets/Nowhere', undefined, 404, 'There is no tab "Nowhere"; there are Sheet1.'],
    ['PUT', '/api/sheets/Sheet1', { range: '7', values: [] }, 400, '"range": "7" is no cell, as "B3" is.'],
    ['GET', '/api/messages/msg-f:9', undefined, 404, 'There is no message msg-f:9'],
    ['PATCH', `/api/calendar/${as}/events/none`, {}, 404, 'Not Found'],
    ['GET', '/api/nothing', undefined, 404, 'There is no GET /api/nothing'],
    ['GET', '/nothing', undefined, 404, 'There is no /nothing.'],
  ])('answers %s %s %j with %i', async (method, path, body, status, message) => {
    const answer = await anApp().ask(method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ code: status, message: expect.stringContaining(message) });
  });

  it('refuses more than it can take', async () => {
    const answer = await anApp().ask(
      'POST',
      '/api/open',
      JSON.stringify({ as, host: 'GMAIL', tab: 'x'.repeat(17_000_000) }),
    );
    expect(answer.status).toBe(413);
  });
});

describe('the pages', () => {
  it('are files of their folder and nothing beside it', async () => {
    mkdirSync(join(folder, 'out', 'gmail'), { recursive: true });
    writeFileSync(join(folder, 'out', 'gmail', 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'out', 'app.js'), '1');
    writeFileSync(join(folder, 'secret.json'), '1');
    const { ask } = anApp(join(folder, 'out'));
    const types = await Promise.all(
      ['/gmail', '/app.js'].map(async (path) => (await ask('GET', path)).headers.get('content-type')),
    );
    expect(types).toEqual(['text/html; charset=utf-8', 'text/javascript; charset=utf-8']);
    const home = await ask('GET', '/');
    expect([home.status, home.headers.get('location')]).toEqual([302, '/gmail']);
    for (const path of ['/..%2fsecret.json', '/%2e%2e/secret.json', '/%', '/gmail/none']) {
      expect((await ask('GET', path)).status).toBe(404);
    }
  });
});
