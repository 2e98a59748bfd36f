import type { Page } from 'playwright-core';
import { words } from '../../src/messages/words';
import { openTab, press, settled, tandem } from '../../src/tools/hands';
import { barriers, marta, niloufar, notice, picture, sara, textOf, useSite, widthOf } from '../support/browser';

const site = useSite();

/** As people paste it: their own headers, days that may be read two ways, a cell that is none. */
const files = {
  en: [
    ['Customer no', 'Company', 'Used seats', 'Renewal'],
    ['New-1', 'Harbour Lights', '12', "'03/04/2027"],
    ['New-2', 'Kestrel Freight', 'a few', "'05/06/2027"],
    ['', '', '7', ''],
  ],
  fa: [
    ['کد مشتری', 'نام شرکت', 'کاربران فعال', 'تاریخ تمدید'],
    ['New-1', 'بازرگانی آفتاب', '۱۲', "'03/04/2027"],
    ['New-2', 'داروسازی البرز', 'چند نفر', "'05/06/2027"],
    ['', '', '۷', ''],
  ],
  th: [
    ['รหัสลูกค้า', 'ชื่อบริษัท', 'ผู้ใช้จริง', 'วันต่อสัญญา'],
    ['New-1', 'เชียงใหม่ขนส่ง', '๑๒', "'03/04/2027"],
    ['New-2', 'ระยองเคมี', 'สองสามคน', "'05/06/2027"],
    ['', '', '๗', ''],
  ],
} as const;

const title = 'Export of the CRM';

function fieldOf(page: Page, label: string) {
  return tandem(page).getByRole('combobox', { name: label }).first();
}

describe.each(['en', 'fa', 'th'] as const)('an import in %s', (language) => {
  const say = words(language, 'Europe/London');
  const { imports, labels } = say;
  const headers: Readonly<Record<string, string>> = labels.headers.accounts;
  const [head] = files[language];

  test('leads from the open tab over its columns and a dry run to the workbook, in a sidebar of 300 pixels', async () => {
    site.workspace.setPerson({ email: marta, language });
    site.workspace.sheets.add(title, files[language]);
    const page = await site.visit('/sheets', { as: marta });
    await openTab(page, title);
    await press(page, say.home.settings);
    await press(page, say.settings.importData);
    await press(page, imports.readOpen);
    await fieldOf(page, imports.table).selectOption({ label: labels.tabs.accounts });
    await settled(page);
    const wanted = [
      [head[0], 'externalId'],
      [head[1], 'name'],
      [head[2], 'seatsUsed'],
      [head[3], 'renewalDay'],
    ] as const;
    for (const [header, column] of wanted) await fieldOf(page, header).selectOption({ label: headers[column] ?? '' });
    await picture(page, `import-columns-${language}`);
    expect(await barriers(page)).toEqual([]);
    await press(page, imports.check);
    const question = imports.options['day-first'] ?? '';
    await tandem(page).getByRole('radio', { name: question }).check();
    await press(page, imports.checkAgain);
    await tandem(page).getByText(imports.nothingWritten).scrollIntoViewIfNeeded();
    await picture(page, `import-dry-run-${language}`);
    const dry = await textOf(page);
    expect(
      [imports.added({ count: 2 }), imports.refusedCount({ count: 1 })].filter((text) => !dry.includes(text)),
    ).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    await press(page, imports.apply({ count: 2 }));
    await picture(page, `import-done-${language}`);
    expect(await textOf(page)).toContain(imports.allIn);
    expect(await widthOf(page)).toBeLessThanOrEqual(1280);
    await press(page, imports.another);
    await picture(page, `import-waiting-${language}`);
    await press(page, imports.retry);
    await notice(page, imports.retried({ taken: 0, left: 2 })).waitFor();
    const accounts = site.workspace.sheets.values('accounts');
    expect(accounts.filter((cells) => cells.includes('New-1') || cells.includes('New-2'))).toHaveLength(2);
  });

  test('assigns owners in bulk after showing what would change', async () => {
    site.workspace.setPerson({ email: marta, language });
    const page = await site.visit('/sheets', { as: marta });
    await press(page, say.home.settings);
    await press(page, say.owners.title);
    await fieldOf(page, say.owners.owner).selectOption(`csm:${sara}`);
    await fieldOf(page, say.owners.newCsm).selectOption(niloufar);
    await press(page, say.owners.check);
    await picture(page, `owners-${language}`);
    expect(await textOf(page)).toContain(imports.nothingWritten);
    expect(await barriers(page)).toEqual([]);
  });
});
