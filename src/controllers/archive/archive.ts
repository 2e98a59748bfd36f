/** The archives, for admins: which there are, who has to share them, and a run of one's own. */
import { archiveCard } from '../../cards/archive/archive';
import type { Card } from '../../cards/spec';
import { words } from '../../messages/words';
import type { ArchiveReport } from '../../store/archive/archive';
import { type Desk, sitDown } from '../desk';
import { push, type Reply, updated } from '../reply';
import type { Services } from '../services';

export function openArchive(services: Services): Reply {
  return push(cardOf(sitDown(services, {})));
}

export function archiveNow(services: Services): Reply {
  const desk = sitDown(services, { freshTeam: true });
  const { moved, whole } = archiveRows(services, desk, false);
  services.ensureHourly();
  const { archive: say } = desk.words;
  const news = moved > 0 ? say.moved({ count: moved }) : say.nothing;
  return updated(cardOf(desk), whole ? news : say.goesOn({ count: moved }));
}

/** Once a day, whoever's trigger it is. */
export function archiveHourly(services: Services): void {
  const { snapshot } = { snapshot: services.workbook.load({}) };
  archiveRows(services, { snapshot }, true);
}

/** In the team's language. */
function archiveRows(services: Services, { snapshot }: Pick<Desk, 'snapshot'>, hourly: boolean): ArchiveReport {
  const team = words(snapshot.settings.language, 'UTC');
  const title = (year: number) => team.archive.fileTitle({ year });
  return services.workbook.archive.run({ at: services.now, hourly, labels: team.labels, title });
}

function cardOf({ services, viewer, words: say }: Desk): Card {
  const { archive } = services.workbook;
  const files = archive.files().map((file) => ({ ...file, url: archive.url(file) }));
  return archiveCard({ viewer, files }, say);
}
