/** A lead's look at how signals are answered, down to the rows behind a figure. */
import { arthit, type Company, lena, mina, openCompany } from '../../support/company';
import { callsOf } from '../../support/google/calls-of';
import { aMail } from '../../support/mails';

const mail = aMail({ id: 'msg-f:1' });
const form = { kind: 'seat-limit', need: 'Ten more seats', evidence: 'A mail', urgency: 'soon' };
let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
  company.open(mina, { messageId: mail.id }).click('do=openFlag').click('do=flagSignal', form);
});

test('what is late and open counts as missed, and stands behind the figure; one read each', () => {
  company.workspace.setClock(Date.parse('2026-11-26T04:00:00Z'));
  const levels = company.open(lena, { host: 'SHEETS' }).click('How signals are answered');
  expect(callsOf(levels.answer)).toBe('read');
  expect(levels.text).toContain('n = 1 · most likely 0% to 79% · 1 missed');
  expect(levels.text).toContain('No sale waits to be handed back.');
  const why = levels.click('Why?');
  expect(callsOf(why.answer)).toBe('read');
  for (const text of ['Signals acknowledged in time', 'Missed (1)', 'Ten more seats']) expect(why.text).toContain(text);
  const person = levels.click('Arthit Suksan');
  expect([person.text.includes('Missed (1)'), person.text.includes('Arthit Suksan')]).toEqual([true, true]);
  expect(person.click('do=openSignal').text).toContain('Ten more seats');
});

test('only leads and admins open it, whatever button they forge', () => {
  const levels = company.open(lena, { host: 'SHEETS' }).click('How signals are answered');
  const action = levels.action('do=openLevel');
  for (const as of [arthit, mina]) {
    const answer = company.workspace.click({ as, host: 'SHEETS', action, form: {} } as never);
    expect(JSON.stringify(answer.result)).not.toContain('Missed');
  }
});
