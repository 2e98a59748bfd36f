/** Arthit goes away: what waits for him waits for Nok meanwhile, on her home and in her queue, and only meanwhile. */
import { arthit, type Company, mina, openCompany, paste } from '../../support/company';
import { rowsOf } from '../../support/importing';
import { aMail } from '../../support/mails';
import { allTicked } from '../../support/scenes/signal-scenes';

const mail = aMail({ id: 'msg-f:1' });
const nok = 'nok@orbit.example';
const form = { kind: 'seat-limit', need: 'Ten more seats', evidence: 'A mail', urgency: 'soon' };
const row = { name: 'Arthit Suksan', zone: 'Asia/Bangkok', workdays: ['mon', 'tue', 'wed', 'thu', 'fri'] };
const hours = { from: '09:00', to: '17:00', language: 'en', holidays: '', digest: 'daily', digestAt: '09:00' };
const until = (day: string) => ({ awayUntil: { msSinceEpoch: String(Date.parse(day)) } });
let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
  const { load, sheets } = company.workspace;
  load.people([{ email: nok, name: 'Nok Dee', role: 'am', zone: 'Asia/Bangkok', language: 'en' }]);
  load.share(sheets.list().spreadsheetId, [nok], true);
  paste(company, 'team', [
    ['Email', 'Name', 'Role', 'Zone'],
    [nok, 'Nok Dee', 'am', 'Asia/Bangkok'],
  ]);
  company.open(mina, { messageId: mail.id }).click('do=openFlag').click('do=flagSignal', form);
});

function absent(more: Readonly<Record<string, unknown>>): string {
  const settings = company.open(arthit, { host: 'SHEETS' }).click('do=openSettings');
  return settings.click('Arthit Suksan').click('do=saveTeammate', { ...row, ...hours, ...more }).notice;
}

test('her home and queue show it, she may act on it, and the record says that it was she', () => {
  expect(company.open(nok, { host: 'SHEETS' }).text).not.toContain('Ten more seats');
  expect(absent({ deputy: nok, ...until('2026-11-27') })).toBe('Saved');
  const home = company.open(nok, { host: 'SHEETS' });
  for (const text of ['You stand in for Arthit Suksan', 'until 27 Nov', 'Ten more seats'])
    expect(home.text).toContain(text);
  expect(company.open(arthit, { host: 'SHEETS' }).text).toContain('You are away until 27 Nov');
  const done = home.click('do=openQueue').click('do=acknowledgeSignals', { picked: allTicked(company) });
  expect(done.notice).toBe('1 acknowledged');
  expect(rowsOf(company, 'signals')[0]).toMatchObject({ owner: arthit, movedBy: nok, state: 'acknowledged' });
});

test('once the day is over it is Arthit’s alone again, and nobody had to clear anything', () => {
  absent({ deputy: nok, ...until('2026-11-24') });
  company.workspace.setClock(Date.parse('2026-11-25T03:00:00Z'));
  const home = company.open(nok, { host: 'SHEETS' });
  expect(home.text).not.toContain('Ten more seats');
  home.click('do=openQueue').click('do=arrangeQueue', {});
  const action = company.open(arthit, { host: 'SHEETS' }).click('do=openQueue').action('do=acknowledgeSignals');
  company.workspace.click({ as: nok, host: 'SHEETS', action, form: { picked: allTicked(company) } } as never);
  expect(rowsOf(company, 'signals')[0]).toMatchObject({ state: 'submitted' });
});

test('nobody becomes a deputy who could not take the part, and a day that is over is none', () => {
  absent({ deputy: mina, ...until('2026-11-20') });
  const own = rowsOf(company, 'team').find(({ email }) => email === arthit);
  expect(own).toMatchObject({ deputy: '', awayUntil: '' });
});
