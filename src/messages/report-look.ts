/** How a report looks: names of fonts that Google Docs has, sizes and colours. */
import type { Language } from '../domain/team/teammate';

/** Of headings and text; the company's own template may say it otherwise. */
export type ReportLook = { readonly [T in 'h1' | 'h2' | 'p' | 'small']: string };

export const reportFonts: { readonly [L in Language]: string } = {
  en: "Arial,'Helvetica Neue',sans-serif",
  fa: "Vazirmatn,'Noto Sans Arabic',Tahoma,sans-serif",
  th: "Sarabun,'Noto Sans Thai',Tahoma,sans-serif",
};

export const plainLook: ReportLook = {
  h1: 'font-size:22pt;font-weight:700;color:#0b3a75;margin:0 0 2pt',
  h2: 'font-size:14pt;font-weight:700;color:#0b3a75;margin:18pt 0 4pt',
  p: 'font-size:11pt;font-weight:400;color:#1f1f1f;margin:0 0 4pt',
  small: 'font-size:9pt;font-weight:400;color:#5f6368;margin:0 0 4pt',
};
