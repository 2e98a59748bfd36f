import type { RuleId } from '../../../domain/signal/rules/proposal';
import type { Formats } from '../../formats';

export type ProposalWords = ReturnType<typeof proposalWords>;

/** The numbers of a finding, and what it names; `rules.ts` says of each rule which they are. */
type Seen = { now: number; of: number; what: string; day: string };
type Share = { percent: number; low: number; high: number };
type Times = { times: number; low: number; high: number };

/** Signals that a rule proposes, and how the rules have done. */
export function proposalWords(f: Formats) {
  return {
    proposals: {
      title: 'A possible signal',
      section: ({ count }: { count: number }) => `Nobody has flagged yet (${f.number(count)})`,
      home: ({ count }: { count: number }) => `Ready to flag (${f.number(count)})`,
      why: 'What the rows say',
      says: {
        'over-seats': ({ now, of }) => `${f.number(now)} seats are used, ${f.number(of)} were bought`,
        'before-renewal': ({ now, of, day, what }) =>
          `Notice by ${what}, and seats used grew from ${f.percent(of)} to ${f.percent(now)} since ${day}`,
        'seats-full': ({ now, of }) => `${f.number(now)} of ${f.number(of)} seats are used`,
        'team-larger': ({ now, of }) => `${f.number(now)} people are known there, ${f.number(of)} seats were bought`,
        'usage-growth': ({ now, of, day }) => `Seats used grew from ${f.percent(of)} to ${f.percent(now)} since ${day}`,
        'logins-growth': ({ now, day }) => `Logins grew by ${f.percent(now)} in a month, measured ${day}`,
        'feature-asked': ({ what, day }) => `${what} was named on ${day}, and their plan has it not`,
        promoter: ({ now, day }) => `They gave ${f.number(now)} of 10 on ${day}`,
      } satisfies Record<RuleId, (seen: Seen) => string>,
      plan: ({ plan, seats }: { plan: string; seats: number | undefined }) =>
        seats === undefined ? `${plan} has it` : `${plan} has ${f.number(seats)} seats`,
      flag: 'Flag it',
      setAside: 'Set aside',
      whyNot: 'Not a signal because…',
      setAsideHint: 'Once set aside, this stays quiet until there is more of it or something else behind it.',
      done: 'Set aside',
      gone: 'That no longer stands: the rows say something else by now.',
      record: 'How this did so far',
      accepted: ({ accepted, decided }: { accepted: number; decided: number }) =>
        `${f.number(accepted)} of ${f.number(decided)} like this were accepted`,
      share: ({ percent, low, high }: Share) => `${f.percent(percent)}, likely ${f.percent(low)} to ${f.percent(high)}`,
      lift: ({ times, low, high }: Times) =>
        `${f.number(times)} times as often as without it, likely ${f.number(low)} to ${f.number(high)}`,
      noLift: 'Too few signals without it to compare',
      noRecord: ({ decided, needed }: { decided: number; needed: number }) =>
        `No record yet: ${f.number(decided)} of ${f.number(needed)} decided`,
      asideCount: ({ count }: { count: number }) => `${f.number(count)} of them set aside`,
      rules: {
        'over-seats': 'More seats used than bought',
        'before-renewal': 'Growth before a renewal',
        'seats-full': 'Nine of ten seats used',
        'team-larger': 'A team larger than its seats',
        'usage-growth': 'More seats used than three months ago',
        'logins-growth': 'Logins up by a quarter',
        'feature-asked': 'A feature of another plan was named',
        promoter: 'A score of 9 or 10',
      } satisfies Record<RuleId, string>,
      open: 'Rules for signals',
      rulesTitle: 'Rules that propose signals',
      rulesHint: 'What people set aside counts against a rule. Nothing here looks at amounts.',
      worse: 'Worse than flags without it: better retired',
      worseHome: ({ count }: { count: number }) =>
        count === 1
          ? 'A rule for signals does worse than none'
          : `${f.number(count)} rules for signals do worse than none`,
      worseHint: 'Look at its record, and retire it in one click',
      retire: 'Retire',
      takeBack: 'Take back',
      retired: 'Retired',
      retiredBy: ({ name, when }: { name: string; when: string }) => `Retired by ${name}, ${when}`,
      retiredDone: 'Retired. It proposes nothing any more',
      backDone: 'It proposes again',
    },
  };
}
