/** Further back on a timeline, page by page: what the workbook still has, then archive after archive. */
import { type ClosedArchive, timelineCard } from '../../cards/account/timeline';
import type { Params } from '../../cards/actions';
import { listLimit, nameOf } from '../../cards/parts';
import type { ArchiveFile } from '../../store/archive/files';
import { accountId, newestFirst, subjectOf } from '../account/account';
import { type Desk, sitDown } from '../desk';
import { push, type Reply } from '../reply';
import type { Services } from '../services';
import { fromText, textOf } from './older-from';

export function openOlder(services: Services, { account, before }: Params<'openOlder'>): Reply {
  const desk = sitDown(services, { account: accountId(account) });
  const { account: subject, dossier } = subjectOf(desk);
  const { activities, year, closed, next } = services.workbook.archive.older({
    account: subject.id,
    from: fromText(before),
    known: newestFirst(dossier).map(({ id }) => id),
    limit: listLimit,
  });
  const page = { year, closed: closed.map((file) => closedOf(desk, file)) };
  const older = next && textOf(next);
  return push(timelineCard({ viewer: desk.viewer, account: subject, activities, older, page }, desk.words));
}

function closedOf({ viewer, words, services }: Desk, file: ArchiveFile): ClosedArchive {
  const { archive } = services.workbook;
  return { year: file.year, by: nameOf(viewer, file.by, words), url: archive.url(file) };
}
