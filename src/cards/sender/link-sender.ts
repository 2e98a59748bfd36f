import type { Email } from '../../domain/team/email';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { accountLine } from '../parts';
import type { Card, Section, Widget } from '../spec';
import type { AccountLine, Viewer } from '../viewer';
import { queryField, resultsSection } from './results';

/** Field: `query`, for `searchForSender`. */
export type LinkSenderView = {
  readonly viewer: Viewer;
  readonly address: Email;
  /** The sender's company domain where a whole domain may be linked; nothing for free mail. */
  readonly domain: string | undefined;
  readonly query: string;
  readonly results: readonly AccountLine[];
  readonly total: number;
};

/** The whole domain first, for that saves the same question next time; only the address folded away below it. */
export function linkSenderCard(view: LinkSenderView, words: Words): Card {
  const { address, domain, query, results } = view;
  const { sender: say, format } = words;
  const onlyAddress = say.onlyAddress({ address: format.isolate(address) });
  const sections: Section[] = [{ widgets: [queryField(query, words)] }];
  if (query !== '') {
    const whole = domain && {
      ...linked(view, 'domain', words),
      header: say.wholeDomain({ domain: format.isolate(domain) }),
    };
    const one = { ...linked(view, 'address', words), header: onlyAddress };
    if (!whole) sections.push(one);
    else if (results.length === 0) sections.push(whole);
    else sections.push(whole, { ...one, folded: 0 });
  }
  return {
    name: 'link-sender',
    header: { title: say.linkTo, subtitle: address },
    sections,
    footer: { primary: { label: say.find, onClick: ask('searchForSender', { address }) } },
  };
}

function linked({ address, results, total }: LinkSenderView, reach: 'domain' | 'address', words: Words): Section {
  const line = (account: AccountLine): Widget => {
    const { onClick, ...shown } = accountLine(account, words);
    const link = { label: words.sender.link, onClick: ask('linkSender', { address, account: account.id, reach }) };
    return { ...shown, button: link };
  };
  return resultsSection({ results, total }, line, words);
}
