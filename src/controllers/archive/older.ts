/** Further back on a timeline, page by page: what the workbook still has, then archive after archive. */
import { type ClosedArchive, timelineCard } from '../../cards/account/timeline';
import type { Params } from '../../cards/actions';
import { listLimit, nameOf } from '../../cards/parts';
import { activityKindsOf, type TimelineFilter, timelineOf } from '../../domain/account/timeline';
import { newestFirst, newestShown } from '../../domain/account/timeline-lines';
import type { ArchiveFile } from '../../store/archive/files';
import { accountId, subjectOf } from '../account/account';
import { filterIn } from '../account/timeline';
import { type Desk, sitDown } from '../desk';
import { push, type Reply } from '../reply';
import type { Services } from '../services';
import { fromText, textOf } from './older-from';

export function openOlder(services: Services, { account, before, kind, who }: Params<'openOlder'>): Reply {
  const desk = sitDown(services, { account: accountId(account) });
  const { account: subject, dossier } = subjectOf(desk);
  const filter = filterIn(kind, who);
  const { activities, year, closed, next } = services.workbook.archive.older({
    account: subject.id,
    from: fromText(before),
    known: newestFirst(dossier.activities)
      .slice(0, newestShown)
      .map(({ id }) => id),
    ...(filter.kind === '' && filter.by === '' ? {} : { only: onlyOf(filter) }),
    limit: listLimit,
  });
  const page = { year, closed: closed.map((file) => closedOf(desk, file)) };
  const older = next && textOf(next);
  return push(
    timelineCard(
      { viewer: desk.viewer, account: subject, entries: timelineOf({ activities }), filter, older, page },
      desk.words,
    ),
  );
}

function onlyOf({ kind, by }: TimelineFilter) {
  return { ...(kind === '' ? {} : { kinds: activityKindsOf(kind) }), ...(by === '' ? {} : { by }) };
}

function closedOf({ viewer, words, services }: Desk, file: ArchiveFile): ClosedArchive {
  const { archive } = services.workbook;
  return { year: file.year, by: nameOf(viewer, file.by, words), url: archive.url(file) };
}
