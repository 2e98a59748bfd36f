import { actions } from '../../../src/cards/actions';
import type { Answer } from '../../../src/host/server/workspace-contract';
import { ada, arthit, type Company, lena, mina, openCompany } from '../../support/company';
import { everyField } from '../../support/forms';

const stranger = 'guest@orbit.example';
const tabs = [
  'accounts',
  'contacts',
  'team',
  'measures',
  'signals',
  'activities',
  'meetings',
  'settings',
  'journal',
  'index',
  'dossiers',
];
/** What every action would need to succeed, and a little more. */
const form = {
  ...everyField,
  ownDomains: 'evil.example',
  with: arthit,
  minutes: '30',
  query: 'acme',
  tab: '0',
  table: 'accounts',
};

let company: Company;
let params: Record<string, string>;

beforeEach(() => {
  company = openCompany();
  const account = idOf('accounts', 'Acme Robotics');
  const page = company.open(mina, { host: 'GMAIL' });
  press(mina, 'flagSignal', { account, key: 'abc' });
  expect(page.answer.error).toBeNull();
  params = {
    account,
    signal: 'sig_abc',
    meeting: 'mtg_none',
    key: 'k1',
    address: 'new@client.example',
    reach: 'domain',
    as: 'csm',
    email: mina,
    with: arthit,
    start: String(Date.parse('2026-11-24T03:00:00Z')),
    minutes: '30',
    often: '',
    known: '',
    where: 'new',
    from: '0',
    line: 'thanks',
  };
});

function idOf(tab: string, name: string): string {
  const [keys = [], , ...rows] = company.workspace.sheets.values(tab);
  const row = rows.find((cells) => cells.includes(name)) ?? [];
  return String(row[keys.indexOf('id')]);
}

function press(as: string, action: string, given: Record<string, string>): Answer {
  const parameters = Object.entries({ do: action, ...given }).map(([key, value]) => ({ key, value }));
  return company.workspace.click({ as, host: 'GMAIL', action: { function: 'onAction', parameters }, form });
}

/** Everything that stands in the workbook. */
function workbook(): string {
  return JSON.stringify(tabs.map((tab) => company.workspace.sheets.values(tab)));
}

/** The actions with which somebody changes the workbook, each tried on a signal of its own. */
function writes(as: string): readonly string[] {
  let before = workbook();
  return Object.entries(actions)
    .filter(([action, wanted]) => {
      if ((wanted as readonly string[]).includes('signal')) {
        press(mina, 'flagSignal', { ...params, key: `for${action}` });
        before = workbook();
      }
      const address = `one@${action.toLowerCase()}.example`;
      const answer = press(as, action, { ...params, address, signal: `sig_for${action}` });
      expect([action, answer.error]).toEqual([action, null]);
      const was = before;
      before = workbook();
      return before !== was;
    })
    .map(([action]) => action);
}

describe('rights', () => {
  test('let nobody from outside the team write anything, whatever button they forge', () => {
    company.workspace.load.people([{ email: stranger, name: 'Guest', role: 'csm', zone: 'UTC', language: 'en' }]);
    const sheet = company.workspace.sheets.list().spreadsheetId;
    company.workspace.load.share(sheet, [stranger], true);
    expect(writes(stranger)).toEqual([]);
  });

  test('let nobody write without access to the file', () => {
    company.workspace.load.people([{ email: stranger, name: 'Guest', role: 'admin', zone: 'UTC', language: 'en' }]);
    expect(writes(stranger)).toEqual([]);
  });

  const everyone = ['logCall', 'logMeeting', 'saveFeedback', 'linkSender', 'ignoreSender', 'saveNote'];
  const onSignals = ['acknowledgeSignal', 'acceptSignal', 'declineSignal'];
  test.each([
    // Her own row in the team tab is hers to change, but for the role.
    ['CSM', mina, [...everyone, 'savePulse', 'saveOverride', 'flagSignal', 'bookSync', 'saveTeammate']],
    ['AM', arthit, [...everyone, 'flagSignal', ...onSignals]],
    ['lead', lena, [...everyone, 'savePulse', 'saveOverride', 'flagSignal', ...onSignals, 'bookSync']],
    ['admin', ada, ['makeTemplate', 'takeLook', 'linkSender', 'ignoreSender', 'saveSettings', 'saveTeammate']],
  ])('let a %s write only what is theirs', (_, email, expected) => {
    expect(writes(email)).toEqual(expected);
  });

  test('write nothing on a signal of another account, an unknown one or a wrong step', () => {
    const other = { ...params, account: idOf('accounts', 'Siam Foods') };
    const before = workbook();
    const answers = [
      press(arthit, 'acceptSignal', other),
      press(arthit, 'acceptSignal', { ...params, signal: 'sig_unknown' }),
      press(arthit, 'acceptSignal', { ...params, account: 'acc_unknown' }),
      press(arthit, 'acceptSignal', { signal: 'sig_abc' }),
      press(arthit, 'noSuchAction', params),
      press(mina, 'flagSignal', { ...params, account: '=HYPERLINK("x")' }),
    ];
    expect(answers.map(({ error }) => error)).toEqual(answers.map(() => null));
    expect(workbook()).toBe(before);
  });
});
