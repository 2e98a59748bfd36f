/** A workbook that is gone for good: one of its admins may have another one set up, after a warning. */
import type { Params } from '../../cards/actions';
import { startAnewCard } from '../../cards/workspace/start-anew';
import { Fault } from '../../fault';
import { words } from '../../messages/words';
import { openHome } from '../home';
import { push, type Reply } from '../reply';
import type { Services } from '../services';
import { firstRun } from './setup';

export function openStartAnew(services: Services): Reply {
  const { workbook, me } = services;
  if (!workbook.exists()) return { show: 'root', card: firstRun(services, textFor(services)) };
  if (!workbook.mayStartAnew()) throw new Fault('not-allowed', { action: 'openStartAnew' });
  return push(startAnewCard({ me, gone: workbook.id(), url: workbook.url() }, textFor(services)));
}

/** A second click finds it done. */
export function startAnew(services: Services, { gone }: Params<'startAnew'>): Reply {
  const { workbook } = services;
  workbook.startAnew(gone);
  const card = workbook.exists() ? openHome(services) : firstRun(services, textFor(services));
  return { show: 'root', card, changed: true };
}

/** Nobody's own language is known any more. */
function textFor({ client }: Services) {
  return words(client.language, client.zone);
}
