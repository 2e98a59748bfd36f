import { words } from '../../src/messages/words';
import { openMail, press, settled, tandem } from '../../src/tools/hands';
import { barriers, niloufar, notice, picture, sara, textOf, useSite, widthOf } from '../support/browser';

const site = useSite();
const ploy = 'ploy.srisai@tamarind.example';
const scenes = [
  { language: 'en', csm: sara, subject: 'Bristol wants in', zone: 'Europe/London' },
  { language: 'fa', csm: niloufar, subject: 'ده نفر تازه برای انبار دوم', zone: 'Asia/Tehran' },
  { language: 'th', csm: ploy, subject: 'สาขาระยองเปิดเดือนหน้า ขอเพิ่มช่าง', zone: 'Asia/Bangkok' },
] as const;

describe.each(scenes)('the history and the undo in $language', ({ language, csm, subject, zone }) => {
  const say = words(language, zone);

  test('tell what was done, what the undo does, and that it is undone', async () => {
    const page = await site.visit('/gmail', { as: csm });
    await openMail(page, subject);
    await press(page, say.account.logMail);
    await notice(page, say.notices.mailLogged).waitFor();
    const menu = async (entry: string) => {
      await tandem(page).locator('.card-menu, [aria-haspopup="menu"]').last().click();
      await page.getByRole('menuitem', { name: entry }).click();
      await settled(page);
    };
    await menu(say.journal.title);
    await picture(page, `history-${language}`);
    expect(await textOf(page)).toContain(say.journal.actions.logMail);
    expect(await barriers(page)).toEqual([]);
    await press(page, say.journal.undo);
    await picture(page, `undo-${language}`);
    expect(await textOf(page)).toContain(say.journal.undoes);
    await tandem(page).locator('.card-footer').getByRole('button', { name: say.journal.undo }).click();
    await settled(page);
    await notice(page, say.journal.undone).waitFor();
    expect(await widthOf(page)).toBeLessThanOrEqual(1280);
  });
});
