/** An alert is answered once, by whoever may; what a night finds on the timeline was found by Tandem. */
import { arthit, type Company, lena, mina, openCompany, paste } from '../../support/company';
import { rowsOf } from '../../support/importing';
import { accountId, press } from '../../support/presses';
import { raiseAlert } from '../../support/scenes/nightly-scenes';
import { atAccount, mail } from '../../support/scenes/scene';

let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
});

const sheets = { host: 'SHEETS' } as const;
const answers = () => rowsOf(company, 'alerts').map(({ useful, votedBy }) => [useful, votedBy]);

test('two answers to one alert leave the first one, and the second person is told', () => {
  raiseAlert(company);
  const late = company.open(lena, sheets).click('do=openAlert');
  company.open(mina, sheets).click('do=openAlert').click('Useful');
  expect(late.click('False alarm').notice).toBe('Mina Karimi found it useful');
  expect(answers()).toEqual([['yes', mina]]);
});

test('who may not answer is not asked', () => {
  raiseAlert(company);
  const link = company.open(mina, sheets).action('do=openAlert');
  const { result } = company.workspace.click({ as: arthit, host: 'SHEETS', action: link, form: {} });
  expect(JSON.stringify(result)).toContain('Fell to at risk');
  expect(JSON.stringify(result)).not.toContain('Was this useful?');
});

test('another band stands on the timeline as found by Tandem, in whosever name it was found', () => {
  company.workspace.load.withoutQuotas(() => company.workspace.setClock(Date.parse('2026-11-24T02:00:00Z')));
  const worse = ['logins_trend -50', 'pulse 1', 'open_cases 5'].map((one) => ['A-1', ...one.split(' '), '2026-11-24']);
  paste(company, 'measures', [['Account', 'Measure', 'Value', 'Day'], ...worse]);
  const line = rowsOf(company, 'activities').find(({ kind }) => kind === 'health');
  expect(line?.by).not.toBe('');
  const timeline = atAccount(mina)(company).click('do=openTimeline');
  expect(timeline.text).toMatch(/Health: ◐ Watch → ◔ At risk\nTandem · today/);
  const narrowed = (form: Readonly<Record<string, string>>) => {
    const asked = { by: mina, messageId: mail.id, action: 'filterTimeline', form } as const;
    return JSON.stringify(press(company, asked, { account: accountId(company, 'A-1') }).result);
  };
  expect(narrowed({ kind: '', who: line?.by ?? '' })).not.toContain('Health: ◐ Watch');
  expect(narrowed({ kind: 'health', who: '' })).toContain('Health: ◐ Watch');
});
