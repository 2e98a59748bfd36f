import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAddonFolder } from '../../src/host/server/addon/addon-folder';
import { openWorkspace } from '../../src/host/server/workspace';
import { build } from '../../src/tools/build';
import { importFile } from '../../src/tools/import';
import { parseImportOptions } from '../../src/tools/import/options';
import { seed } from '../../src/tools/seed';

const folder = mkdtempSync(join(tmpdir(), 'tandem-import-state-'));
const state = join(folder, 'state');

beforeAll(async () => {
  const { outFolder } = await build();
  const addon = readAddonFolder(outFolder);
  const workspace = openWorkspace({ addon, stateFolder: state, inputs: [] });
  writeFileSync(join(folder, 'seeded.csv'), 'externalId,name,plan\nA-1,Acme Robotics,Base\nB-1,Bay Labs,Base\n');
  await seed(workspace, { accounts: join(folder, 'seeded.csv') });
  workspace.close();
});

async function counts(text: string, ...args: string[]) {
  const path = join(folder, 'file.csv');
  writeFileSync(path, text);
  const { report } = await importFile(parseImportOptions([path, '--state', state, ...args]));
  return [report.table, report.new, report.changed, report.unchanged, report.refused.length];
}

const accounts =
  'Customer ID;Company;Product;Renewal date\nA-1;;Scale;\nC-1;Côté;Base;31/01/2027\n;;Base;\nB-1;;Base;\n';
const contacts = 'Account;E-mail;Full name\nCôté;jo@cote.example;Jo\nA-1;ann@acme.example;Ann\n';

describe('an import into a workspace', () => {
  test('writes nothing in a dry run, then what it said, and the second time nothing', async () => {
    expect([
      await counts(accounts, '--dry-run'),
      await counts(accounts),
      await counts(accounts),
      await counts(contacts),
      await counts(contacts),
    ]).toEqual([
      ['accounts', 1, 1, 1, 1],
      ['accounts', 1, 1, 1, 1],
      ['accounts', 0, 0, 3, 1],
      ['contacts', 2, 0, 0, 0],
      ['contacts', 0, 0, 2, 0],
    ]);
  });

  test('writes nothing while something is asked, and no amounts', async () => {
    const renewals = 'Customer ID;Renewal date\nA-1;03/04/2027\n';
    await expect(counts(renewals, '--table', 'accounts')).rejects.toThrow('answer first what is asked');
    await expect(counts('Customer;Month;MRR (EUR)\nA-1;2026-01-01;100\n')).rejects.toThrow('in the sidebar of Sheets');
    expect(await counts(renewals, '--table', 'accounts', '--answer', 'renewalDay=day-first')).toEqual([
      'accounts',
      0,
      1,
      0,
      0,
    ]);
  });

  test('needs a workspace that is there, and makes none', async () => {
    const args = ['--state', join(folder, 'nowhere')];
    const path = join(folder, 'seeded.csv');
    await expect(importFile(parseImportOptions([path, ...args]))).rejects.toThrow('npm start -- --state');
  });
});
