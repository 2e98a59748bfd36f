/** Two people at one signal: cards that were opened before the other one moved it. */
import { arthit, type Company, lena, mina, openCompany, type Page } from '../../support/company';
import { rowsOf } from '../../support/importing';
import { aMail } from '../../support/mails';

const mail = aMail({ id: 'msg-f:1' });
const need = { kind: 'seat-limit', need: 'Ten more seats', evidence: 'Mail of Sunday', urgency: 'soon' };
const sale = { sold: 'Ten seats', soldTo: 'Jana', promises: 'A training', success: 'The lab works with it' };
const declined = { reason: 'no-budget', words: 'Frozen' };
let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
  company.open(mina, { messageId: mail.id }).click('do=openFlag').click('do=flagSignal', need);
});

const atSignal = (as: string): Page => company.open(as, { host: 'SHEETS' }).click('do=openSignal');
/** A lead's home shows what is late alone: their way leads over the queue. */
const atQueue = (as: string): Page => company.open(as, { host: 'SHEETS' }).click('do=openQueue').click('do=openSignal');
const moves = () => rowsOf(company, 'signalEvents').map(({ move, by }) => [move, by].join(' '));
const state = () => rowsOf(company, 'signals')[0]?.state;

test('the same move twice is one event, and both read that it is done', () => {
  const [first, second] = [atSignal(arthit), atQueue(lena)];
  expect(first.click('Accept').notice).toBe('Accepted');
  expect(second.click('Accept').notice).toBe('Accepted');
  expect([state(), moves()]).toEqual(['accepted', [`flag ${mina}`, `accept ${arthit}`]]);
});

test('what is no longer possible writes nothing and shows where it stands', () => {
  const [first, second] = [atSignal(arthit), atQueue(lena).click('do=openDecline')];
  first.click('Accept');
  const late = second.click('do=declineSignal', declined);
  expect([late.notice, late.text.includes('Accepted by Arthit')]).toEqual(['The signal has moved on meanwhile', true]);
  expect([state(), moves()]).toEqual(['accepted', [`flag ${mina}`, `accept ${arthit}`]]);
});

test('an AM who has given it to another can move it no more, and says nothing wrong by a second click', () => {
  const page = atSignal(arthit).click('Accept');
  const [giving, winning] = [page.click('Give to another AM'), page.click('Won')];
  giving.click('do=moveSignal', { owner: lena });
  expect(giving.click('do=moveSignal', { owner: lena }).notice).toContain('Given on');
  expect(winning.click('do=moveSignal', sale).text).toContain('Not yours to do');
  expect([state(), moves().length]).toEqual(['accepted', 3]);
});

test('an answer and a drop at once: the first counts, no event is lost', () => {
  atSignal(arthit).click('Ask back').click('do=moveSignal', { words: 'For whom?' });
  const [answering, dropping] = [atSignal(mina).click('Answer'), atQueue(lena).click('Drop it')];
  dropping.click('do=moveSignal', declined);
  answering.click('do=moveSignal', { words: 'The lab' });
  expect([state(), moves()]).toEqual(['declined', [`flag ${mina}`, `ask ${arthit}`, `drop ${lena}`]]);
});
