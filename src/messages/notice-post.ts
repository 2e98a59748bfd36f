/** Notices to one person as a text for the team's channel, in the language of the workbook. */
import { type ChannelWay, tamedFor } from '../domain/notice/channel';
import { itemsOf, type NoticeMail, oneLine } from './notice-mail';
import type { Words } from './words';

/** Chat takes 4,096 characters; more than a few things nobody reads in a channel. */
const mostShown = 8;
const saidLimit = 200;

export function noticePost(way: ChannelWay, mail: NoticeMail, words: Words): string {
  const { channel: say, mail: own } = words;
  const items = itemsOf({ ...mail, notices: mail.notices.slice(0, mostShown) }, words);
  const left = mail.notices.length - items.length;
  const blocks = items.map(({ title, account, said, link }) =>
    [account ? `${title}: ${account}` : title, ...(said ? [oneLine(said, saidLimit)] : [])]
      .map((line) => tamedFor(way, line))
      .concat(link)
      .join('\n'),
  );
  const head = tamedFor(way, say.forWhom({ name: words.format.isolate(mail.name) }));
  return [head, ...blocks, ...(left > 0 ? [own.more({ count: left })] : [])].join('\n\n');
}
