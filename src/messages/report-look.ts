/** How a report looks: names of fonts that Google Docs has, sizes and colours. */
import type { Language } from '../domain/team/teammate';

const looked = ['h1', 'h2', 'p', 'small'] as const;
/** Of headings and text, as CSS. */
export type ReportLook = { readonly [T in (typeof looked)[number]]: string };

/** Of a paragraph in the template, as far as it says something. */
export type TextStyle = {
  readonly font?: string | undefined;
  readonly points?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  /** Red, green and blue, 0 to 1 each. */
  readonly colour?: readonly [red: number, green: number, blue: number] | undefined;
};
export type TemplateStyles = { readonly [T in 'h1' | 'h2' | 'p']?: TextStyle };

export const reportFonts: { readonly [L in Language]: string } = {
  en: "Arial,'Helvetica Neue',sans-serif",
  fa: "Vazirmatn,'Noto Sans Arabic',Tahoma,sans-serif",
  th: "Sarabun,'Noto Sans Thai',Tahoma,sans-serif",
};

const plainLook: ReportLook = {
  h1: 'font-size:22pt;font-weight:700;color:#0b3a75;margin:0 0 2pt',
  h2: 'font-size:14pt;font-weight:700;color:#0b3a75;margin:18pt 0 4pt',
  p: 'font-size:11pt;font-weight:400;color:#1f1f1f;margin:0 0 4pt',
  small: 'font-size:9pt;font-weight:400;color:#5f6368;margin:0 0 4pt',
};

/** As the settings keep it: `h1 font-size:20pt;color:#112233 | p …`. */
export function lookText(styles: TemplateStyles): string {
  return (['h1', 'h2', 'p'] as const)
    .flatMap((name) => {
      const css = cssOf(styles[name] ?? {});
      return css === '' ? [] : [`${name} ${css}`];
    })
    .join(' | ');
}

/** What the template says, over ours. Anybody may type into the cell: only what a style is made of passes. */
export function lookIn(text: string): ReportLook {
  const own = new Map(
    text.split('|').map((part): [string, string] => {
      const [, name = '', css = ''] = /^\s*(\w+)\s+([\w\s:;.,#'-]+?)\s*$/.exec(part) ?? [];
      return [name, css];
    }),
  );
  const over = (name: keyof ReportLook) => `${plainLook[name]}${own.get(name) ? `;${own.get(name)}` : ''}`;
  return { h1: over('h1'), h2: over('h2'), p: over('p'), small: over('small') };
}

function cssOf({ font, points, bold, italic, colour }: TextStyle): string {
  const family = font?.replace(/[^\w -]/g, '');
  return [
    family ? `font-family:'${family}'` : '',
    points ? `font-size:${points}pt` : '',
    bold === undefined ? '' : `font-weight:${bold ? 700 : 400}`,
    italic ? 'font-style:italic' : '',
    colour ? `color:#${colour.map(hex).join('')}` : '',
  ]
    .filter(Boolean)
    .join(';');
}

function hex(share: number): string {
  return Math.round(share * 255)
    .toString(16)
    .padStart(2, '0');
}
