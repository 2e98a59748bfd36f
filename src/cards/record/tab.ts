/** The record of the score as cells of its tab, in the words of the workbook. Shares are numbers from 0 to 1. */
import type { FalseAlarms } from '../../domain/alert/false-alarms';
import type { HealthRecord } from '../../domain/health/record/record';
import type { Words } from '../../messages/words';

type Cells = readonly (readonly (string | number)[])[];
export type RecordTab = {
  readonly title: string;
  readonly rightToLeft: boolean;
  readonly cells: {
    readonly head: Cells;
    readonly curve: Cells;
    readonly confusion: Cells;
    readonly bands: Cells;
    readonly figures: Cells;
  };
  readonly chartTitles: { readonly curve: string; readonly confusion: string; readonly bands: string };
};

export function recordTab(record: HealthRecord, alarms: FalseAlarms, words: Words): RecordTab {
  const { record: say } = words;
  return {
    title: say.tabTitle,
    rightToLeft: words.labels.rightToLeft,
    cells: {
      head: headCells(record, words),
      curve: [
        [say.said, say.ideal, say.happened, say.low, say.high, say.count],
        ...record.curve.map(({ said, happened, interval, count }) =>
          [said, said, happened, ...interval, count].map(short),
        ),
      ],
      confusion: [
        ['', say.cancelledShort, say.stayedShort],
        [say.riskShort, record.confusion.riskCancelled, record.confusion.riskStayed],
        [say.othersShort, record.confusion.otherCancelled, record.confusion.otherStayed],
      ],
      bands: [
        ['', say.outcomeTitles.renewed, say.outcomeTitles.upgraded, say.outcomeTitles.cancelled],
        ...record.bands.map(({ band, renewed, upgraded, cancelled }) => [
          ...[words.health.bands[band], renewed, upgraded, cancelled],
        ]),
      ],
      figures: figureCells(record, alarms, words),
    },
    chartTitles: { curve: say.curveTitle, confusion: say.confusion, bands: say.bandTitle },
  };
}

function headCells({ day, rows, accounts, evidence, wanting, horizonDays }: HealthRecord, words: Words): Cells {
  const { record: say, format } = words;
  const more = evidence === 'too-few' ? say.wanting({ count: wanting }) : '';
  return [
    [say.title],
    [say.asOf({ day: format.day(day), rows, accounts })],
    [say.evidence[evidence], more],
    [say.horizon({ days: horizonDays })],
  ];
}

/** What is not known stays empty: it is no zero. */
function figureCells({ score, calibrated, lead, flips }: HealthRecord, alarms: FalseAlarms, words: Words): Cells {
  const { tab: say } = words.record;
  const row = (name: string, value: number | undefined, interval?: readonly [number, number]) => [
    name,
    ...(value === undefined ? [] : [short(value), ...(interval ?? []).map(short)]),
  ];
  return [
    ['', say.value, words.record.low, words.record.high],
    row(say.scoreAuc, score?.auc, score?.interval),
    row(say.scoreLift, score?.lift10),
    row(say.calibratedAuc, calibrated?.auc, calibrated?.interval),
    row(say.calibratedLift, calibrated?.lift10),
    row(say.brier, calibrated?.brier),
    row(say.skill, calibrated?.skill),
    row(say.ece, calibrated?.ece),
    row(say.slope, calibrated?.slope),
    row(say.intercept, calibrated?.intercept),
    row(say.lead, lead.medianDays),
    row(say.foreseen, lead.cancelled === 0 ? undefined : lead.foreseen / lead.cancelled),
    row(
      say.alarms,
      alarms.rate,
      alarms.low === undefined || alarms.high === undefined ? undefined : [alarms.low, alarms.high],
    ),
    row(say.votes, alarms.votes),
    row(say.flips, flips.length),
  ];
}

function short(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
