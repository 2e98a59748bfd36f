import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearStateFolder, createSaver, openStateFolder } from '../../../../src/host/server/state/state-folder';

const folders: string[] = [];
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-state-'));
  folders.push(folder);
  return folder;
}
const stateFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name !== 'host.pid')
    .sort();

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the state folder', () => {
  it('gives back after a restart what was saved last', () => {
    const path = aFolder();
    const first = openStateFolder(path);
    expect(first.has()).toBe(false);
    first.save({ people: ['ann'], mail: [1] });
    first.save({ mail: [1, 2] });
    const second = openStateFolder(path);
    expect(second.has()).toBe(true);
    expect([second.read('people'), second.read('mail'), second.read('clock')]).toEqual([['ann'], [1, 2], undefined]);
    expect(stateFiles(path)).toEqual(['mail.2.json', 'people.1.json', 'state.json']);
  });

  it('keeps the last whole save when a process dies in the middle of the next', () => {
    const path = aFolder();
    openStateFolder(path).save({ people: ['ann'], mail: [1] });
    writeFileSync(join(path, 'people.2.json'), '["an'); // what a kill leaves behind
    writeFileSync(join(path, 'state.json.tmp'), '{"for');
    const again = openStateFolder(path);
    expect([again.read('people'), again.read('mail')]).toEqual([['ann'], [1]]);
    again.save({ people: ['bo'] });
    expect(openStateFolder(path).read('people')).toEqual(['bo']);
    expect(stateFiles(path)).toEqual(['mail.1.json', 'people.2.json', 'state.json']);
  });

  it('clears its own files and nothing else', () => {
    const path = aFolder();
    writeFileSync(join(path, 'letter.json'), 'mine');
    const folder = openStateFolder(path);
    folder.save({ people: [], about: {} });
    folder.clear();
    folder.release();
    expect(folder.has()).toBe(false);
    expect(readdirSync(path)).toEqual(['letter.json']);
    expect(readFileSync(join(path, 'letter.json'), 'utf8')).toBe('mine');
  });

  it('is for one living process at a time', () => {
    const path = aFolder();
    writeFileSync(join(path, 'host.pid'), String(process.ppid));
    expect(() => openStateFolder(path)).toThrow(`Process ${process.ppid} uses ${path} already`);
    writeFileSync(join(path, 'host.pid'), '999999999'); // no such process
    openStateFolder(path);
    expect(readFileSync(join(path, 'host.pid'), 'utf8')).toBe(String(process.pid));
  });

  it('says how to go on when the state is broken or of another version', () => {
    const path = aFolder();
    writeFileSync(join(path, 'state.json'), '{');
    expect(() => openStateFolder(path)).toThrow('cannot be read; --fresh starts anew.');
    writeFileSync(join(path, 'state.json'), '{"format": 99, "files": {}}');
    expect(() => openStateFolder(path)).toThrow('is of another version of Tandem; --fresh starts anew.');
    clearStateFolder(path);
    expect(openStateFolder(path).has()).toBe(false);
  });
});

describe('the saver', () => {
  it('saves only the parts that changed, together', () => {
    const path = aFolder();
    const dumped: string[] = [];
    const dump = (part: string) => () => {
      dumped.push(part);
      return part;
    };
    const parts = { about: dump('about'), people: dump('people'), mail: dump('mail'), clock: dump('clock') };
    const all = { ...parts, sheets: dump('sheets'), calendar: dump('calendar'), services: dump('services') };
    const saver = createSaver(openStateFolder(path), all);
    saver.touch('mail', 'people');
    saver.touch('mail');
    expect(dumped).toEqual([]);
    saver.flush();
    saver.flush();
    expect(dumped).toEqual(['mail', 'people']);
    expect(openStateFolder(path).read('mail')).toBe('mail');
  });

  it('saves by itself', async () => {
    const path = aFolder();
    const nothing = () => null;
    const dumps = { about: nothing, people: () => ['ann'], mail: nothing, clock: nothing };
    const all = { ...dumps, sheets: nothing, calendar: nothing, services: nothing };
    createSaver(openStateFolder(path), all, 1).touch('people');
    while (!readdirSync(path).includes('state.json')) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(openStateFolder(path).read('people')).toEqual(['ann']);
  });
});
