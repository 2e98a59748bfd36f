import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAddonFolder } from '../../src/host/server/addon/addon-folder';
import { openWorkspace } from '../../src/host/server/workspace';
import { doctor } from '../../src/tools/doctor';
import { parseDoctorOptions, UsageError } from '../../src/tools/doctor/options';
import { summaryOf } from '../../src/tools/doctor/report';
import { openCompany } from '../support/company';

let folder: string;
let company: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-doctor-test-'));
  company = join(folder, 'company');
  openCompany([], company).workspace.close();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A copy of the company, with what hands did to it. */
function stateWith(hands: (edit: (column: string, value: string) => void) => void): string {
  const state = mkdtempSync(join(folder, 'state-'));
  cpSync(company, state, { recursive: true });
  const workspace = openWorkspace({ addon: readAddonFolder('dist'), stateFolder: state });
  const { sheets } = workspace;
  const rows = sheets.values('accounts');
  const row = rows.findIndex((cells) => cells.includes('Siam Foods'));
  hands((column, value) => {
    sheets.edit('accounts', { row, column: (rows[0] ?? []).indexOf(column), values: [[value]] });
  });
  workspace.close();
  return state;
}

const options = (more: readonly string[]) => parseDoctorOptions(more);

describe('npm run doctor', () => {
  test('finds nothing where nothing is amiss', async () => {
    expect(await doctor(options(['--state', company]))).toEqual({ report: { findings: [] }, mended: 0 });
  });

  test('says of each finding where it is, as the Sheet counts, and what a mend would do', async () => {
    const state = stateWith((edit) => {
      edit('seatsUsed', '۷');
      edit('renewalDay', 'next spring');
    });
    const { report } = await doctor(options(['--state', state]));
    expect(report).toEqual({
      findings: [
        {
          tab: 'accounts',
          row: 4,
          column: 'renewalDay',
          kind: 'not-a-day',
          words: 'Accounts, row 4, Renewal day: “next spring” is no day. Write it like 2027-03-14.',
          mend: null,
        },
        {
          tab: 'accounts',
          row: 4,
          column: 'seatsUsed',
          kind: 'untidy',
          words:
            'Accounts, row 4, Seats used: “۷” is read as “7”. Filters, colours and sorting of the Sheet need it written so.',
          mend: 'Write “7”',
        },
      ],
    });
    expect(summaryOf(report, 0)).toContain('Broken days (1)\n  Accounts, row 4, Renewal day');
  });

  test('mends what is safe, keeps it, and leaves the rest', async () => {
    const state = stateWith((edit) => {
      edit('seatsUsed', '۷');
      edit('renewalDay', 'next spring');
    });
    const { report, mended } = await doctor(options(['--state', state, '--mend']));
    expect([mended, report.findings.map(({ kind }) => kind)]).toEqual([1, ['not-a-day']]);
    expect((await doctor(options(['--state', state]))).report).toEqual(report);
  });

  test('refuses a folder without a workspace, and options that do not exist', async () => {
    await expect(doctor(options(['--state', join(folder, 'nowhere')]))).rejects.toThrow('There is no workspace in');
    expect(() => options(['--fix'])).toThrow(UsageError);
    expect(() => options(['file.csv'])).toThrow(UsageError);
  });

  test('prints one JSON object, and exits 1 with findings, 2 for wrong use', () => {
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'src/tools/doctor.ts', ...args], { encoding: 'utf8' });
    const state = stateWith((edit) => edit('stage', 'asleep'));
    const found = run('--state', state, '--json');
    expect([JSON.parse(found.stdout).findings.length, found.stdout.trim().split('\n').length, found.status]).toEqual([
      1, 1, 1,
    ]);
    expect(run('--state', company, '--json').status).toBe(0);
    expect(run('--what').status).toBe(2);
  });

  test('is told of in package.json', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8')).scripts.doctor).toBe('tsx src/tools/doctor.ts');
  });
});
