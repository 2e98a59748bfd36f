/** A workbook that is gone for good, and one that a newer Tandem has written: through the shipped bundle. */
import { actions } from '../../src/cards/actions';
import { defaultSettings } from '../../src/domain/team/settings';
import { ada, arthit, type Company, lena, mina, openCompany } from '../support/company';
import { aMail } from '../support/mails';

const mail = aMail({ id: 'msg-f:1' });
const everybody = [ada, mina, arthit, lena];

/** A company whose people have all used Tandem once; then its workbook is deleted. */
function withoutWorkbook(): Company {
  const company = openCompany([mail]);
  company.open(ada, { host: 'SHEETS' }).click('do=openSettings').click('do=saveSettings', settings);
  company.open(mina, { messageId: mail.id }).click('do=logMail');
  company.workspace.sheets.removeFile(company.workspace.sheets.list().spreadsheetId);
  company.workspace.evictCache();
  return company;
}

const settings = {
  ownDomains: 'orbit.example',
  language: 'en',
  acknowledgeDays: '1',
  decideDays: '3',
  syncMinutes: '30',
  bufferMinutes: '10',
  horizonDays: '180',
  alertBelow: '0',
  alertSlope: '12',
  alertJump: '40',
  alertMuteDays: '14',
};
const form = { name: 'Ada Admin', language: 'en', zone: 'Asia/Bangkok', ownDomains: 'orbit.example' };

describe('a workbook that is gone for good', () => {
  test('lets an admin start anew after a warning, and set up another one', () => {
    const { open } = withoutWorkbook();
    const gone = open(ada);
    const warned = gone.click('do=openStartAnew');
    const begun = warned.click('do=startAnew');
    const home = begun.click('do=setUpWorkbook', form);
    expect([gone.text, warned.text, begun.text, home.text].map((text) => text.split('\n')[0])).toEqual([
      'The workbook is gone',
      'Start with an empty workbook',
      'Welcome to Tandem',
      'Good morning, Ada',
    ]);
  });

  test('does not show the way to anybody else, and refuses who forges the click', () => {
    const { open, workspace } = withoutWorkbook();
    const gone = workspace.open({ as: ada, host: 'GMAIL' });
    const id = /spreadsheets\/d\/([^/"]+)/.exec(JSON.stringify(gone.result))?.[1] ?? '';
    const shown = open(mina);
    const forged = workspace.click({
      as: mina,
      host: 'GMAIL',
      action: {
        function: 'onAction',
        parameters: [
          { key: 'do', value: 'startAnew' },
          { key: 'gone', value: id },
        ],
      } as never,
    });
    expect([shown.text.split('\n')[0], shown.text.includes('Start anew'), JSON.stringify(forged.result)]).toEqual([
      'The workbook is gone',
      false,
      expect.stringContaining('Not yours to do'),
    ]);
    expect(open(mina).text.split('\n')[0]).toBe('The workbook is gone');
  });

  test('is forgotten once: a second click leaves the new workbook alone', () => {
    const { open } = withoutWorkbook();
    const warned = open(ada).click('do=openStartAnew');
    warned.click('do=startAnew').click('do=setUpWorkbook', form);
    expect(warned.click('do=startAnew').text.split('\n')[0]).toBe('Good morning, Ada');
  });
});

describe('a workbook that a newer Tandem has written', () => {
  test.each(everybody)('is left as it is by every action of %s, who is told to reload', (as) => {
    const { workspace } = openCompany([mail]);
    const rows = workspace.sheets.values('settings');
    const row = rows.findIndex((cells) => cells.includes('schema'));
    workspace.sheets.edit('settings', {
      row,
      column: (rows[0] ?? []).indexOf('value'),
      values: [[defaultSettings.schema + 1]],
    });
    workspace.evictCache();
    const standing = () => workspace.sheets.list().tabs.map(({ key }) => workspace.sheets.values(key));
    const before = standing();
    const texts = Object.entries(actions).map(([name, wanted]) => {
      const known = { ...values, ...(ofAction[name] ?? {}) };
      const given = wanted.map((param: string) => ({ key: param, value: known[param] ?? 'acc_x' }));
      const parameters = [{ key: 'do', value: name }, ...given];
      // More clicks than a person may make in a minute.
      const answer = workspace.load.withoutQuotas(() =>
        workspace.click({ as, host: 'SHEETS', action: { function: 'onAction', parameters } as never, form }),
      );
      return [name, answer.error?.message ?? JSON.stringify(answer.result)] as const;
    });
    expect(standing()).toEqual(before);
    const others = texts.filter(([, text]) => !text.includes('The workbook is newer')).map(([name]) => name);
    expect(others).toEqual(beforeAnyWorkbook);
  });
});

const values: Readonly<Record<string, string>> = {
  key: 'a1',
  address: 'nok@newlab.example',
  reach: 'address',
  move: 'ask',
  rule: 'seats-full',
  edition: 'internal',
};
/** What the same parameter has to be for another action. */
const ofAction: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  saveDecision: { as: 'commitment' },
  decideSignal: { move: 'acknowledge' },
};
/** These ask nothing of the workbook that stands. */
const beforeAnyWorkbook = ['allowWorkbook', 'openStartAnew'];
