/**
 * A report as one page of HTML: what Google makes a Doc of, what the local host shows and prints, and the body of the
 * mail. Whatever people wrote is escaped here.
 */
import type { SectionName } from '../../domain/report/report';
import { safe } from '../../messages/notice-mail';
import { lookIn, type ReportLook, reportFonts } from '../../messages/report-look';
import type { Words } from '../../messages/words';
import { barPicture } from './bars';
import type { Bar } from './open-lines';

export type ReportPage = {
  readonly title: string;
  /** The period; before it, where that is so, that it is not for customers. */
  readonly subtitle: string;
  readonly sections: readonly ReportSection[];
  /** As of when, and whom to ask. */
  readonly closing: string;
};

export type ReportSection = {
  readonly name: SectionName;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly bars?: readonly Bar[];
  /** The address of a picture, and the same in words. */
  readonly picture?: { readonly url: string; readonly alt: string } | undefined;
};

/** A whole document. */
export function reportDocument(page: ReportPage, words: Words, look = ''): string {
  const { language, format } = words;
  const open = `<!doctype html><html lang="${language}" dir="${format.direction}"><head><meta charset="utf-8">`;
  return `${open}<title>${safe(page.title)}</title></head><body>${reportBody(page, words, look)}</body></html>`;
}

/** The same without a frame, for a mail. A mail carries no pictures: their numbers stand in its words. */
export function reportBody(page: ReportPage, words: Words, look = '', pictures = true): string {
  const styled = lookIn(look);
  const { language, format } = words;
  const style = `font-family:${reportFonts[language]};line-height:1.5;text-align:${format.direction === 'rtl' ? 'right' : 'left'}`;
  const tag = (name: 'h1' | 'h2' | 'p', text: string, as: keyof ReportLook = name) =>
    `<${name} dir="${format.direction}" style="${safe(styled[as])}">${text}</${name}>`;
  return [
    `<div dir="${format.direction}" lang="${language}" style="${safe(style)}">`,
    tag('h1', safe(page.title)),
    page.subtitle && tag('p', safe(page.subtitle), 'small'),
    ...page.sections.map((section) =>
      [
        tag('h2', safe(section.heading)),
        listOf(section, words, styled.p),
        pictures ? chartOf(section, words, styled) : '',
      ].join(''),
    ),
    page.closing &&
      `<hr style="border:0;border-top:1px solid #d5d9df;margin:18pt 0 6pt">${tag('p', safe(page.closing), 'small')}`,
    '</div>',
  ].join('');
}

/** One point a line; a part of one line, and the opening, are running text. */
function listOf({ name, lines }: ReportSection, { format }: Words, look: string): string {
  const { direction } = format;
  if (name === 'opening' || lines.length === 1)
    return lines.map((line) => `<p dir="${direction}" style="${safe(look)}">${safe(line)}</p>`).join('');
  const items = lines.map((line) => `<li dir="${direction}" style="${safe(look)}">${safe(line)}</li>`);
  return `<ul dir="${direction}" style="margin:0;padding-inline-start:20pt">${items.join('')}</ul>`;
}

function chartOf({ bars = [], picture }: ReportSection, { format }: Words, look: ReportLook): string {
  const shown = picture ? `<p><img src="${safe(picture.url)}" alt="${safe(picture.alt)}" width="480"></p>` : '';
  if (bars.length === 0) return shown;
  const cell = (content: string, css = '') =>
    `<td style="padding:3pt 6pt;border:0;${css}${safe(look.p)}">${content}</td>`;
  const rows = bars.map(({ label, value, share }) => {
    const alt = `${label}: ${value}`;
    const bar = `<img src="${barPicture(share, format.direction)}" alt="${safe(alt)}" width="160" height="10">`;
    return `<tr>${cell(safe(label))}${cell(bar)}${cell(safe(value))}</tr>`;
  });
  return `${shown}<table dir="${format.direction}" style="border-collapse:collapse;margin-top:6pt">${rows.join('')}</table>`;
}

/** The same as plain text, for clients that show no HTML. */
export function reportTextOf(page: ReportPage): string {
  const parts = page.sections.map(({ heading, lines }) => [heading, ...lines.map((line) => `– ${line}`)].join('\n'));
  return [`${page.title}\n${page.subtitle}`, ...parts, page.closing].join('\n\n');
}
