import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { accountLine, quiet } from '../parts';
import type { Card } from '../spec';
import type { AccountLine, Viewer } from '../viewer';

/** The people of one mail or meeting belong to several accounts. */
export type PickerView = {
  readonly viewer: Viewer;
  readonly accounts: readonly AccountLine[];
  /** What is open beside the card: the account of a meeting is shown with what the meeting is about. */
  readonly about: 'mail' | 'event';
  /** How many more there are. */
  readonly further: number;
};

export function pickerCard({ accounts, further, about }: PickerView, words: Words): Card {
  const { sender: say } = words;
  const lines = accounts.map((account) => {
    const line = accountLine(account, words);
    return about === 'mail' ? line : { ...line, onClick: ask('openBriefing', { account: account.id }) };
  });
  const rest = further > 0 ? [quiet(words.common.more({ count: further }))] : [];
  return {
    name: 'picker',
    header: { title: say.whichAccount },
    sections: [{ widgets: [quiet(say.severalAccounts), ...lines, ...rest] }],
  };
}
