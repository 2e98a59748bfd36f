import { words } from '../../src/messages/words';
import { press, settled, tandem } from '../../src/tools/hands';
import { barriers, marta, notice, picture, textOf, useSite, widthOf } from '../support/browser';

const site = useSite();

/** What hands do to a workbook in a week. */
function hands(): void {
  const { sheets } = site.workspace;
  const [keys = []] = sheets.values('accounts');
  const row = (name: string) => sheets.values('accounts').findIndex((cells) => cells.includes(name));
  const type = (name: string, column: string, value: string) =>
    sheets.edit('accounts', { row: row(name), column: keys.indexOf(column), values: [[value]] });
  const copy = sheets.values('accounts')[row('Saltmarsh Solar')] ?? [];
  sheets.edit('accounts', { row: sheets.values('accounts').length, column: 0, values: [copy] });
  type('Northgate Lifts', 'renewalDay', 'next spring');
  type('Acme Robotics', 'seatsUsed', '=20+11');
  type('Acme Robotics', 'segment', 'Mid\u202emarket');
  type('Northgate Lifts', 'csm', 'somebody@elsewhere.example');
}

describe.each(['en', 'fa', 'th'] as const)('the doctor in %s', (language) => {
  const say = words(language, 'Europe/London');

  test('tells what hands did to the workbook and mends what is safe, in a sidebar of 300 pixels', async () => {
    site.workspace.setPerson({ email: marta, language });
    hands();
    const page = await site.visit('/sheets', { as: marta });
    await press(page, say.home.settings);
    await press(page, say.doctor.open);
    await picture(page, `doctor-${language}`);
    const text = await textOf(page);
    const kinds = ['duplicate-id', 'not-a-day', 'formula', 'not-in-team', 'bidi-characters'] as const;
    expect(kinds.filter((kind) => !text.includes(say.doctor.kinds[kind].title))).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(1280);
    await tandem(page).locator('.card-footer').getByRole('button').last().click();
    await settled(page);
    await notice(page, say.doctor.mended({ count: 3 })).waitFor();
    await picture(page, `doctor-mended-${language}`);
    const after = await textOf(page);
    expect([
      after.includes(say.doctor.kinds.formula.title),
      after.includes(say.doctor.kinds['not-a-day'].title),
    ]).toEqual([false, true]);
  });
});
