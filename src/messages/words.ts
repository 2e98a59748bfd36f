import type { Language } from '../domain/team/teammate';
import type { Zone } from '../domain/time/time';
import { type Catalogue, english } from './en';
import { persian } from './fa';
import { type Formats, formats } from './formats';
import { thai } from './th';

/** What a card says everything with: the words of one language, and numbers and times as one person reads them. */
export type Words = Catalogue & { readonly language: Language; readonly zone: Zone; readonly format: Formats };

const catalogues: { readonly [L in Language]: (f: Formats) => Catalogue } = { en: english, fa: persian, th: thai };

export function words(language: Language, zone: Zone): Words {
  const format = formats(language, zone);
  return { ...catalogues[language](format), language, zone, format };
}
