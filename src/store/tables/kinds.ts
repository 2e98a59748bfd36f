/** Kinds of columns that only the tabs of this folder need. */
import type { ReasonKept } from '../../domain/health/health-snapshot';
import { isSignalKind, type SignalKind, signalKinds } from '../../domain/signal/signal-kinds';
import { type Decision, decisionKinds } from '../../domain/sync/decision';
import type { Email } from '../../domain/team/email';
import { type Column, choice, cleanText, instant, text, type Unit, unreadable } from '../cells';

export function inUnit(column: Column<number>, unit: Unit): Column<number> {
  return { ...column, unit };
}

const yesWords = ['yes', 'true', '1', 'x'];
const noWords = ['', 'no', 'false', '0', '-'];

/** Yes or no; an empty cell is no. */
export const yes: Column<boolean> = {
  width: 80,
  options: ['yes', 'no'],
  format: 'text',
  kind: 'yes',
  read: (cell) => {
    const typed = cleanText(String(cell)).toLowerCase();
    return yesWords.includes(typed) ? true : noWords.includes(typed) ? false : unreadable;
  },
  spare: () => false,
  write: (value) => (value ? 'yes' : 'no'),
};

/** ISO 4217, and `IRT` for the toman, which has no code of its own there. */
export const currency: Column<string> = {
  ...text(80),
  kind: 'currency',
  read: (cell) => {
    const code = cleanText(String(cell)).toUpperCase();
    return /^[A-Z]{3}$/.test(code) ? code : unreadable;
  },
};

/** `contact_days 6 @ 3, open_cases -5 @ 2`: points and the value they are for. A part that cannot be read is left out. */
export const reasonsKept: Column<readonly ReasonKept[]> = {
  ...text(200),
  many: true,
  read: (cell) => String(cell).split(',').flatMap(reasonIn),
  write: (reasons) => reasons.map(({ measure, points, value }) => `${measure} ${points} @ ${value}`).join(', '),
};

function reasonIn(part: string): readonly ReasonKept[] {
  const [, measure = '', points, value] = /^(\S+) (-?\d+) @ (-?[\d.e+-]+)$/.exec(part.trim()) ?? [];
  return measure === '' ? [] : [{ measure, points: Number(points), value: Number(value) }];
}

/** A kind of signal that Tandem knows, or a company's own as it stood in the settings. */
export const signalKind: Column<SignalKind> = {
  ...choice<SignalKind>(signalKinds),
  read: (cell) => {
    const known = choice(signalKinds).read(cell);
    const typed = cleanText(String(cell));
    return known !== unreadable ? known : isSignalKind(typed) ? typed : unreadable;
  },
};

/** One a line, its parts between tabs, the words last. A line that cannot be read is left out. */
export const decisionsKept: Column<readonly Decision[]> = {
  ...text(200),
  many: true,
  read: (cell) => String(cell).split('\n').flatMap(decisionIn),
  write: (decisions) => decisions.map(decisionLine).join('\n'),
};

function decisionLine({ at, by, kind, account, item, what, words }: Decision): string {
  return [instant.write(at), by, kind, account, item, what, words].map((part) => plain(String(part))).join('\t');
}

function plain(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

function decisionIn(line: string): readonly Decision[] {
  const [when = '', by = '', named, account = '', item = '', what = '', words = ''] = line.split('\t');
  const at = instant.read(when);
  const kind = decisionKinds.find((one) => one === named);
  if (at === unreadable || kind === undefined) return [];
  return [{ at, by: by as Email, kind, account: account as Decision['account'], item, what, words }];
}
