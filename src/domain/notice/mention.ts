/** Who is meant by `@Mina` in what somebody writes: a teammate's name, first name or address, in any script. */
import { byText } from '../order';
import type { Email } from '../team/email';
import type { Teammate } from '../team/teammate';
import { foldText } from '../text';

export type Mentions = {
  readonly found: readonly Email[];
  /** What follows an @ and is nobody, or more than one. */
  readonly unknown: readonly string[];
};

type Named = Pick<Teammate, 'email' | 'name'>;

/** An @ inside a word is an address of somebody else's. */
const mark = /(?<=^|[\s([{"'«“،,;:])@(?=(\S[^\n]*))/gu;

export function mentionsIn(words: string, team: readonly Named[]): Mentions {
  const found: Email[] = [];
  const unknown: string[] = [];
  for (const [, rest = ''] of words.matchAll(mark)) {
    const mate = mateAt(rest, team);
    if (mate) found.push(mate.email);
    else unknown.push(rest.split(/[\s,.;:!?،؛)\]}"'»”]/u)[0] ?? '');
  }
  return { found: [...new Set(found)], unknown: [...new Set(unknown)].sort(byText) };
}

/** Of a field that holds nothing but one teammate, as the suggestions write it or as people type it. */
export function mateIn(text: string, team: readonly Named[]): Named | undefined {
  const wanted = foldText(text.replace(/^@/, ''));
  return team.find((mate) => foldText(suggestionOf(mate)) === wanted) ?? mateAt(text.replace(/^@/, ''), team, true);
}

/** What a field suggests while somebody types. */
export function suggestionOf({ name, email }: Named): string {
  return name === '' ? email : `${name} <${email}>`;
}

/** The longest name counts; a first name or the part before the @ only where one person alone has it. */
function mateAt(rest: string, team: readonly Named[], whole = false): Named | undefined {
  const text = foldText(rest);
  const begins = (name: string) =>
    name !== '' && text.startsWith(name) && (whole ? text === name : isEnd(text.charAt(name.length), name));
  const byWhole = longest(team, ({ name, email }) => [foldText(name), foldText(email)].filter(begins));
  if (byWhole) return byWhole;
  return longest(team, (mate) => shortNames(mate).filter(begins));
}

function longest(team: readonly Named[], namesOf: (mate: Named) => readonly string[]): Named | undefined {
  const hits = team.flatMap((mate) => namesOf(mate).map((name) => ({ mate, length: name.length })));
  const most = Math.max(0, ...hits.map(({ length }) => length));
  const best = new Set(hits.filter(({ length }) => length === most).map(({ mate }) => mate));
  return best.size === 1 ? [...best][0] : undefined;
}

function shortNames({ name, email }: Named): readonly string[] {
  const [first = ''] = foldText(name).split(' ');
  const [local = ''] = foldText(email).split('@');
  return [first, local];
}

/** Thai goes on without a space: a name ends there wherever it ends. */
function isEnd(next: string, name: string): boolean {
  return next === '' || /[฀-๿]$/u.test(name) || !/[\p{L}\p{N}]/u.test(next);
}
