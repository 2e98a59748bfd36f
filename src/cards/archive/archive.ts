import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { listOf, nameOf, quiet } from '../parts';
import type { Card, Widget } from '../spec';
import type { Viewer } from '../viewer';

export type ArchiveView = {
  readonly viewer: Viewer;
  readonly files: readonly ArchiveLine[];
};

type ArchiveLine = { readonly year: number; readonly by: string; readonly url: string };

/** More years than anybody keeps. */
const shown = 15;

export function archiveCard({ viewer, files }: ArchiveView, words: Words): Card {
  const { archive: say, common } = words;
  const line = ({ year, by, url }: ArchiveLine): Widget => ({
    kind: 'line',
    icon: 'inventory_2',
    text: say.ofYear({ year }),
    below: say.madeBy({ name: nameOf(viewer, by, words) }),
    onClick: { open: url },
  });
  const list = listOf(
    [...files].sort((a, b) => b.year - a.year),
    line,
    {
      header: say.files,
      empty: say.noFiles,
      limit: shown,
      rest: quiet(common.more({ count: files.length - shown })),
    },
  );
  const share: readonly Widget[] = files.length > 0 ? [{ kind: 'text', text: say.share }] : [];
  return {
    name: 'archive',
    header: { title: say.title, subtitle: say.below },
    sections: [{ widgets: [{ kind: 'text', text: say.intro }] }, { ...list, widgets: [...list.widgets, ...share] }],
    footer: { primary: { label: say.now, onClick: ask('archiveNow', {}) } },
  };
}
