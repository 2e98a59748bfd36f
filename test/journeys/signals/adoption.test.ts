/** From the hand-back to the verdict: proposed by the measure with its numbers, said by the CSM. */
import { arthit, type Company, mina, openCompany, type Page } from '../../support/company';
import { rowsOf, typeOver } from '../../support/importing';
import { aMail } from '../../support/mails';

const mail = aMail({ id: 'msg-f:1' });
const need = { kind: 'seat-limit', need: 'Ten more seats', evidence: 'Mail of Sunday', urgency: 'soon' };
const sale = { sold: 'Ten seats', soldTo: 'Jana', promises: 'A training', success: 'The lab works with it' };
let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
  company.open(mina, { messageId: mail.id }).click('do=openFlag').click('do=flagSignal', need);
});

const atSignal = (as: string): Page => company.open(as, { host: 'SHEETS' }).click('do=openSignal');
const seats = (column: 'seatsUsed' | 'seatsBought', text: string) =>
  typeOver(company, 'accounts', { row: 0, column, text });

function handBack(measure: string, target: string): void {
  atSignal(arthit).click('do=acceptSignal').click('Won').click('do=moveSignal', sale);
  atSignal(arthit)
    .click('Hand back')
    .click('do=moveSignal', { ...sale, measure, target });
}

test('what was sold is used: the numbers come first, the verdict is proposed, a person says it', () => {
  seats('seatsUsed', '30');
  handBack('seats_used', '80');
  expect(rowsOf(company, 'signals')[0]).toMatchObject({ state: 'handed-back', baseline: '60' });
  const early = atSignal(mina).text;
  expect(early).toContain('Less than half of the way');
  expect(early).toContain('60 at the sale, 60 now, 80 wanted');
  seats('seatsUsed', '42');
  const reached = atSignal(mina);
  expect(reached.text).toContain('Reached: this speaks for adopted');
  const form = reached.click('Adopted');
  expect(JSON.stringify(form.answer.result)).toContain('60 at the sale, 84 now, 80 wanted');
  expect(form.click('do=moveSignal', { words: '84 % of the seats, and Jana says so' }).notice).toContain('closed');
  expect(rowsOf(company, 'signals')[0]).toMatchObject({
    state: 'adopted',
    reasonWords: '84 % of the seats, and Jana says so',
  });
});

test('on its day a measure that has not moved speaks for not adopted, and one that nobody measured says so', () => {
  seats('seatsUsed', '30');
  handBack('seats_used', '80');
  company.workspace.load.withoutQuotas(() => company.workspace.setClock(Date.parse('2027-01-05T03:00:00Z')));
  const footer = JSON.stringify(atSignal(mina).answer.result).split('"fixedFooter"')[1] ?? '';
  expect(footer.indexOf('Not adopted')).toBeLessThan(footer.indexOf('Onboarding'));
  seats('seatsBought', '');
  expect(atSignal(mina).text).toContain('Nothing measured since the hand-back');
  expect(atSignal(mina).text).toContain('60 at the sale, not known now, 80 wanted');
});
