/** The title of a sync's event. It names the two and the account, never what it is about: titles go wherever invitations go. */
import type { AccountName } from '../../cards/viewer';
import { accountTitle } from '../../domain/account/account';
import type { Meeting } from '../../domain/sync/meeting';
import type { Pair } from '../../domain/sync/sync';
import { languages, type Teammate } from '../../domain/team/teammate';
import { type Words, words } from '../../messages/words';

type Titled = { readonly pair: Pair; readonly team: readonly Teammate[]; readonly account: AccountName | undefined };

export function titleFor({ pair, team, account }: Titled, { meeting: say }: Pick<Words, 'meeting'>): string {
  const name = (email: string) => team.find((mate) => mate.email === email)?.name || email;
  const subject = account ? [accountTitle(account)] : [];
  return [say.title({ csm: name(pair.csm), am: name(pair.am) }), ...subject].join(' · ');
}

type Ground = { readonly team: readonly Teammate[]; readonly accounts: readonly AccountName[] };

/** Whether Tandem wrote it, whoever's language it was booked in. What somebody typed is theirs. */
export function isOurTitle(title: string, meeting: Meeting, { team, accounts }: Ground): boolean {
  const account = accounts.find(({ id }) => id === meeting.account);
  const ours = languages
    .map((language) => words(language, meeting.zone))
    .flatMap((say) => [titleFor({ pair: meeting, team, account }, say), say.follow.leak.cleanTitle]);
  return ours.includes(title);
}
