/** The renewal ahead as the packet tells it: its days and what the AM thinks of it, without amounts. */
import { type Account, noticeDay } from '../../domain/account/account';
import type { Renewal } from '../../domain/account/renewal';
import type { Words } from '../../messages/words';
import { quiet } from '../parts';
import type { Widget } from '../spec';
import type { Viewer } from '../viewer';

type Renewing = { readonly viewer: Viewer; readonly account: Account; readonly renewal: Renewal | undefined };

/** The renewals tab knows it best; the account's own day where that has none. */
export function renewalLines({ viewer, account, renewal }: Renewing, words: Words): readonly Widget[] {
  const { format, handover: say, account: told } = words;
  const day = renewal?.day ?? account.renewalDay;
  if (day === undefined) return [quiet(say.noRenewal)];
  const notice = renewal?.noticeDay ?? (account.renewalDay === day ? noticeDay(account) : undefined);
  const left = notice && format.inDays(notice, viewer.now);
  const by = notice && left ? told.noticeBy({ day: format.shortDay(notice, viewer.now), left }) : '';
  const call = renewal && renewal.call !== '' ? words.record.calls[renewal.call] : '';
  return [
    { kind: 'line', icon: 'event_repeat', text: format.day(day), ...(by ? { below: by } : {}) },
    ...(call ? [quiet(call)] : []),
  ];
}
