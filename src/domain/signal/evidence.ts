/** What a signal rests on: sentences that a person picked from a mail, never the mail itself. */

import { isQuoted, linesOf, signatureMark } from '../mail-lines';
import { quoted } from '../text';

const sentenceLimit = 240;
const sentencesShown = 15;

/** The mail's own sentences, without what it quotes of earlier mails and without its signature. */
export function sentencesOf(text: string): readonly string[] {
  const lines = linesOf(text);
  const own = lines.slice(0, signatureMark(lines)).filter((line) => !isQuoted(line));
  return own
    .join('\n')
    .split(/\n\s*\n|(?<=[.!?؟…])\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => [...sentence].length > 12)
    .map((sentence) => [...sentence].slice(0, sentenceLimit).join(''))
    .slice(0, sentencesShown);
}

/** The evidence as it is stored: what was typed, then each picked sentence on a line of its own. */
export function evidenceOf(typed: string, quotes: readonly string[]): string {
  return [typed, ...quotes.map(quoted)].filter((line) => line !== '').join('\n');
}
