/** One look into the workbook of amounts. What Google refuses there is an answer, not a failure: the rest goes on. */
import { Fault, type FaultCode } from '../../fault';
import { readRows } from '../layout';
import type { CommercialRows } from '../rows';
import { amountsId, keysOf, type Session, tabSeen, type Want, whole } from '../session';
import type { AmountsLook, AmountsPlan, AmountsState } from './amounts';
import { purseSeen, purseWant } from './purse';
import { fetchAmounts } from './upgrade-amounts';

export function look(session: Session, plan: AmountsPlan): AmountsLook {
  if (amountsId(session) === undefined) return { state: 'none' };
  try {
    fetchAmounts(session, wantsOf(plan));
    const tables = new Map([...(plan.tables ?? []), 'prices' as const].map((key) => [key, rowsOf(session, key)]));
    if (plan.toSave) rememberOpened(session);
    return {
      state: 'open',
      purse: purseSeen(session, plan.account ?? 'acc_'),
      prices: tables.get('prices') as CommercialRows['prices'][],
      table: <Key extends keyof CommercialRows>(key: Key) => {
        const rows = tables.get(key);
        if (!rows) throw new Fault('defect', { table: key, problem: 'not loaded' });
        return rows as readonly CommercialRows[Key][];
      },
    };
  } catch (thrown) {
    return { state: stateFor(thrown) };
  }
}

function wantsOf({ account, tables = [], toSave }: AmountsPlan): readonly Want[] {
  const keys = toSave ? (['deals', 'commercialJournal'] as const) : [];
  return [...(account ? [purseWant(account)] : []), ...tables.map(whole), whole('prices'), ...keys.map(keysOf)];
}

function rowsOf(session: Session, key: keyof CommercialRows): readonly unknown[] {
  const tab = tabSeen(session, key);
  return tab ? readRows(tab).rows.map(({ value }) => value) : [];
}

/** So that a file that is not there any more is told from one that this person never allowed. */
function rememberOpened(session: Session): void {
  const { commercial } = session.deps;
  const id = amountsId(session);
  if (id !== undefined && commercial.openedId() !== id) commercial.setOpenedId(id);
}

const states: { readonly [Code in FaultCode]?: Exclude<AmountsState, 'open' | 'none'> } = {
  'no-amounts': 'closed',
  'bad-workbook': 'broken',
  'over-quota': 'later',
  'google-refused': 'later',
  busy: 'later',
};

export function stateFor(thrown: unknown): Exclude<AmountsState, 'open' | 'none'> {
  const state = thrown instanceof Fault ? states[thrown.code] : undefined;
  if (!(thrown instanceof Fault) || !state) throw thrown;
  if (state !== 'closed') return state;
  return thrown.detail.newer ? 'newer' : thrown.detail.gone === 1 ? 'gone' : state;
}
