import { words } from '../../src/messages/words';
import { goTo, openMail, openTab, press, switchTo, tandem } from '../../src/tools/hands';
import {
  cell,
  daniel,
  helen,
  kaveh,
  niloufar,
  notice,
  picture,
  ploy,
  sara,
  tana,
  textOf,
  useSite,
} from '../support/browser';

const site = useSite();

const ways = [
  {
    language: 'en',
    say: words('en', 'Europe/London'),
    csm: sara,
    am: { email: daniel, name: 'Daniel Okafor' },
    subject: 'Re: Night shift checklist',
    need: 'Eight more technicians on the night shift',
    sale: {
      sold: 'Eight seats',
      soldTo: 'Priya',
      promises: 'A training on site',
      success: 'The night shift works with it',
    },
    shows: 'All eight work with it',
  },
  {
    language: 'fa',
    say: words('fa', 'Asia/Tehran'),
    csm: niloufar,
    am: { email: kaveh, name: 'کاوه مرادی' },
    subject: 'ده نفر تازه برای انبار دوم',
    need: 'ده کاربر تازه برای انبار دوم',
    sale: { sold: 'ده کاربر', soldTo: 'مدیر انبار', promises: 'یک روز آموزش', success: 'انبار دوم با آن کار کند' },
    shows: 'هر ده نفر با آن کار می‌کنند',
  },
  {
    language: 'th',
    say: words('th', 'Asia/Bangkok'),
    csm: ploy,
    am: { email: tana, name: 'ธนา วงศ์ทอง' },
    subject: 'สาขาระยองเปิดเดือนหน้า ขอเพิ่มช่าง',
    need: 'เพิ่มช่างสำหรับสาขาระยอง',
    sale: { sold: 'เพิ่มแปดที่', soldTo: 'ผู้จัดการสาขา', promises: 'อบรมหนึ่งวัน', success: 'สาขาระยองใช้งานจริง' },
    shows: 'ช่างทุกคนใช้งานแล้ว',
  },
];

describe('the whole loop in the browser', () => {
  test.each(ways)('goes from the mail to adopted, by three people ($language)', async (way) => {
    const { say, csm, am, need, sale } = way;
    const page = await site.visit('/gmail', { as: csm });
    const sidebar = tandem(page);
    const { buttons, done } = say.moves;
    const only = (text: string) => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
    const fill = async (fields: Readonly<Record<string, string>>) => {
      for (const [label, text] of Object.entries(fields)) await sidebar.getByLabel(label).fill(text);
    };
    const told = (text: string) => notice(page, text).waitFor();
    const submit = () => sidebar.locator('.card-footer').getByRole('button').last().click();

    await openMail(page, way.subject);
    await press(page, say.account.flag);
    await fill({ [say.flag.need]: need });
    await press(page, say.flag.submit({ name: am.name }));
    await told(say.notices.flagged({ owner: am.name }));

    await switchTo(page, am.email);
    await goTo(page, 'Gmail');
    await openMail(page, way.subject);
    await press(page, need);
    await press(page, only(buttons.accept));
    await told(done.accept);
    await press(page, only(buttons.win));
    const { sold, soldTo, promises, success } = say.moves.sale;
    await fill({ [sold]: sale.sold, [soldTo]: sale.soldTo, [promises]: sale.promises, [success]: sale.success });
    await submit();
    await told(done.win);

    // Sold and not handed back is an open loop that the lead sees, too, each in their own language.
    await switchTo(page, helen);
    await goTo(page, 'Sheets');
    await sidebar.getByText(words('en', 'Europe/Berlin').moves.openLoops({ count: 1 })).waitFor();
    await picture(page, `adopted-${way.language}-1-open-loop`);

    await switchTo(page, am.email);
    await goTo(page, 'Gmail');
    await openMail(page, way.subject);
    await press(page, need);
    await press(page, only(buttons['hand-back']));
    await fill({ [say.moves.sale.target]: '90' });
    await submit();
    await told(done['hand-back']);

    await switchTo(page, csm);
    await goTo(page, 'Gmail');
    await openMail(page, way.subject);
    await press(page, need);
    for (const text of Object.values(sale)) await sidebar.getByText(text).first().waitFor();
    await picture(page, `adopted-${way.language}-2-packet`);
    await press(page, only(buttons.progress));
    for (const step of Object.values(say.moves.onboarding)) await sidebar.getByRole('checkbox', { name: step }).check();
    await submit();
    await told(done.progress);
    expect(await textOf(page)).toContain(say.moves.stepsDone({ done: 5, all: 5 }));
    await press(page, only(buttons.adopt));
    await fill({ [say.moves.shows]: way.shows });
    await submit();
    await told(done.adopt);
    await picture(page, `adopted-${way.language}-3-adopted`);

    await goTo(page, 'Sheets');
    await openTab(page, 'Signals');
    expect(await (await cell(page, need, 'State')).textContent()).toBe('adopted');
  });
});
