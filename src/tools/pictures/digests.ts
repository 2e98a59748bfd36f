/** One morning's gathered mails as three people get them, each in their language, as a browser draws their HTML. */
import type { Page } from 'playwright-core';

type Mail = { readonly to: string; readonly subject: string; readonly htmlBody: string };

/** On a page of the host, for the fonts that come with it. */
export async function layOut(page: Page, mails: readonly Mail[], people: readonly string[]): Promise<void> {
  const styles = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
  const shown = people.flatMap((email) => mails.filter(({ to }) => to === email).slice(-1));
  if (shown.length < people.length) throw new Error(`Mails went to ${mails.map(({ to }) => to).join(', ')}`);
  const sheets = shown.map(({ subject, htmlBody }) => {
    const title = subject.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return `<article><h1 dir="auto">${title}</h1>${htmlBody}</article>`;
  });
  const look = `
    body { display: flex; align-items: flex-start; gap: 24px; inline-size: fit-content; margin: 0; padding: 24px; background: #eef2f9 }
    article { inline-size: 380px; padding: 20px 24px; border-radius: 16px; background: #fff; box-shadow: 0 1px 3px #0f1f3d24 }
    h1 { margin: 0 0 12px; font: 500 18px/1.4 var(--font) }
    article div, article p, article b, article a { font-family: var(--font) }`;
  await page.setContent(
    `<!doctype html><link rel="stylesheet" href="${styles}"><style>${look}</style><body>${sheets.join('')}`,
  );
}
