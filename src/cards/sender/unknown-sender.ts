import type { Email } from '../../domain/team/email';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import type { Card } from '../spec';
import type { Viewer } from '../viewer';
import { queryField } from './results';

/** Field: `query`, for `searchForSender`. */
export type UnknownSenderView = {
  readonly viewer: Viewer;
  readonly address: Email;
  /** Somebody said before that this sender is not a customer. */
  readonly ignored: boolean;
  /** Names to suggest while typing. */
  readonly suggestions: readonly string[];
};

export function unknownSenderCard({ address, ignored, suggestions }: UnknownSenderView, words: Words): Card {
  const { sender: say, format } = words;
  const shown = format.isolate(address);
  const text = ignored ? say.ignoredBefore({ address: shown }) : say.noAccountFor({ address: shown });
  const find = { label: say.find, onClick: ask('searchForSender', { address }) };
  const notOurs = { label: say.notCustomer, onClick: ask('ignoreSender', { address }) };
  return {
    name: 'unknown-sender',
    header: { title: say.noAccount },
    sections: [
      { widgets: [{ kind: 'text', text }] },
      { header: say.linkTo, widgets: [queryField('', words, suggestions)] },
    ],
    footer: ignored ? { primary: find } : { primary: find, secondary: notOurs },
  };
}
