import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { amountTables, type FigureTable, figureTables, readFigures } from '../../src/host/sample/sample';
import { readAddonFolder } from '../../src/host/server/addon/addon-folder';
import { openWorkspace } from '../../src/host/server/workspace';
import type { Workspace } from '../../src/host/server/workspace-contract';
import { seed } from '../../src/tools/seed';
import { seedFigures } from '../../src/tools/seed/figures';
import type { SeedInput } from '../../src/tools/seed/gather';

const folder = mkdtempSync(join(tmpdir(), 'tandem-seed-'));

function written(name: string, ...lines: readonly string[]): string {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return join(folder, name);
}

async function seeded(input: SeedInput = {}): Promise<Workspace> {
  const workspace = openWorkspace({ addon: readAddonFolder('dist') });
  workspace.setClock(Date.parse('2026-11-23T13:00:00Z'));
  await seed(workspace, input);
  return workspace;
}

const rowsIn = (tables: readonly FigureTable[]) =>
  tables.map((table) => readFigures(table, Date.parse('2026-11-23T13:00:00Z')).length - 1);

/** The rows below the headers as they are shown, some columns of them, found by the fixed keys of the hidden row. */
function rows(workspace: Workspace, tab: string, ...keys: readonly string[]): readonly (readonly unknown[])[] {
  const [first = [], , ...body] = workspace.sheets.values(tab);
  return body.map((row) => keys.map((key) => row[first.indexOf(key)]));
}

describe('a new workspace', () => {
  test('holds the sample company: its tables by the add-on’s own import, mails, calendars, and nothing left out', async () => {
    const workspace = await seeded();
    const { people, messages, calendars, tabs, unread } = workspace.state();
    expect(unread).toEqual([]);
    expect([people.length, messages.length]).toEqual([8, 26]);
    expect(calendars.filter(({ events }) => events.length > 0).map(({ email }) => email.split('.')[0])).toEqual([
      'sara',
      'niloufar',
      'ploy',
      'daniel',
      'kaveh',
      'tana',
      'helen',
    ]);
    expect(rows(workspace, 'accounts', 'externalId', 'name')[0]).toEqual(['C-1001', 'Acme Robotics']);
    expect(['accounts', 'contacts', 'team'].map((tab) => rows(workspace, tab).length)).toEqual([17, 27, 8]);
    expect(tabs.filter((tab) => tab.startsWith('Import'))).toEqual([]);
    const bands = rows(workspace, 'accounts', 'healthBand').map(([band]) => band);
    expect(new Set(bands)).toEqual(new Set(['healthy', 'watch', 'at-risk', 'insufficient']));

    // What figures are made of comes after it; a first night puts quota and retention on the homes.
    seedFigures(workspace);
    const main = workspace.sheets.list().spreadsheetId;
    const counts = (tabs: readonly string[]) => tabs.map((tab) => rows(workspace, tab, 'id').length);
    expect(counts(figureTables)).toEqual(rowsIn(figureTables));
    const amounts = workspace.sheets.list().spreadsheets.find(({ id }) => id !== main)?.id ?? '';
    workspace.sheets.choose(amounts);
    expect(counts(amountTables)).toEqual(rowsIn(amountTables));
    expect(workspace.sheets.list().tabs.filter(({ title }) => title.startsWith('Import'))).toEqual([]);
    const states = (tab: string, key: string) => rows(workspace, tab, key).map(([cell]) => cell);
    expect(states('deals', 'currency')).toEqual(['IRT', 'THB']);
    const stamped = rows(workspace, 'amountStamps', 'figure', 'value').filter(([, value]) => typeof value === 'number');
    expect(stamped.length).toBe(8);
    workspace.sheets.choose(main);
    expect(states('signals', 'state')).toEqual(['accepted', 'accepted']);
    const [csm, am] = ['sara.whitfield@tamarind.example', 'daniel.okafor@tamarind.example'].map((as) =>
      JSON.stringify(workspace.open({ as, host: 'SHEETS' }).result),
    );
    expect([am?.includes('Quota reached'), csm?.includes('Quota')]).toEqual([true, false]);
  });

  test('knows the account of a sample mail for everybody of the team, who have all allowed the workbook', async () => {
    const workspace = await seeded();
    const mail = workspace.state().messages.find(({ from }) => from.includes('priya.raman@'));
    for (const { email } of workspace.state().people) {
      const answer = workspace.open({ as: email, host: 'GMAIL', messageId: mail?.id ?? '' });
      expect([email, answer.error, JSON.stringify(answer.result).includes('Acme Robotics')]).toEqual([
        email,
        null,
        true,
      ]);
    }
  });

  test('holds a person’s own files instead, and tells what could not be read with file, line and reason', async () => {
    const accounts = written(
      'accounts.csv',
      'id;name;csm;renewal date',
      '007;Ålder & Søn;;soon',
      '',
      '008;Birch;lee@own.test;2027-01-31',
    );
    const team = written(
      'team.csv',
      'email,name,role,zone,language',
      'lee@own.test,Lee,csm,Asia/Bangkok,th',
      'amy@own.test,Amy,am,Mars,en',
    );
    const mail = written(
      'one.eml',
      'From: kim@birch.test',
      'To: lee@own.test',
      'Subject: Hi',
      'Date: Mon, 23 Nov 2026 09:00:00 +0700',
      '',
      'Hello',
    );
    const ics = written(
      'lee.ics',
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1',
      'SUMMARY:Lunch',
      'DTSTART:20261124T120000',
      'END:VEVENT',
      'END:VCALENDAR',
    );
    const workspace = await seeded({
      accounts,
      team,
      mail: [mail],
      calendars: [
        { email: undefined, file: ics },
        { email: 'x@own.test', file: ics },
      ],
    });
    const { people, messages, calendars, unread } = workspace.state();
    expect(people.map(({ email, role }) => [email, role])).toEqual([
      ['lee@own.test', 'csm'],
      ['amy@own.test', 'am'],
      ['admin@own.test', 'admin'],
    ]);
    expect(messages.map(({ from, subject, mailbox }) => [from, subject, mailbox])).toEqual([
      ['kim@birch.test', 'Hi', '*'],
    ]);
    expect(rows(workspace, 'accounts', 'externalId', 'name', 'csm')).toEqual([
      ['007', 'Ålder & Søn', ''],
      ['008', 'Birch', 'lee@own.test'],
    ]);
    expect(rows(workspace, 'contacts', 'email')).toEqual([]);
    expect(calendars.map(({ email, events }) => [email, events.map(({ start }) => start)])).toEqual([
      ['lee@own.test', [{ dateTime: '2026-11-24T12:00:00+07:00', timeZone: 'Asia/Bangkok' }]],
      ['amy@own.test', []],
      ['admin@own.test', []],
    ]);
    expect(unread.map(({ file, line, reason }) => [file, line, reason])).toEqual(
      expect.arrayContaining([
        [accounts, 2, 'cannot be read · soon (Row 2, renewal date)'],
        [team, 3, 'Mars is no zone; UTC is taken'],
        [ics, 0, 'belongs to x@own.test, who is not in the team'],
      ]),
    );
  });

  test('of another team gives the sample’s accounts to its people, role by role', async () => {
    const team = written(
      'other.csv',
      'email,name,role',
      'lee@own.test,Lee,csm',
      'amy@own.test,Amy,am',
      'ida@own.test,Ida,admin',
    );
    const workspace = await seeded({ team });
    const owners = rows(workspace, 'accounts', 'csm', 'am');
    expect(new Set(owners.flat())).toEqual(new Set(['lee@own.test', 'amy@own.test', '']));
  });
});
