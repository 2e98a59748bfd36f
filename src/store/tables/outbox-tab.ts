/** What is to be told to whom: claimed before it is sent, so that nothing is ever sent twice by itself. */
import { type Notice, noticeKinds, noticeReasons, noticeStates, ways } from '../../domain/notice/notice';
import { choice, email, exact, id, instant, integer, optional, orEmpty, system, text } from '../cells';
import { accountId, derivedName, type Named, rev, type TabOf, words } from './table';

export const outbox: TabOf<Notice, Named> = {
  sheetId: 7123,
  book: 'main',
  id: 'id',
  prefix: 'ntc_',
  columns: {
    at: system(instant),
    to: system(email),
    way: system(choice(ways)),
    kind: system(choice(noticeKinds)),
    what: system(text(110)),
    words: system(words),
    state: system(choice(noticeStates)),
    reason: system(orEmpty(choice(noticeReasons))),
    by: system(orEmpty(email)),
    movedAt: system(optional(instant)),
    tries: system(integer),
    mail: system(text(110)),
    about: system(text(110)),
    account: exact(orEmpty(accountId)),
    id: id('ntc_'),
    rev,
  },
  derived: derivedName,
};
