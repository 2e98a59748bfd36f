import { isKnownKind, ownHelp, type SignalKind } from '../../domain/signal/signal-kinds';
import { languages } from '../../domain/team/teammate';
import type { Words } from '../../messages/words';

/** A company's own kind has one name, or one for each language: English, Persian and Thai between bars. */
export function kindText(kind: SignalKind, words: Words): string {
  if (isKnownKind(kind)) return words.signal.kinds[kind];
  return words.format.isolate(inLanguage(kind.slice('own:'.length), words) || kind);
}

/** What an AM would like to see of a kind; a company's own may say so in its settings. */
export function evidenceText(kind: SignalKind, settings: Own, words: Words): string {
  const { evidence: say } = words.kindHelp;
  return isKnownKind(kind) ? say[kind] : inLanguage(ownHelp(kind, settings).evidence, words) || say.own;
}

export function nextStepText(kind: SignalKind, settings: Own, words: Words): string {
  const { next: say } = words.kindHelp;
  return isKnownKind(kind) ? say[kind] : inLanguage(ownHelp(kind, settings).next, words) || say.own;
}

type Own = { readonly ownKinds: readonly string[] };

/** One text for all, or one for each language between bars. */
function inLanguage(text: string, { language }: Words): string {
  const texts = text.split('|').map((one) => one.trim());
  return texts[languages.indexOf(language)] || texts[0] || '';
}
