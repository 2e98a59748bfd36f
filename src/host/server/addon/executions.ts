import type { ActiveCell, Caller, Fake } from '../../contract';
import { type CompiledAddon, compileAddon } from '../../realm/addon';
import { createDoor, type Door } from '../../realm/door';
import { type ExecutionRequest, type ExecutionResult, execute } from '../../realm/execution';
import type { FaultPlan } from '../../realm/faults';
import { isRead } from '../../realm/latency';
import type { SheetsQuotas } from '../../realm/quotas';
import type { SmallServices } from '../../services/small-services';
import { HostError } from '../host-error';
import type { StatePart } from '../state/state-folder';
import type { AddonFiles } from './addon-folder';

export type ExecutionsParts = {
  readonly addon: AddonFiles;
  readonly services: SmallServices;
  readonly sheets: Fake;
  readonly calendar: Fake;
  /** The stopped or running clock of the workspace. */
  readonly now: () => number;
  readonly changed: (parts: readonly StatePart[]) => void;
  /** Google's own where left out. */
  readonly quotas?: SheetsQuotas | undefined;
};

export type ExecutionOrder = {
  readonly function: string;
  readonly event: unknown;
  readonly as: string;
  readonly host: Caller['host'];
  readonly clicked?: boolean;
  readonly active?: ActiveCell | undefined;
  /** A time-driven or calendar trigger: six minutes, at its own time, and its answer is nobody's. */
  readonly trigger?: { readonly at: number };
};

export type Executions = {
  run(order: ExecutionOrder): ExecutionResult;
  /** What `run` would execute, for whoever executes it elsewhere. */
  requestOf(order: ExecutionOrder): ExecutionRequest;
  fault(plan: FaultPlan): void;
  clearFaults(): void;
  /** Bulk work that is no one's click (loading the first data): the per-minute quotas do not count there. */
  withoutQuotas<Value>(work: () => Value): Value;
};

/** developers.google.com/apps-script/guides/services/quotas: 30 s for a card's callback, 6 min for a trigger. */
const cardBudgetMs = 30_000;
const triggerBudgetMs = 360_000;

export function createExecutions(parts: ExecutionsParts): Executions {
  const { addon, services, sheets, calendar } = parts;
  const compiled = compiledFrom(addon);
  const fakes = { ...services, Sheets: sheets, Calendar: calendar };
  const metered = createDoor({ fakes, ...(parts.quotas && { quotas: parts.quotas }) });
  const unmetered = createDoor({ fakes, quotas: 'none' });
  let door: Door = metered;
  const requestOf = (order: ExecutionOrder): ExecutionRequest => ({
    function: order.function,
    event: order.event,
    caller: { email: order.as, now: order.trigger?.at ?? parts.now(), host: order.host },
    door,
    budgetMs: order.trigger ? triggerBudgetMs : cardBudgetMs,
    clicked: order.clicked ?? false,
    declined: services.ScriptApp.declined(order.as),
    wanted: order.trigger ? 'nothing' : 'ui',
    ...(order.active && { active: order.active }),
  });
  return {
    requestOf,
    run: (order) => {
      const result = execute(compiled, requestOf(order));
      const changed = changedBy(result);
      if (changed.length > 0) parts.changed(changed);
      return result;
    },
    fault: (plan) => {
      metered.fault(plan);
    },
    clearFaults: () => {
      metered.clearFaults();
    },
    withoutQuotas: (work) => {
      door = unmetered;
      try {
        return work();
      } finally {
        door = metered;
      }
    },
  };
}

const known = new WeakMap<AddonFiles, CompiledAddon>();

/** What several workspaces have is compiled once. */
function compiledFrom(addon: AddonFiles): CompiledAddon {
  const compiled = known.get(addon) ?? compiledAnew(addon);
  known.set(addon, compiled);
  return compiled;
}

/** A file that does not parse is named with its line, as the editor of Apps Script does it when the project is saved. */
function compiledAnew({ manifest, files }: AddonFiles): CompiledAddon {
  try {
    return compileAddon({ manifest: manifest as CompiledAddon['manifest'], files });
  } catch (cause) {
    const { name, message, stack = '' } = cause as Error;
    if (name !== 'SyntaxError') throw cause;
    const [place] = stack.split('\n'); // its first line is the file with the line, not the message
    throw new HostError(400, `The add-on cannot be run: ${place}: ${message}`);
  }
}

const writing = /^(set|put|remove|delete|create|new|send|update|invalidate|add|append)/;

/** Which parts of the state an execution may have changed, seen from its calls; also when it failed halfway. */
function changedBy({ calls }: ExecutionResult): readonly StatePart[] {
  const changed = new Set<StatePart>();
  for (const { service, method } of calls) {
    if (service === 'Sheets' && !isRead(method)) changed.add('sheets');
    else if (service === 'Calendar' && !isRead(method)) changed.add('calendar');
    else if (service === 'SpreadsheetApp' && writing.test(method)) changed.add('sheets');
    else if (service === 'CalendarApp' && writing.test(method)) changed.add('calendar');
    else if (service !== 'Sheets' && service !== 'Calendar' && writing.test(method)) changed.add('services');
  }
  return [...changed];
}
