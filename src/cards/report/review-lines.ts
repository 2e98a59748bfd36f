/** The lines of a portfolio review. */
import { accountTitle } from '../../domain/account/account';
import type { Band } from '../../domain/health/health-model';
import { type Listed, linesShown, type Portfolio } from '../../domain/report/portfolio';
import type { Signal } from '../../domain/signal/signal';
import { localDay } from '../../domain/time/time-zone';
import { alertText } from '../../messages/agenda/alert-text';
import type { Words } from '../../messages/words';
import { bandText, dotted, inShort, nameOf } from '../parts';
import type { Viewer } from '../viewer';
import { type Lines, oneLine, point, shortened } from './open-lines';

const bandOrder = ['at-risk', 'watch', 'insufficient', 'healthy'] as const satisfies readonly Band[];
/** Of each band, those that most need talking about; healthy accounts are counted only. */
const namedInBand: { readonly [B in Band]: number } = { 'at-risk': 10, watch: 5, insufficient: 5, healthy: 0 };

type Facts = { readonly viewer: Viewer; readonly labelOf: (measure: string) => string };

export function reviewLines(portfolio: Portfolio, facts: Facts, words: Words): Lines {
  const { format, account: told } = words;
  const { viewer } = facts;
  const title = (account: Listed) => format.isolate(accountTitle(account));
  const sold = ({ sold: what, need }: Signal) => format.isolate(oneLine(inShort(what || need)));
  const limited = (lines: readonly string[]) => shortened(lines, words, words.reportText.none.other, linesShown);
  return {
    opening: [],
    bands: [
      dotted(...bandOrder.map((band) => point(bandText(band, words), format.number(portfolio.bands[band].length)))),
      ...bandOrder.flatMap((band) => bandLines(band, portfolio.bands[band], viewer, words)),
    ],
    moved: limited(
      portfolio.moved.map(({ account, alert }) => {
        const why = alertText({ alert, label: facts.labelOf(alert.measure) }, words);
        return point(title(account), why, format.day(alert.day));
      }),
    ),
    renewals: limited(
      portfolio.renewals.map(({ account, notice, day }) => {
        const by = told.noticeBy({ day: format.day(notice), left: format.inDays(notice, viewer.now) });
        return point(title(account), format.day(day), by);
      }),
    ),
    loops: limited(
      portfolio.loops.map(({ account, signal }) => {
        const owner = signal.owner === '' ? '' : nameOf(viewer, signal.owner, words);
        const day = format.day(localDay(signal.movedAt ?? signal.flaggedAt, viewer.me.zone));
        return point(title(account), sold(signal), owner, day);
      }),
    ),
    wins: limited(
      portfolio.wins.map(({ account, signal, adopted }) =>
        point(title(account), sold(signal), adopted ? words.reportText.inUse : ''),
      ),
    ),
  };
}

/** A list is flat: each line says its band. */
function bandLines(band: Band, accounts: readonly Listed[], viewer: Viewer, words: Words): readonly string[] {
  const { format } = words;
  const named = namedInBand[band];
  const lines = accounts.map((account) => {
    const score = account.healthScore === undefined ? '' : format.number(account.healthScore);
    const csm = account.csm === '' ? '' : nameOf(viewer, account.csm, words);
    return point(bandText(band, words), format.isolate(accountTitle(account)), score, csm);
  });
  return named > 0 && lines.length > 0 ? shortened(lines, words, '', named) : [];
}
