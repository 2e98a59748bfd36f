/**
 * The parts of a report that customers read and we read, too, as lines in the language of the report. They are told of
 * rows of which nothing but the open columns is asked.
 */
import type { Account } from '../../domain/account/account';
import type { Outcome } from '../../domain/account/outcome';
import { aimsIn, casesIn, type Looking, promisesIn, talksIn } from '../../domain/report/came';
import type { OpenFacts } from '../../domain/report/open-columns';
import type { SectionName } from '../../domain/report/report';
import type { Day, Instant } from '../../domain/time/time';
import { localDay } from '../../domain/time/time-zone';
import type { Words } from '../../messages/words';
import { dotted, inShort } from '../parts';

export type Lines = { readonly [S in SectionName]?: readonly string[] };
/** One bar of a chart: how far something is, with the same in words. */
export type Bar = { readonly label: string; readonly value: string; readonly share: number };

/** `Done: Train the admins (Mina · 3 Nov 2026)`: what it is, and in brackets whatever is known of it. */
export function point(label: string, what: string, ...facts: readonly string[]): string {
  const told = dotted(...facts);
  return `${label && what ? `${label}: ${what}` : label || what}${told && ` (${told})`}`;
}

/** A line of a report is one point, whatever breaks of lines somebody typed. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** A longer list is no summary; how many more there are is said. */
export function shortened(lines: readonly string[], { reportText: say }: Words, none = say.none.other, most = 15) {
  if (lines.length === 0) return [none];
  const rest = lines.length - most;
  return rest > 0 ? [...lines.slice(0, most), say.more({ count: rest })] : lines;
}

export function openLines(facts: OpenFacts, looking: Looking, words: Words): Lines {
  const { reportText: say, format } = words;
  const { labels, none } = say;
  const day = (of: Day | undefined) => (of === undefined ? '' : format.day(of));
  const dueBy = (of: Day | undefined) => (of === undefined ? '' : words.handover.dueBy({ day: format.day(of) }));
  const dayAt = (at: Instant | undefined) => (at === undefined ? '' : format.day(localDay(at, looking.zone)));
  const short = (text: string) => format.isolate(oneLine(inShort(text)));
  const people = [...facts.team, ...facts.contacts];
  const who = (email: string) => format.isolate(people.find((one) => one.email === email)?.name || email);
  const promises = promisesIn(facts.commitments, looking);
  const aims = aimsIn(facts.outcomes, looking);
  const cases = casesIn(facts.cases, looking);
  const caseTitle = (title: string) => short(title) || words.handover.untitled;
  const aim = (label: string, one: Aim, when: string) => point(label, short(one.what), progressOf(one, words), when);
  return {
    promised: shortened(
      [
        ...promises.kept.map((one) => point(labels.kept, short(one.what), who(one.who), dayAt(one.closedAt))),
        ...promises.dropped.map(({ what }) => point(labels.dropped, short(what))),
      ],
      words,
      none.promised,
    ),
    outcomes: shortened(
      [
        ...aims.reached.map((one) => aim(labels.reached, one, day(one.reached))),
        ...aims.missed.map((one) => aim(labels.missed, one, dueBy(one.due))),
        ...aims.underway.map((one) => aim(labels.underway, one, dueBy(one.due))),
      ],
      words,
      none.outcomes,
    ),
    usage: facts.accounts.flatMap((account) => usageLines(account, words)),
    open: shortened(
      [
        ...promises.late.map((one) => point(labels.late, short(one.what), who(one.who), dueBy(one.due))),
        ...cases.open.map(({ title, opened }) =>
          point(labels.caseOpen, caseTitle(title), words.handover.openSince({ day: day(opened) })),
        ),
      ],
      words,
      none.open,
    ),
    next: shortened(
      promises.ahead.map((one) => point('', short(one.what), who(one.who), dueBy(one.due) || words.handover.noDay)),
      words,
      none.next,
    ),
    lately: shortened(
      [
        ...talksIn(facts.activities, looking).map(({ kind, at }) =>
          point(kind === 'call' ? labels.call : labels.meeting, '', dayAt(at)),
        ),
        ...cases.closed.map(({ title, closed }) => point(labels.caseClosed, caseTitle(title), day(closed))),
      ],
      words,
      none.lately,
    ),
  };
}

type Aim = Pick<Outcome, 'what' | 'unit' | 'target' | 'achieved'>;

/** Nothing where nothing was to be counted. */
function progressOf({ achieved, target, unit }: Aim, { reportText: say, format }: Words): string {
  if (achieved === undefined && target === undefined) return '';
  const number = (value: number | undefined) => (value === undefined ? '' : format.number(value));
  return say.progress({ achieved: number(achieved), target: number(target), unit: format.isolate(unit) });
}

type Usage = Pick<Account, 'plan' | 'seatsBought' | 'seatsUsed'>;

function usageLines(account: Usage, words: Words): readonly string[] {
  const { reportText: say, format } = words;
  const plan = account.plan === '' ? [] : [say.plan({ plan: format.isolate(account.plan) })];
  return [...plan, seatsLine(account, words)];
}

/** What is not known is said, never a nought. */
function seatsLine({ seatsBought, seatsUsed }: Usage, words: Words): string {
  const { reportText: say, account, format } = words;
  const bought = seatsBought === undefined ? '' : format.number(seatsBought);
  const used = seatsUsed === undefined ? '' : format.number(seatsUsed);
  // Of no seats there is no share.
  if (seatsBought === 0 && used)
    return point(account.seats, progressOf({ what: '', unit: '', target: 0, achieved: seatsUsed }, words));
  if (seatsBought && seatsUsed !== undefined)
    return say.seats({ used, bought, percent: Math.round((seatsUsed / seatsBought) * 100) });
  if (used) return say.seatsUsed({ used });
  return bought ? say.seatsBought({ bought }) : say.noSeats;
}

const barsShown = 8;

/** Only of what has both ends: a bar for something nobody measured would be a claim. */
export function outcomeBars({ outcomes }: OpenFacts, looking: Looking, words: Words): readonly Bar[] {
  const { reached, missed, underway } = aimsIn(outcomes, looking);
  const bars = [...reached, ...missed, ...underway].flatMap((one) =>
    one.target && one.achieved !== undefined
      ? [{ label: words.format.isolate(one.what), value: progressOf(one, words), share: one.achieved / one.target }]
      : [],
  );
  return bars.slice(0, barsShown);
}

export function seatBars({ accounts }: OpenFacts, words: Words): readonly Bar[] {
  return accounts.flatMap(({ seatsBought: target, seatsUsed: achieved }) =>
    target && achieved !== undefined
      ? [
          {
            label: words.account.seats,
            value: progressOf({ what: '', unit: '', target, achieved }, words),
            share: achieved / target,
          },
        ]
      : [],
  );
}
