import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'tandem-start-'));
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

function npmStart(...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/tools/start.ts', ...args], { stdio: 'pipe' });
  running.add(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => {
    said.out += data;
  });
  child.stderr.on('data', (data) => {
    said.err += data;
  });
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return { ...said, code: code as number | null };
  });
  return { child, said, ended };
}

type Answer = { readonly messages: readonly { readonly id: string }[]; readonly values: unknown };

/** Until the state on disk holds this text. */
async function saved(text: string): Promise<void> {
  const state = join(folder, 'state');
  for (;;) {
    const { files } = JSON.parse(readFileSync(join(state, 'state.json'), 'utf8'));
    const sheets = join(state, files.sheets);
    if (readIfThere(sheets).includes(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A save may take the file away between the look at the index and this. */
function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The small add-on of the fixtures, served on a free port. */
async function served(...args: readonly string[]) {
  const state = ['--state', join(folder, 'state')];
  const started = npmStart('--addon', 'test/fixtures/addon', '--port', '0', '--no-open', ...state, ...args);
  const url = () => /http:\/\/127\.0\.0\.1:\d+/.exec(started.said.out)?.[0];
  while (!url() || !started.said.out.includes('Stop with')) {
    if (started.child.exitCode !== null) throw new Error((await started.ended).err);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url()}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    return (await response.json()) as Answer;
  };
  return { ...started, ask };
}

describe('npm start', () => {
  it('serves another add-on with people, mails and calendars, and keeps what was done through a kill', async () => {
    const first = await served();
    expect(first.said.out).toContain('Echo on this machine: http://127.0.0.1:');
    expect(first.said.out).toContain('sara.whitfield@tamarind.example');
    const { messages } = await first.ask('GET', '/api/state');
    const as = 'sara.whitfield@tamarind.example';
    const opened = await first.ask('POST', '/api/open', { as, host: 'GMAIL', messageId: messages[0]?.id });
    expect(opened).toMatchObject({ error: null, result: { header: { title: 'mail' } } });
    expect((await fetchText(first.said.out, '/gmail')).startsWith('<!doctype html>')).toBe(true);
    await first.ask('PUT', '/api/sheets/Sheet1', { row: 0, column: 0, values: [['kept']] });
    await saved('kept');
    first.child.kill('SIGKILL');
    await first.ended;

    const second = await served();
    expect(second.said.out).toContain('(as it was left; --fresh loads everything anew)');
    expect(await second.ask('GET', '/api/sheets/Sheet1')).toEqual({ tab: 'Sheet1', values: [['kept']] });
    await second.ask('PUT', '/api/sheets/Sheet1', { row: 0, column: 0, values: [['kept at the end']] });
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);

    const third = await served();
    expect((await third.ask('GET', '/api/sheets/Sheet1')).values).toEqual([['kept at the end']]);
    third.child.kill('SIGTERM');
    await third.ended;
    const fresh = await served('--fresh');
    expect((await fresh.ask('GET', '/api/sheets/Sheet1')).values).toEqual([]);
    fresh.child.kill('SIGTERM');
    await fresh.ended;
  });

  it('says what is wrong with how it is used, with exit 2', async () => {
    writeFileSync(join(folder, 'appsscript.json'), '{');
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const uses: readonly (readonly [readonly string[], string])[] = [
      [['--prot', '1'], "Unknown option '--prot'"],
      [['--accounts', join(folder, 'none.csv')], `There is no ${join(folder, 'none.csv')}.`],
      [['--addon', folder], 'appsscript.json is not JSON'],
      [['--port', String(port)], `Port ${port} is taken`],
    ];
    for (const [args, message] of uses) {
      const { code, err, out } = await npmStart(...args).ended;
      expect([code, out, err.includes(message)]).toEqual([2, '', true]);
    }
    holder.close();
  });

  it('explains itself', async () => {
    const { code, out } = await npmStart('--help').ended;
    expect([code, out.startsWith('Usage: npm start -- [options]')]).toEqual([0, true]);
  });
});

async function fetchText(said: string, path: string): Promise<string> {
  const response = await fetch(`${/http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]}${path}`);
  return response.text();
}
