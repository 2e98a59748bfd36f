/** Names and dates of mails, as a list shows them. */

/** `"Jane Doe" <jane@x.example>` → name and address; a bare address is its own name. */
export function readAddress(text: string): { readonly name: string; readonly address: string } {
  const found = /^\s*"?([^"<]*?)"?\s*<([^>]*)>/.exec(text);
  const address = (found?.[2] ?? text).trim();
  return { name: found?.[1] || address, address };
}

/** Splits a header of several addresses at the commas that are not inside quotes. */
export function splitAddresses(text: string): readonly string[] {
  return (text.match(/(?:"[^"]*"|[^,;"])+/g) ?? []).map((each) => each.trim()).filter((each) => each !== '');
}

/** The time today, the day this year, else the date, in the reader's zone. */
export function shortDate(at: number, now: number, zone: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(at);
  const day = (instant: number) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant);
  if (day(at) === day(now)) return format({ hour: '2-digit', minute: '2-digit' });
  if (day(at).slice(0, 4) === day(now).slice(0, 4)) return format({ day: 'numeric', month: 'short' });
  return format({ day: 'numeric', month: 'short', year: 'numeric' });
}

export function longDate(at: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

export function instant(date: number | string): number {
  return typeof date === 'number' ? date : Date.parse(date);
}
