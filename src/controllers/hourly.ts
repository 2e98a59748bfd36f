/** What is done every hour, the same whoever's trigger it is: no person asks, so nothing is shown. */
import { archiveHourly } from './archive/archive';
import { takeSources } from './import/sources';
import { refreshBoards } from './nightly/boards';
import { runNightly } from './nightly/nightly';
import { fillChannel } from './notice/channel';
import { sendHourly } from './notice/deliver';
import { tellDues } from './notice/dues';
import { tellWeek } from './notice/week';
import type { Services } from './services';
import { noteHourly } from './sync/agenda/event';
import { followHourly } from './sync/follow';
import { bookPlannedHourly } from './sync/team/book';

/** In the order in which one needs what another leaves; none waits for another to succeed. */
export const hourlyWorks: readonly ((services: Services) => unknown)[] = [
  takeSources,
  runNightly,
  refreshBoards,
  followHourly,
  bookPlannedHourly,
  noteHourly,
  ({ workbook, now }) => workbook.rebuild(now, 'hourly'),
  tellDues,
  tellWeek,
  fillChannel,
  sendHourly,
  archiveHourly,
];
