export type Threaded = { readonly key: string; readonly references: readonly string[]; readonly date: number };

/**
 * The thread of each mail, named by the key of its oldest one: mails hang together that name each other, or the same
 * one that is not here, in References or In-Reply-To.
 */
export function threadIds(mails: readonly Threaded[]): readonly string[] {
  const above = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  for (const { key, references } of mails) {
    for (const reference of references) {
      const [one, other] = [root(key), root(reference)];
      if (one !== other) above.set(one, other);
    }
  }
  const oldest = new Map<string, Threaded>();
  for (const mail of mails) {
    const found = oldest.get(root(mail.key));
    if (!found || mail.date < found.date) oldest.set(root(mail.key), mail);
  }
  return mails.map(({ key }) => oldest.get(root(key))?.key ?? key);
}
