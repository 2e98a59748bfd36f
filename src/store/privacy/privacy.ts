/** What the rest of Tandem may ask about one person outside of the company: what is kept, a copy of it, its end. */
import type { Email } from '../../domain/team/email';
import type { AmountsState } from '../commercial/amounts';
import type { Session } from '../session';
import { type TabKey, tabOrder, tabsOf } from '../tables';
import { type Erased, type EraseRequest, erase } from './erase';
import { type ExportRequest, exported } from './export';
import { scan } from './scan';

/** How many rows of each tab name the person, in the order of the tabs. */
export type Trace = {
  readonly names: readonly string[];
  readonly tabs: readonly { readonly tab: TabKey; readonly rows: number }[];
  /** Whether the workbook of amounts could be looked through. */
  readonly amounts: AmountsState;
  /** An archive is there that is not open to whoever asks. */
  readonly archivesClosed: boolean;
};

export type Privacy = {
  trace(address: Email): Trace;
  /** Makes a spreadsheet of whoever asks; its address. */
  export(request: ExportRequest): string;
  /** Under the lock. What is derived has to be made anew afterwards. */
  erase(request: EraseRequest): Erased;
};

export function privacyOf(session: Session, locked: <Value>(work: () => Value) => Value): Privacy {
  return {
    trace: (address) => traceOf(session, address),
    export: (request) => exported(session, request),
    erase: (request) => locked(() => erase(session, request)),
  };
}

function traceOf(session: Session, address: Email): Trace {
  const { person, hits, amounts, archivesClosed } = scan(session, address);
  const counted = [...tabOrder, ...tabsOf('commercial')].map((tab) => {
    return { tab, rows: hits.filter((hit) => hit.tab === tab).length };
  });
  return { names: person.names, tabs: counted.filter(({ rows }) => rows > 0), amounts, archivesClosed };
}
