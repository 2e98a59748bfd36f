/**
 * One person's executions in a thread of their own. The realm is here; everything it asks Google for goes to the main
 * thread, which owns the fakes, and this thread stands still until the answer is there.
 */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { compileAddon } from '../../../src/host/realm/addon';
import type { Door, DoorSession, Opening } from '../../../src/host/realm/door';
import { execute } from '../../../src/host/realm/execution';
import type { Ended, Order, Question, SessionState, ThreadData } from './protocol';

const { addon, door, signal } = workerData as ThreadData & { readonly door: MessagePort };
const compiled = compileAddon(addon);

/** The door keeps to the real budget; the thread may be held up by all the others. */
const patience = 20;

/** The signal counts answers. A late wake-up for the one before wakes too early: then the next one is waited for. */
function ask(question: Question): unknown {
  let answered = Atomics.load(signal, 0);
  door.postMessage(question);
  for (;;) {
    Atomics.wait(signal, 0, answered);
    answered = Atomics.load(signal, 0);
    const received = receiveMessageOnPort(door) as { readonly message: unknown } | undefined;
    if (received) return received.message;
  }
}

function openSession(opening: Opening): DoorSession {
  ask({ kind: 'open', opening });
  const state = () => ask({ kind: 'state' }) as SessionState;
  return {
    answer: (request) => ask({ kind: 'answer', request }) as string,
    get calls() {
      return state().calls;
    },
    get log() {
      return state().log;
    },
    spentMs: () => state().spentMs,
    ended: () => state().ended,
    defect: () => undefined, // the main thread has it, and says so
    close: () => {
      ask({ kind: 'close' });
    },
  };
}

const remoteDoor: Door = { open: openSession, fault: () => undefined, clearFaults: () => undefined };

parentPort?.on('message', (order: Order) => {
  const { result, error, log, calls } = execute(compiled, {
    ...order,
    door: remoteDoor,
    budgetMs: order.budgetMs * patience,
  });
  parentPort?.postMessage({ result, error, log, calls } satisfies Ended);
});
