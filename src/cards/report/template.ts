import type { Settings } from '../../domain/team/settings';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { quiet } from '../parts';
import type { Card } from '../spec';
import { documentUrl } from './form';

/** The document whose headings and text say how reports look, and what to do with it. */
export function templateCard({ reportTemplate }: Pick<Settings, 'reportTemplate'>, { template: say }: Words): Card {
  const isThere = reportTemplate !== '';
  const make = { primary: { label: say.make, onClick: ask('makeTemplate', {}) } };
  const take = {
    primary: { label: say.take, onClick: ask('takeLook', {}) },
    secondary: { label: say.open, onClick: { open: documentUrl(reportTemplate) } },
  };
  return {
    name: 'template',
    header: { title: say.title },
    sections: [{ widgets: [quiet(isThere ? say.some : say.none)] }],
    footer: isThere ? take : make,
  };
}
