import { isKnownKind, type SignalKind } from '../../domain/signal/signal-kinds';
import { languages } from '../../domain/team/teammate';
import type { Words } from '../../messages/words';

/** A company's own kind has one name, or one for each language: English, Persian and Thai between bars. */
export function kindText(kind: SignalKind, words: Words): string {
  if (isKnownKind(kind)) return words.signal.kinds[kind];
  const names = kind.slice('own:'.length).split('|');
  const own = names[languages.indexOf(words.language)]?.trim();
  return words.format.isolate(own || names[0]?.trim() || kind);
}
