/** A lead's week in words, a line each; nothing of amounts is among it: the outbox is everybody's. */
import { type Account, accountTitle } from '../../domain/account/account';
import type { Week } from '../../domain/notice/week';
import { figureWords, shortValue } from '../figure-text';
import type { Words } from '../words';

/** More names than these nobody reads in a line. */
const mostNames = 4;

export function weekText(week: Week, words: Words): string {
  const { week: say, format } = words;
  const { period, openLoops, late } = week;
  return [
    say.period({ from: format.day(period.from), to: format.day(period.to) }),
    ...week.levels.map((level) => levelLine(level, words)),
    bandLine(week, words),
    ...namesLine(week.alerted, say.alerted, words),
    ...(openLoops > 0 ? [say.openLoops({ count: openLoops })] : []),
    ...(late > 0 ? [say.late({ count: late })] : []),
    ...renewalLines(week, words),
  ].join('\n');
}

function levelLine({ name, now, before }: Week['levels'][number], words: Words): string {
  const { metrics } = figureWords[words.language](words.format);
  const was = before && 'value' in before.answer ? words.week.before({ value: shortValue(before, words) }) : '';
  const value = [shortValue(now, words), was, metrics.basedOn({ count: now.n })].filter(Boolean).join(' · ');
  return `${metrics.figures[name].title}: ${value}`;
}

function bandLine({ bands }: Week, { week: say, health, format }: Words): string {
  const parts = bands.map(({ band, count, before }) => {
    const moved = before === undefined || before === count ? '' : ` (${format.signed(count - before)})`;
    return `${health.bands[band]} ${format.number(count)}${moved}`;
  });
  return say.bands({ bands: parts.join(' · ') });
}

type Named = Pick<Account, 'id' | 'name' | 'externalId'>;

function namesLine(
  accounts: readonly Named[],
  say: (of: { count: number; names: string }) => string,
  { format }: Words,
): readonly string[] {
  if (accounts.length === 0) return [];
  const names = accounts.slice(0, mostNames).map((account) => format.isolate(accountTitle(account)));
  return [say({ count: accounts.length, names: [...names, ...(accounts.length > mostNames ? ['…'] : [])].join(', ') })];
}

function renewalLines({ renewals }: Week, words: Words): readonly string[] {
  const { week: say, format } = words;
  const day = new Map(renewals.map(({ account, notice }) => [account.id, format.day(notice)]));
  return namesLine(
    renewals.map(({ account }) => ({ ...account, name: `${accountTitle(account)} (${day.get(account.id) ?? ''})` })),
    say.renewals,
    words,
  );
}
