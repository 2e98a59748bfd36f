/**
 * The mail that carries notices, in its receiver's language: plain text, and HTML that needs nothing but a mail client.
 * Whatever people wrote is escaped here, and kept together where it runs against the text around it.
 */
import { type Account, accountTitle } from '../domain/account/account';
import type { Band } from '../domain/health/health-model';
import type { Notice } from '../domain/notice/notice';
import { stepOf } from '../domain/notice/occasions';
import type { Instant } from '../domain/time/time';
import type { Words } from './words';

export type NoticeMail = {
  readonly name: string;
  readonly notices: readonly Notice[];
  readonly accounts: ReadonlyMap<string, MailAccount>;
  readonly now: Instant;
  /** Where the row of a notice stands. */
  readonly linkOf: (notice: Notice) => string;
  readonly nameOf: (email: string) => string;
};
export type MailAccount = Pick<Account, 'id' | 'name' | 'externalId'> & {
  readonly score: number | undefined;
  readonly band: Band | '';
};
export type MailText = { readonly subject: string; readonly text: string; readonly html: string };

/** More than these nobody reads in a mail. */
const mostShown = 20;
const subjectLimit = 120;

export function noticeMail(mail: NoticeMail, words: Words): MailText {
  const { notices, name } = mail;
  const { mail: say } = words;
  const items = itemsOf({ ...mail, notices: notices.slice(0, mostShown) }, words);
  const [first] = items;
  const subject =
    first && notices.length === 1
      ? say.one({ kind: first.title, account: first.account })
      : say.many({ count: notices.length });
  const left = notices.length - items.length;
  const parts = {
    items,
    hello: say.hello({ name: words.format.isolate(plain(name)) }),
    intro: say.intro({ count: notices.length }),
    more: left > 0 ? say.more({ count: left }) : '',
    footer: say.footer,
    open: say.open,
  };
  return { subject: oneLine(subject), text: textOf(parts), html: htmlOf(parts, words) };
}

type Item = {
  readonly title: string;
  readonly account: string;
  readonly said: string;
  readonly facts: readonly string[];
  readonly link: string;
};
type Parts = {
  readonly items: readonly Item[];
  readonly hello: string;
  readonly intro: string;
  readonly more: string;
  readonly footer: string;
  readonly open: string;
};

export function itemsOf(mail: NoticeMail, words: Words): readonly Item[] {
  return mail.notices.map((notice) => itemOf(notice, mail, words));
}

function itemOf(notice: Notice, { accounts, now, linkOf, nameOf }: NoticeMail, words: Words): Item {
  const { mail: say, format, health } = words;
  const account = accounts.get(notice.account);
  const band = account?.band ? `${health.bands[account.band]}${scoreOf(account, words)}` : '';
  const name = notice.by === '' ? '' : format.isolate(plain(nameOf(notice.by)));
  const { step, at } = stepOf(notice);
  return {
    title: titleOf(notice.kind, step, words),
    account: account ? format.isolate(plain(accountTitle(account))) : '',
    said: format.isolate(plain(notice.words)),
    facts: [
      at === undefined
        ? say.by({ name, when: format.ago(notice.at, now) })
        : dueText(notice.kind, format.when(at, now), words),
      ...(band ? [say.health({ health: band })] : []),
    ],
    link: linkOf(notice),
  };
}

function dueText(kind: Notice['kind'], when: string, { mail: say }: Words): string {
  return kind === 'sync-ahead' ? when : say.due({ when });
}

function scoreOf({ score }: MailAccount, { format }: Words): string {
  return score === undefined ? '' : ` ${format.number(score)}`;
}

/** What happened, where the notice knows more than its kind. */
function titleOf(kind: Notice['kind'], step: string, { mail: say, outbox }: Words): string {
  const told: { readonly [K in Notice['kind']]?: Readonly<Record<string, string>> } = {
    ...{ clock: say.clocks, 'hand-back': say.handBacks, assignment: say.parts, alert: say.alerts, plan: say.plans },
  };
  const steps = told[kind] ?? {};
  return (Object.keys(steps).includes(step) ? steps[step] : undefined) ?? outbox.kinds[kind];
}

function textOf({ items, hello, intro, more, footer, open }: Parts): string {
  const blocks = items.map(({ title, account, said, facts, link }) =>
    [account ? `${title}: ${account}` : title, ...(said ? [said] : []), ...facts, `${open}: ${link}`].join('\n'),
  );
  return [`${hello}\n${intro}`, ...blocks, ...(more ? [more] : []), `-- \n${footer}`].join('\n\n');
}

const grey = 'color:#5f6368;font-size:13px';

function htmlOf(parts: Parts, { language, format }: Words): string {
  const { direction } = format;
  const blocks = parts.items.map(({ title, account, said, facts, link }) =>
    [
      `<div style="margin:16px 0;padding-inline-start:12px;border-inline-start:3px solid #0b57d0">`,
      `<div><b>${safe(title)}</b>${account ? ` · ${safe(account)}` : ''}</div>`,
      said ? `<div style="margin:4px 0;white-space:pre-wrap">${safe(said)}</div>` : '',
      `<div style="${grey}">${facts.map(safe).join(' · ')}</div>`,
      `<div><a href="${safe(link)}" style="color:#0b57d0">${safe(parts.open)}</a></div>`,
      '</div>',
    ].join(''),
  );
  const align = direction === 'rtl' ? 'right' : 'left';
  const style = `max-width:560px;font-family:Vazirmatn,Tahoma,'Noto Sans Thai',Roboto,Arial,sans-serif;font-size:15px;line-height:1.6;text-align:${align}`;
  return [
    `<div dir="${direction}" lang="${language}" style="${style}">`,
    `<p>${safe(parts.hello)}<br>${safe(parts.intro)}</p>`,
    ...blocks,
    parts.more ? `<p>${safe(parts.more)}</p>` : '',
    `<p style="${grey}">${safe(parts.footer)}</p>`,
    '</div>',
  ].join('');
}

export function safe(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Without what no client shows and some stumble over: control characters other than breaks of lines. */
function plain(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
}

/** A header has one line. */
export function oneLine(text: string, limit = subjectLimit): string {
  const points = [...plain(text).replace(/\s+/g, ' ').trim()];
  return points.length > limit ? `${points.slice(0, limit - 1).join('')}…` : points.join('');
}
