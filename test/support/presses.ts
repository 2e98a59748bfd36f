/** Every action pressed as a client could, without a card before it: by its name, with parameters and a form. */
import type { ActionName } from '../../src/cards/actions';
import type { Answer } from '../../src/host/server/workspace-contract';
import { ada, arthit, type Company, lena, mina } from './company';
import { everyField } from './forms';

type Press = {
  readonly by: string;
  readonly messageId: string;
  /** The event beside the card, instead of the mail. */
  readonly eventId?: string;
  readonly action: ActionName;
  readonly form?: Readonly<Record<string, unknown>>;
};
type Params = Readonly<Record<string, string>>;

/** Google's quotas do not count: a test presses faster than people do. */
export function press({ workspace }: Company, { by, messageId, eventId, action, form }: Press, params: Params): Answer {
  const parameters = Object.entries({ do: action, ...params }).map(([key, value]) => ({ key, value }));
  const place = eventId
    ? ({ as: by, host: 'CALENDAR', eventId } as const)
    : ({ as: by, host: 'GMAIL', messageId } as const);
  const click = { ...place, action: { function: 'onAction', parameters }, form: { ...formOfAll, ...form } };
  return workspace.load.withoutQuotas(() => workspace.click(click));
}

export function whoDoes(action: ActionName): string {
  if (/^(acknowledge|accept|decline|move|decide)Signals?$|^open(Decline|Accept)$/.test(action)) return arthit;
  if (
    /^voteAlert$|^changeOwners$|Handover$|Levels?$|Loops$|Models?$|Version$|Record$|Rules?$|Gaps$|Forecast$|Boards$|Plan$/.test(
      action,
    )
  )
    return lena;
  return /^mend|Doctor$|Settings$|Year$|Teammate$|Workbook$|Anew$|Amounts$|import|Import|(read|check)Tab|Refused$|Source$|Owners$|Index$|Contact$|Erase$|Archive$|Channel$|Template$|Look$|^archive/.test(
    action,
  )
    ? ada
    : mina;
}

/** What every action needs to succeed. */
export function paramsOfAll(company: Company): Params {
  return {
    account: accountId(company, 'Acme Robotics'),
    meeting: 'mtg_none',
    plan: 'k1',
    planned: 'psy_none',
    key: 'k1',
    reach: 'domain',
    as: 'csm',
    email: mina,
    with: arthit,
    start: String(Date.parse('2026-11-24T03:00:00Z')),
    minutes: '30',
    often: '',
    known: '',
    where: 'new',
    instead: '',
    gone: 'none',
    source: 'src_none',
    from: '0',
    before: ' 1795305600000 ~',
    kind: 'seat-limit',
    rule: 'seats-full',
    who: '',
    to: 'on',
    about: accountId(company, 'Acme Robotics'),
    entry: 'act_none',
    comment: '',
    notice: 'ntc_none',
    mark: 'none',
    move: 'ask',
    row: '',
    change: '',
    line: 'thanks',
    model: '0',
    version: '0',
    alert: 'alr_none',
    override: 'ovr_none',
    item: 'sig_k1 submitted',
    useful: 'yes',
    figure: 'acceptance',
    by: 'kind',
    when: 'quarter 0',
    of: '',
    term: '0 submitted',
    ...{ edition: 'customer', since: '2026-10-01', until: '2026-12-31', language: 'en', report: 'rep_none' },
  };
}

/** The id of the account in whose row this text stands. */
export function accountId({ workspace }: Company, text: string): string {
  const [keys = [], , ...rows] = workspace.sheets.values('accounts');
  const row = rows.find((cells) => cells.includes(text)) ?? [];
  return String(row[keys.indexOf('id')]);
}

const formOfAll = {
  ...everyField,
  with: arthit,
  minutes: '30',
  query: 'acme',
  table: 'accounts',
};
