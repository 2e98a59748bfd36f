/** Where a card's link may go, and which links mean something on this machine. */

/** The manifest's `openLinkUrlPrefixes`: https, full domain, path; one leading `*.`; a lone `*` allows all. */
export function isAllowed(url: string, prefixes: readonly string[] | undefined): boolean {
  const target = parse(url);
  if (!target || !['https:', 'http:', 'mailto:', 'tel:'].includes(target.protocol)) return false;
  if (prefixes === undefined) return true;
  return prefixes.some((prefix) => prefix === '*' || matches(target, url, prefix));
}

function matches(target: URL, url: string, prefix: string): boolean {
  if (!prefix.includes('://*.')) return url.startsWith(prefix);
  const rule = parse(prefix.replace('://*.', '://any.'));
  if (!rule || rule.protocol !== target.protocol) return false;
  return target.hostname.endsWith(rule.hostname.slice('any'.length)) && target.pathname.startsWith(rule.pathname);
}

/** Google's own addresses of the workbook, a document, the calendar and the mailbox are the pages of this host. */
export function localPage(url: string): string | undefined {
  const target = parse(url);
  if (!target) return undefined;
  if (target.hostname === 'docs.google.com' && target.pathname.startsWith('/spreadsheets')) {
    const gid = /gid=(\d+)/.exec(target.hash || target.search)?.[1];
    return gid === undefined ? '/sheets' : `/sheets#gid=${gid}`;
  }
  const document = /^\/document\/d\/([\w-]+)/.exec(target.pathname)?.[1];
  if (target.hostname === 'docs.google.com' && document !== undefined) return `/document#${document}`;
  if (target.hostname === 'calendar.google.com') return '/calendar';
  if (target.hostname === 'mail.google.com') return '/gmail';
  return undefined;
}

function parse(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
