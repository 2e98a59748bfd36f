import type { Settings } from '../../domain/team/settings';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { quiet } from '../parts';
import type { Button, Card, Widget } from '../spec';
import { documentUrl } from './form';

/** The document whose headings and text say how reports look, and what to do with it. */
export function templateCard({ reportTemplate }: Pick<Settings, 'reportTemplate'>, { template: say }: Words): Card {
  const isThere = reportTemplate !== '';
  const make = (label: string): Button => ({ label, onClick: ask('makeTemplate', {}) });
  const take = {
    primary: { label: say.take, onClick: ask('takeLook', {}) },
    secondary: { label: say.open, onClick: { open: documentUrl(reportTemplate) } },
  };
  const another: Widget = { kind: 'buttons', buttons: [make(say.another)] };
  return {
    name: 'template',
    header: { title: say.title },
    sections: [{ widgets: isThere ? [quiet(say.some), quiet(say.closed), another] : [quiet(say.none)] }],
    footer: isThere ? take : { primary: make(say.make) },
  };
}
