/** How likely an account is to renew, upgrade or cancel: in one line, and with what that rests on; or why it is not told. */
import type { Health } from '../../domain/health/health';
import type { Influence, Likely, Outlook } from '../../domain/health/record/likely';
import { dayStart } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { reasonText } from '../account/health-parts';
import { ask } from '../actions';
import { dotted, quiet } from '../parts';
import type { Line, Section, Widget } from '../spec';
import type { AccountName } from '../viewer';

type Told = {
  readonly account: AccountName;
  readonly health: Health;
  readonly outlook?: Outlook | undefined;
};

/** Why is one press away. */
export function outlookLine({ account, outlook }: Told, words: Words): readonly Widget[] {
  if (!outlook) return [];
  const { learned, likely } = outlook;
  if (!likely) return [absentLine(learned, words)];
  const onClick = ask('openReasons', { account: account.id });
  return [{ ...likelyLine(learned, likely, words), onClick }];
}

function absentLine({ evidence }: Outlook['learned'], { outlook: say }: Words): Widget {
  return quiet(`${say.title}: ${say.absent[evidence]}`);
}

const order = ['renewed', 'upgraded', 'cancelled'] as const;

function likelyLine({ horizonDays, rows, accounts }: Outlook['learned'], likely: Likely, words: Words): Line {
  const { record, outlook: say, format } = words;
  const percents = percentsOf(likely);
  const texts = order.map((outcome, at) =>
    record.likelyOne({ outcome: record.outcomes[outcome], percent: format.percent(percents[at] ?? 0) }),
  );
  return {
    kind: 'line',
    icon: 'query_stats',
    above: say.within({ days: horizonDays }),
    text: dotted(...texts),
    below: say.basedOn({ rows, accounts }),
  };
}

/** Whole percents that add up to a hundred: floors first, then the largest remainders get the rest. */
function percentsOf(likely: Likely): readonly number[] {
  const floors = order.map((outcome) => Math.floor(likely[outcome] * 100));
  const left = 100 - floors.reduce((sum, one) => sum + one, 0);
  const rest = (at: number) => (likely[order[at] ?? 'renewed'] * 100) % 1;
  const byRest = order.map((_, at) => at).sort((a, b) => rest(b) - rest(a));
  return floors.map((floor, at) => floor + (byRest.indexOf(at) < left ? 1 : 0));
}

/** On the card of all reasons. */
export function outlookSection(told: Told, words: Words): readonly Section[] {
  const { outlook } = told;
  if (!outlook) return [];
  const { learned, likely } = outlook;
  const { outlook: say, format } = words;
  const { rows, counts, wanting, day } = learned;
  const learnt = quiet(say.learntOn({ day: format.shortDay(day, dayStart(told.health.asOf)) }));
  if (!likely) {
    const more = wanting > 0 ? [quiet(say.wanting({ count: wanting }))] : [];
    return [{ widgets: [absentLine(learned, words), ...more, learnt] }];
  }
  const percent = format.percent(Math.round((counts.cancelled / rows) * 100));
  const rates = quiet(say.rates({ rows, cancelled: counts.cancelled, percent }));
  return [
    {
      header: say.title,
      widgets: [likelyLine(learned, likely, words), rates, ...influenceWidgets(told, words), learnt],
    },
  ];
}

const influencesShown = 3;

/** Those that are a whole point at least. */
function influenceWidgets({ health, outlook }: Told, words: Words): readonly Widget[] {
  const { outlook: say } = words;
  const telling = (outlook?.influences ?? []).filter(({ more }) => Math.abs(more) >= 0.005).slice(0, influencesShown);
  const lines = telling.flatMap((one) => influenceLine(one, health, words));
  return lines.length === 0 ? [] : [quiet(say.influences), ...lines, quiet(say.each)];
}

function influenceLine({ measure, more }: Influence, { reasons }: Health, words: Words): readonly Line[] {
  const reason = reasons.find((one) => one.measure === measure);
  if (!reason) return [];
  const { outlook: say, format } = words;
  const points = say.points({ points: format.signed(Math.round(more * 100)) });
  const tone = more > 0 ? 'bad' : 'good';
  return [{ kind: 'line', text: [{ text: points, bold: true, tone }, { text: `  ${reasonText(reason, words)}` }] }];
}
