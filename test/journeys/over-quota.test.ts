import { type ActionName, actions } from '../../src/cards/actions';
import type { Answer } from '../../src/host/server/workspace-contract';
import { textsOf } from '../../src/tools/seed/card';
import { type Company, openCompany } from '../support/company';
import { everyField } from '../support/forms';
import { aMail } from '../support/mails';
import { paramsOfAll, whoDoes } from '../support/presses';

const mail = aMail({ id: 'msg-f:1' });
const typed = 'Ten more seats before January';
/** Whatever a form asks for, its words are these. */
const form = { ...everyField, need: typed, note: typed, words: typed, evidence: typed, query: typed };

function press({ workspace }: Company, action: ActionName, params: Readonly<Record<string, string>>): Answer {
  const parameters = Object.entries({ do: action, ...params }).map(([key, value]) => ({ key, value }));
  const place = { as: whoDoes(action), host: 'GMAIL', messageId: mail.id } as const;
  return workspace.click({ ...place, action: { function: 'onAction', parameters }, form });
}

function waits({ log }: Answer): number {
  return log.filter((line) => line.includes('waited for Google')).length;
}

describe('when Google counts too many calls of a minute', () => {
  let company: Company;
  let params: Readonly<Record<string, string>>;
  let minute = Date.parse('2026-11-23T03:00:00Z');

  beforeAll(() => {
    company = openCompany([mail]);
    params = paramsOfAll(company);
  });

  beforeEach(() => {
    minute += 600_000;
    company.workspace.clearFaults();
    company.workspace.setClock(minute);
    company.workspace.evictCache();
  });

  test.each(Object.keys(actions) as ActionName[])('%s says so, keeps what was typed, and changes nothing', (action) => {
    const { workspace } = company;
    const tabs = () => workspace.sheets.list().tabs.map(({ key }) => workspace.sheets.values(key));
    const before = tabs();
    workspace.fault({ service: 'Sheets', method: '*', fault: '429', after: 0, times: 1000 });
    const answer = press(company, action, params);
    workspace.clearFaults();
    expect(tabs()).toEqual(before);
    if (!answer.calls.some(({ service }) => service === 'Sheets')) return;
    const said = textsOf(answer.result).join('\n');
    expect([answer.error, said.includes('Google asks to wait'), said.includes('Try again in a minute.')]).toEqual([
      null,
      true,
      true,
    ]);
    expect(said).toContain(typed);
  });

  test('a click waits a little and is done after all', () => {
    const { workspace } = company;
    workspace.fault({ service: 'Sheets', method: '*', fault: '429', after: 0, times: 2 });
    const answer = press(company, 'saveNote', { ...params, key: 'waited' });
    expect([answer.error, waits(answer)]).toEqual([null, 2]);
    expect(workspace.sheets.values('activities').filter((cells) => cells.includes(typed))).toHaveLength(1);
  });
});
