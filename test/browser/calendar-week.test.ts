import type { Locator, Page } from 'playwright-core';
import { settled } from '../../src/tools/hands';
import { barriers, niloufar, picture, sara, useSite } from '../support/browser';

const site = useSite();
const review = 'Acme Robotics: night shift review';

describe('the week of Calendar', () => {
  test('moves a meeting that is dragged, stretches one that is pulled at its end, both for good', async () => {
    site.workspace.calendar.create(sara, {
      summary: 'Handover',
      start: { dateTime: '2026-11-25T10:30:00Z' },
      end: { dateTime: '2026-11-25T11:15:00Z' },
    });
    const page = await site.visit('/calendar', { as: sara });
    const day = (await column(page, '2026-11-25')).width;
    await drag(page, event(page, 'Handover'), { x: -day, y: hours(0.5) });
    await event(page, 'Handover 11:00 – 11:45, 2026-11-24').waitFor();
    await drag(page, event(page, 'Handover'), { y: hours(0.5), fromEnd: true });
    await event(page, 'Handover 11:00 – 12:15, 2026-11-24').waitFor();
    expect(await page.locator('.event-panel').count()).toBe(0);
    await page.reload();
    await event(page, 'Handover 11:00 – 12:15, 2026-11-24').waitFor();
  });

  test('keeps the focus on a meeting that is moved by keyboard, and opens it with Enter', async () => {
    const page = await site.visit('/calendar', { as: sara });
    await event(page, review).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowUp');
    const moved = event(page, `${review} 13:45 – 14:45, 2026-11-26`);
    await moved.waitFor();
    expect(await moved.and(page.locator(':focus')).count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await formOf(page)).toEqual([review, '2026-11-26', '13:45', '14:45']);
    expect(await moved.getAttribute('aria-expanded')).toBe('true');
  });

  test('offers a new event for the hours that are selected, and half an hour for a click', async () => {
    const page = await site.visit('/calendar', { as: sara });
    const thursday = await column(page, '2026-11-26');
    const x = thursday.x + thursday.width / 2;
    const half = (await event(page, 'Northgate: dispatcher').boundingBox())?.y ?? 0; // 10:00
    await page.mouse.move(x, half - hours(0.5) + 3);
    await page.mouse.down();
    await page.mouse.move(x, half - 3, { steps: 4 });
    await page.mouse.up();
    expect(await formOf(page)).toEqual(['', '2026-11-26', '09:30', '10:00']);
    await page.getByRole('button', { name: 'Close the event' }).click();
    await page.mouse.click(x, half + hours(1.5) + 3);
    expect(await formOf(page)).toEqual(['', '2026-11-26', '11:30', '12:00']);
    await page.getByLabel('Title').fill('Lunch');
    await page.getByRole('button', { name: 'Save' }).click();
    await event(page, 'Lunch 11:30 – 12:00, 2026-11-26').waitFor();
  });

  test('turns an event into one of the whole day where it is dropped, and back', async () => {
    const page = await site.visit('/calendar', { as: sara });
    const row = await page.locator('[role=gridcell][data-date="2026-11-25"]').first().boundingBox();
    const from = await event(page, review).boundingBox();
    await drag(page, event(page, review), { y: (row?.y ?? 0) - (from?.y ?? 0) });
    await event(page, `${review} all day, 2026-11-25`).waitFor();
    await event(page, review).click();
    await page.getByLabel('Starts').fill('16:00');
    await page.getByLabel('Ends').fill('17:00');
    await page.getByRole('button', { name: 'Save' }).click();
    await event(page, `${review} 16:00 – 17:00, 2026-11-25`).waitFor();
  });

  test('keeps the time of the clock over a change of summer time', async () => {
    site.workspace.setClock(Date.parse('2026-10-22T10:00:00Z'));
    site.workspace.calendar.create(sara, {
      summary: 'Before the change',
      start: { dateTime: '2026-10-24T08:00:00Z' },
      end: { dateTime: '2026-10-24T08:30:00Z' },
    });
    const page = await site.visit('/calendar', { as: sara });
    await event(page, 'Before the change 09:00 – 09:30, 2026-10-24').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await event(page, 'Before the change 09:00 – 09:30, 2026-10-25').waitFor();
    await settled(page);
    const sunday = site.workspace.calendar.list(sara, {
      from: Date.parse('2026-10-25T00:00:00Z'),
      to: Date.parse('2026-10-26T00:00:00Z'),
    });
    expect(sunday.map(({ summary, start }) => [summary, start])).toEqual([
      ['Before the change', { dateTime: '2026-10-25T09:00:00Z', timeZone: 'Europe/London' }],
    ]);
  });

  test('runs from the right from Saturday on for who reads Persian, in their zone', async () => {
    const page = await site.visit('/calendar', { as: niloufar });
    const heads = page.getByRole('columnheader');
    expect(await heads.evaluateAll((all) => all.map((head) => head.getAttribute('data-date')))).toEqual([
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ]);
    expect((await column(page, '2026-11-21')).x).toBeGreaterThan((await column(page, '2026-11-22')).x);
    await page.getByRole('checkbox', { name: 'Sara Whitfield' }).check();
    const shown = event(page, `${review} 17:30 – 18:30, 2026-11-25`);
    await shown.waitFor();
    await shown.focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await event(page, `${review} 17:30 – 18:30, 2026-11-26`).waitFor();
  });

  test('has nothing that shuts anybody out in a week without events and on a narrow screen', async () => {
    const page = await site.visit('/calendar', { as: sara, width: 390 });
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'calendar-narrow');
    for (let weeks = 0; weeks < 8; weeks += 1) await page.getByRole('button', { name: 'Next week' }).click();
    await page.getByRole('heading', { level: 1, name: 'January 2027' }).waitFor();
    expect(await page.locator('[data-event]').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });
});

function event(page: Page, name: string): Locator {
  return page.getByRole('button', { name });
}

async function column(page: Page, day: string): Promise<{ readonly x: number; readonly width: number }> {
  const box = await page.locator(`[role=gridcell][data-date="${day}"]`).last().boundingBox();
  if (!box) throw new Error(`The week has no ${day}.`);
  return box;
}

/** In pixels. */
const hours = (count: number) => count * 48;

type Way = { readonly x?: number; readonly y: number; readonly fromEnd?: boolean };
async function drag(page: Page, dragged: Locator, { x = 0, y, fromEnd = false }: Way): Promise<void> {
  const box = await dragged.boundingBox();
  if (!box) throw new Error('It is not in sight.');
  const from = { x: box.x + box.width / 2, y: fromEnd ? box.y + box.height - 3 : box.y + 8 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + x / 2, from.y + y / 2, { steps: 3 });
  await page.mouse.move(from.x + x, from.y + y, { steps: 3 });
  await page.mouse.up();
}

async function formOf(page: Page): Promise<readonly string[]> {
  const fields = ['Title', 'Day', 'Starts', 'Ends'].map((label) =>
    page.getByLabel(label, { exact: true }).inputValue(),
  );
  return Promise.all(fields);
}
