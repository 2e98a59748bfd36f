/**
 * Whether a customer's mail speaks of what is the AM's matter: price, discount, contract, renewal, seats. Words alone
 * mislead ("the price field shows no decimals"), so a sentence is weighed: what it is plainly about, what it may be
 * about, whether it asks or deals, and whether it is about the product. Every list is in the open, every finding names
 * its words. How well it does is measured on labelled mails: `docs/boundary.md`.
 */
import { isQuoted, linesOf, signatureMark } from '../mail-lines';
import { westernDigits } from '../text';
import { english } from './english';
import { persian } from './persian';
import { thai } from './thai';
import type { Topic, WordList } from './word-list';

/** What was found in a mail, in its own words, once each. */
export type Finding = { readonly topic: Topic; readonly words: string };

let weighedLists: readonly Weighed[] | undefined;

/** Long expressions, and most clicks weigh no mail. */
function lists(): readonly Weighed[] {
  weighedLists ??= [english, persian, thai].map(weighed);
  return weighedLists;
}

/** A sentence counts from here on: plain words alone, or words that may mean it in a sentence that asks. */
const enough = 2;

/** Nothing where the mail is the CSM's own. Quoted mails and what stands under a signature's mark are left out. */
export function findingsIn(text: string): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const sentence of sentencesIn(text)) {
    for (const list of lists().filter(({ script }) => script.test(sentence))) {
      for (const finding of weigh(sentence, list)) found.set(`${finding.topic} ${finding.words}`, finding);
    }
  }
  return [...found.values()];
}

function weigh(sentence: string, list: Weighed): readonly Finding[] {
  const topics = list.topics.flatMap(({ topic, plain, perhaps }) => {
    const sure = sentence.match(plain)?.[0];
    const words = sure ?? sentence.match(perhaps)?.[0];
    return words ? [{ finding: { topic, words: words.trim() }, weight: sure ? 2 : 1 }] : [];
  });
  if (topics.length === 0) return [];
  const asks = list.asking.test(sentence) ? 1 : 0;
  const beside = Math.min(2, new Set(sentence.match(list.product) ?? []).size);
  return topics.filter(({ weight }) => weight + asks - beside >= enough).map(({ finding }) => finding);
}

/** Lines and sentences, without the signature, and without what is quoted of earlier mails unless it was forwarded. */
function sentencesIn(text: string): readonly string[] {
  const lines = linesOf(text);
  const forwarded = lines.some((line) => !isQuoted(line) && forwarding.test(line));
  return lines
    .slice(0, signatureAt(lines))
    .filter((line) => forwarded || !isQuoted(line))
    .flatMap((line) => line.split(/(?<=[.!?؟…;؛])\s+/))
    .map(evened)
    .filter((sentence) => sentence !== '');
}

/** What is quoted is then what the mail is about. */
const forwarding =
  /^(?:fwd?|fw)\s*:|\b(?:see|read) below\b|فوروارد|ارجاع|نامه\s?ی? زیر|پایین (?:را|رو|ببین)|ส่งต่อ|ด้านล่าง/iu;

/** A signature holds titles such as "Head of Pricing": after its mark, or after a closing word with few lines behind it. */
function signatureAt(lines: readonly string[]): number {
  const marked = signatureMark(lines);
  if (marked !== undefined) return marked;
  const closings = lines.flatMap((line, at) => (isClosing(line) ? [at] : []));
  const closed = closings[closings.length - 1] ?? lines.length;
  const said = lines.slice(0, closed).filter((line) => line.trim() !== '').length;
  return said > 1 && lines.length - closed <= longestSignature ? closed : lines.length;
}

function isClosing(line: string): boolean {
  return line.trim().length < longestClosing && closing.test(line.trim());
}

const longestClosing = 40;
const longestSignature = 6;
const closing =
  /^(?:(?:kind|best|warm|many)?\s*(?:regards|wishes)|best|thanks|thank you|cheers|sincerely|yours|با احترام|با تشکر|ارادتمند|ขอแสดงความนับถือ|ด้วยความเคารพ|ขอบคุณ(?:ครับ|ค่ะ)?$)/iu;

/**
 * One spelling of what is written in several: digits, Arabic letters, marks, half-spaces, case. Unlike `foldText` it keeps
 * Thai's composed vowels, since what is found is shown.
 */
function evened(text: string): string {
  return westernDigits(text)
    .normalize('NFC')
    .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
    .replace(/\u064a|\u0649/g, 'ی')
    .replace(/\u0643/g, 'ک')
    .replace(/\u200c|\u200d|\u00a0/g, ' ')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

type Weighed = {
  readonly script: RegExp;
  readonly topics: readonly { readonly topic: Topic; readonly plain: RegExp; readonly perhaps: RegExp }[];
  readonly asking: RegExp;
  readonly product: RegExp;
};

function weighed({ script, topics, asking, product, edges }: WordList): Weighed {
  const one = (words: readonly string[], flags = 'u') => new RegExp(edges(words.join('|')), flags);
  return {
    script,
    topics: (Object.keys(topics) as Topic[]).map((topic) => ({
      topic,
      plain: one(topics[topic].plain),
      perhaps: one(topics[topic].perhaps),
    })),
    asking: new RegExp(asking.join('|'), 'u'),
    product: one(product, 'gu'),
  };
}
