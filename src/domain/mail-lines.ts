/** A mail's lines: what is quoted in it of earlier mails, and where its signature begins. */

export function linesOf(text: string): readonly string[] {
  return text.replace(/\r\n?/g, '\n').split('\n');
}

export function isQuoted(line: string): boolean {
  return /^\s*>/.test(line);
}

/** The place of the mark that sets a signature apart (RFC 3676); nothing where there is none. */
export function signatureMark(lines: readonly string[]): number | undefined {
  const marked = lines.findIndex((line) => /^--\s*$/.test(line));
  return marked < 0 ? undefined : marked;
}
