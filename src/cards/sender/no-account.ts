import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { plainButton, quiet } from '../parts';
import type { Card } from '../spec';
import type { Viewer } from '../viewer';

/** A mail or an event of our own people alone: no account to show, and nobody to ask about. */
export type NoAccountView = { readonly viewer: Viewer; readonly about: 'mail' | 'event' };

export function noAccountCard({ about }: NoAccountView, words: Words): Card {
  const { sender: say, common, home } = words;
  return {
    name: 'no-account',
    header: { title: say.noAccount },
    sections: [
      {
        widgets: [
          { kind: 'text', text: about === 'mail' ? say.internalMail : say.internalEvent },
          quiet(say.internalHint),
        ],
      },
      { widgets: [{ kind: 'buttons', buttons: [plainButton(home.openQueue, ask('openQueue', {}))] }] },
    ],
    footer: { primary: { label: common.search, onClick: ask('openSearch', {}) } },
  };
}
