/** A lead weighs health anew: sees first what it would do, saves it, takes it back, and brings an old version back. */
import { type Company, lena, mina, openCompany, type Page } from '../../support/company';
import { rowsOf } from '../../support/importing';

let company: Company;

beforeEach(() => {
  company = openCompany();
});

const models = () => company.open(lena, { host: 'SHEETS' }).click('do=openSettings').click('do=openModels');
const harder = { healthy: '97', watch: '88' };
const bands = () => rowsOf(company, 'accounts').map(({ name, healthBand }) => [name, healthBand]);
const versions = () => rowsOf(company, 'models').filter(({ id, version }) => id !== '' && version !== '');

function saved(form: Readonly<Record<string, string>>): Page {
  return models().click('do=openModel').click('do=checkModel', form).click('do=saveModel', form);
}

test('what would change is shown before anything is written, by the accounts there are', () => {
  const before = bands();
  const checked = models().click('do=openModel').click('do=checkModel', harder);
  expect(checked.text).toContain('2 of 2 accounts change band');
  expect(checked.text).toContain('1 account cannot be told: too little is known');
  expect(checked.text).toContain('◐ Watch → ◔ At risk');
  expect([versions(), bands()]).toEqual([[], before]);
  const done = checked.click('Save as version 1', harder);
  expect(done.notice).toBe('Saved as version 1');
  expect(bands().map(([, band]) => band)).toEqual(['at-risk', 'at-risk', 'insufficient']);
  expect(company.open(mina).click('Acme Robotics').text).toContain('At risk');
});

test('a form that is another than what was looked at is looked at again', () => {
  const checked = models().click('do=openModel').click('do=checkModel', harder);
  const other = checked.click('do=saveModel', { ...harder, watch: '10' });
  expect(other.text).toContain('This is another form than what was looked at');
  expect(versions()).toEqual([]);
});

test('versions stand side by side, and an old one comes back as a new one', () => {
  saved(harder);
  saved({ ...harder, 'weight.pulse': '40', note: 'Pulse tells most' });
  const list = models();
  expect(list.text).toContain('Version 2');
  const old = list.click('Version 1');
  expect(old.text).toContain('Then 15, now 40');
  expect(old.click('Restore this version').notice).toBe('Restored as version 3');
  const [first, , third] = versions();
  expect([third?.body, third?.note]).toEqual([first?.body, 'Version 1']);
});

test('an undo takes a version back whole, and the bands with it', () => {
  const before = bands();
  saved(harder);
  const page = company.open(lena).click('do=openAccount').click('Undo my last action');
  expect(page.click('do=undoChange').notice).toBe('Undone');
  expect(versions()).toEqual([]);
  company.open(lena).click('do=openAccount');
  expect(models().text).toContain('Our defaults');
  const now = Date.parse('2026-11-23T04:10:00Z');
  company.workspace.load.withoutQuotas(() => company.workspace.setClock(now));
  expect(bands()).toEqual(before);
});

test('what makes no sense is said at the field or on top, with what was typed', () => {
  const form = models().click('do=openModel');
  expect(form.click('do=checkModel', { 'weight.pulse': 'a lot' }).text).toContain('Please write a whole number');
  expect(form.click('do=checkModel', { healthy: '40' }).text).toContain('Watch begins above 0 and below healthy');
  expect(form.click('do=checkModel', {}).text).toContain('Nothing is another than it stands now');
  const unknown = form.click('do=checkModel', { addId: 'nps' });
  expect(unknown.text).toContain('There are: feedback, logins_trend, open_cases and pulse');
  expect(form.click('do=checkModel', { 'weight.pulse': '۲۰' }).text).toContain('Save as version 1');
});
