import type { Language } from '../domain/teammate';
import type { Zone } from '../domain/time';

export type Words = { readonly language: Language; readonly zone: Zone };

export function words(language: Language, zone: Zone): Words {
  return { language, zone };
}
