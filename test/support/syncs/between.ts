/** A click with something else done right before one of its calls to Google, as another execution would come in between. */
import { join } from 'node:path';
import { compileAddon } from '../../../src/host/realm/addon';
import type { Door, DoorSession } from '../../../src/host/realm/door';
import { type ExecutionResult, execute } from '../../../src/host/realm/execution';
import { readAddonFolder } from '../../../src/host/server/addon/addon-folder';
import type { Company } from '../company';

type Click = Parameters<Company['workspace']['click']>[0];
type Addon = Parameters<typeof compileAddon>[0];

const compiled = compileAddon(readAddonFolder(join(import.meta.dirname, '../../../dist')) as Addon);

/** `at`: the number of a call, or the first one of a service and method. */
export type Between = { readonly at: number | string; readonly doing: () => void };

export function clickWith({ workspace }: Company, click: Click, { at, doing }: Between): ExecutionResult {
  const request = workspace.requests.click(click);
  let calls = 0;
  let done = false;
  const watched = (session: DoorSession): DoorSession => ({
    get calls() {
      return session.calls;
    },
    get log() {
      return session.log;
    },
    spentMs: () => session.spentMs(),
    ended: () => session.ended(),
    defect: () => session.defect(),
    close: () => session.close(),
    answer: (text) => {
      const { kind, service, method } = JSON.parse(text) as Readonly<Record<string, string>>;
      if (kind === 'call' && !done && (calls === at || `${service}.${method}` === at)) {
        done = true;
        doing();
      }
      if (kind === 'call') calls += 1;
      return session.answer(text);
    },
  });
  const door: Door = { ...request.door, open: (opening) => watched(request.door.open(opening)) };
  return execute(compiled, { ...request, door });
}
