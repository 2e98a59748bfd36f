/** Finding a time: what stands right outside of the days that are looked at counts too. */
import { arthit, type Company, mina, openCompany } from '../../support/company';
import { rowsOf, typeOver } from '../../support/importing';

test('a meeting that ended just before the search began still has its pause', () => {
  const company: Company = openCompany();
  const row = rowsOf(company, 'settings').findIndex(({ key }) => key === 'bufferMinutes');
  typeOver(company, 'settings', { row, column: 'value', text: '90' });
  company.workspace.evictCache();
  company.workspace.setClock(Date.parse('2026-11-23T03:50:00Z'));
  const form = company.open(mina).click('do=openSync');
  const offers = () => {
    const found = form.click('do=findTimes', {
      with: arthit,
      minutes: '30',
      weekday: 'mon',
      from: { msSinceEpoch: today },
    });
    return starts(JSON.stringify(found.answer.result));
  };
  const busy = (from: string, to: string) => {
    const [start, end] = [from, to].map((time) => ({ dateTime: `2026-11-23T${time}:00Z` }));
    company.workspace.calendar.create(arthit, { summary: 'Call', start, end });
  };
  busy('07:30', '10:00');
  const early = () => offers().filter((at) => at < '2026-11-23T05:30:00.000Z');
  expect(early()).toEqual(['2026-11-23T05:00:00.000Z']);
  busy('03:00', '04:00');
  expect(early()).toEqual([]);
});

const today = Date.parse('2026-11-23T00:00:00Z');

function starts(card: string): readonly string[] {
  return [...card.matchAll(/"key":"start","value":"(\d+)"/g)].map(([, at]) => new Date(Number(at)).toISOString());
}
