import { accountTitle } from '../../domain/account/account';
import type { FalseAlarms } from '../../domain/alert/false-alarms';
import type { Disagreement } from '../../domain/health/record/disagreements';
import type { BandRecord, HealthRecord } from '../../domain/health/record/record';
import type { Words } from '../../messages/words';
import { measureName } from '../account/health-parts';
import { ask } from '../actions';
import { falseAlarmLine } from '../nightly/nightly';
import { bandText, dotted, listOf, quiet } from '../parts';
import type { Card, Section, Widget } from '../spec';
import type { Viewer } from '../viewer';

export type RecordView = {
  readonly viewer: Viewer;
  /** Nothing before the first night that worked it out. */
  readonly record: HealthRecord | undefined;
  readonly falseAlarms: FalseAlarms;
  /** What the company calls measures of its own. */
  readonly labels: ReadonlyMap<string, string>;
  readonly disagreements: readonly Disagreement[];
  /** Accounts that were looked at for them, and those there are. */
  readonly seen: number;
  readonly total: number;
  /** The tab with the charts; nothing before it is made. */
  readonly url: string | undefined;
};

/** Whether the score deserves trust, by what came: the verdict first, then what it rests on, then what to do. */
export function recordCard(view: RecordView, words: Words): Card {
  const { record, viewer, url, labels } = view;
  const { record: say, format } = words;
  const day = record && format.shortDay(record.day, viewer.now);
  return {
    name: 'record',
    header: {
      title: say.title,
      ...(record && day ? { subtitle: say.asOf({ day, rows: record.rows, accounts: record.accounts }) } : {}),
    },
    sections: [
      verdictSection(record, words),
      nextSection(view, words),
      ...(record ? figureSections(record, words) : []),
      ...(record ? againstSection(record, labels, words) : []),
      { header: words.alerts.settings, widgets: [falseAlarmLine(view.falseAlarms, words)] },
      disagreementsSection(view, words),
    ],
    ...(url ? { footer: { primary: { label: say.openTab, onClick: { open: url } } } } : {}),
  };
}

function verdictSection(record: HealthRecord | undefined, words: Words): Section {
  const { record: say } = words;
  if (!record) return { widgets: [{ kind: 'line', icon: 'hourglass_top', text: say.none }] };
  const { evidence, wanting, horizonDays } = record;
  const icon = evidence === 'yes' ? 'check' : 'help';
  const more = evidence === 'too-few' ? say.wanting({ count: wanting }) : evidence === 'none' ? say.defaultsStay : '';
  return {
    widgets: [
      { kind: 'line', icon, text: [{ text: say.evidence[evidence], bold: true }], ...(more ? { below: more } : {}) },
      quiet(say.horizon({ days: horizonDays })),
    ],
  };
}

/** A share of alerts beyond which they are noise. */
const mostUseless = 0.5;
const fewestVotes = 5;

function nextSection({ record, falseAlarms, labels }: RecordView, words: Words): Section {
  const { record: say } = words;
  const { rate = 0, votes } = falseAlarms;
  const open = ask('openModels', {});
  const name = (measure: string) => nameIn(labels, measure, words);
  const flips = (record?.flips ?? []).map(
    ({ measure }): Widget => ({
      kind: 'line',
      icon: 'swap_vert',
      text: say.flip({ measure: name(measure) }),
      onClick: open,
    }),
  );
  const leaks = (record?.warnings ?? [])
    .filter(({ kind, measure }) => kind === 'leakage' && measure !== '')
    .map(
      ({ measure }): Widget => ({
        kind: 'line',
        icon: 'warning',
        text: say.leak({ measure: name(measure) }),
        onClick: open,
      }),
    );
  const alarms: readonly Widget[] =
    rate > mostUseless && votes >= fewestVotes
      ? [{ kind: 'line', icon: 'notifications_off', text: say.nexts.alarms, onClick: ask('openSettings', {}) }]
      : [];
  const usual = !record ? 'wait' : record.evidence === 'yes' ? 'use' : record.evidence === 'none' ? 'keep' : 'results';
  const widgets = [...leaks, ...flips, ...alarms];
  const last: Widget = { kind: 'line', icon: 'arrow_forward', text: say.nexts[usual] };
  return { header: say.next, widgets: widgets.length > 0 && usual === 'use' ? widgets : [...widgets, last] };
}

function nameIn(labels: RecordView['labels'], measure: string, words: Words): string {
  return measureName({ measure, label: labels.get(measure) ?? '' }, words);
}

/** A weight against its stated direction is never forced; it is said, with why that may be. */
function againstSection({ against }: HealthRecord, labels: RecordView['labels'], words: Words): readonly Section[] {
  const { record: say } = words;
  if (against.length === 0) return [];
  const line = ({ measure, whole }: HealthRecord['against'][number]): Widget => ({
    kind: 'line',
    icon: 'swap_vert',
    text: nameIn(labels, measure, words),
    below: whole ? say.againstWholly : say.againstPartly,
  });
  return [{ header: say.against, widgets: [...against.map(line), quiet(say.againstWhy)] }];
}

function figureSections(record: HealthRecord, words: Words): readonly Section[] {
  const { record: say } = words;
  const { confusion, lead, bands } = record;
  const ranking = rankingLines(record, words);
  if (record.rows === 0) return [];
  return [
    ...(ranking.length > 0 ? [{ header: say.ranking, widgets: ranking }] : []),
    { header: say.bands, widgets: bands.map((band) => bandLine(band, words)) },
    {
      header: say.confusion,
      widgets: [
        quiet(say.risk({ lost: confusion.riskCancelled, stayed: confusion.riskStayed })),
        quiet(say.others({ lost: confusion.otherCancelled, stayed: confusion.otherStayed })),
      ],
    },
    ...(lead.cancelled > 0 ? [leadSection(lead, words)] : []),
  ];
}

function leadSection({ foreseen, cancelled, medianDays }: HealthRecord['lead'], words: Words): Section {
  const { record: say } = words;
  const below = medianDays === undefined ? {} : { below: say.median({ days: Math.round(medianDays) }) };
  return {
    header: say.lead,
    widgets: [{ kind: 'line', icon: 'schedule', text: say.foreseen({ foreseen, cancelled }), ...below }],
  };
}

function rankingLines({ score, calibrated, evidence }: HealthRecord, words: Words): readonly Widget[] {
  const { record: say, format } = words;
  type Ranked = NonNullable<HealthRecord['score']>;
  const auc = ({ auc: value, interval: [low, high] }: Ranked) => say.auc({ auc: value, low, high });
  const lift = ({ lift10 }: Ranked) =>
    lift10 === undefined ? '' : say.lift({ times: format.number(round(lift10, 1)) });
  const shown: readonly Widget[] = score
    ? [{ kind: 'line', above: say.asShown, text: auc(score), below: lift(score) }]
    : [];
  if (!calibrated || evidence === 'too-few') return shown;
  const { skill, ece } = calibrated;
  const honest = say.brier({ skill: format.number(round(skill ?? 0, 2)), ece: percent(ece ?? 0, words) });
  return [...shown, { kind: 'line', above: say.calibrated, text: auc(calibrated), below: honest }];
}

function bandLine({ band, rows, cancelled, interval }: BandRecord, words: Words): Widget {
  const [low, high] = interval.map((share) => percent(share, words));
  const below = words.record.band({ rows, lost: cancelled, low: low ?? '', high: high ?? '' });
  return { kind: 'line', text: bandText(band, words), below };
}

function percent(share: number, { format }: Words): string {
  return format.percent(Math.round(share * 100));
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

const disagreementsShown = 8;

function disagreementsSection({ disagreements, seen, total }: RecordView, words: Words): Section {
  const { record: say, common, format } = words;
  const line = ({ account, band, pulse, call }: Disagreement): Widget => ({
    kind: 'line',
    text: format.isolate(accountTitle(account)),
    below: dotted(
      band === 'insufficient' ? '' : bandText(band, words),
      pulse === undefined ? '' : say.pulse({ value: pulse }),
      call === '' ? '' : say.calls[call],
    ),
    onClick: ask('openAccount', { account: account.id }),
  });
  const count = disagreements.length;
  const list = listOf(disagreements, line, {
    header: say.disagreements({ count }),
    empty: say.agreed,
    limit: disagreementsShown,
    rest: quiet(common.more({ count: count - disagreementsShown })),
  });
  return seen < total ? { ...list, widgets: [...list.widgets, quiet(say.firstOnly({ seen, total }))] } : list;
}
