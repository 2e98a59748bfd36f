/**
 * Text as people search for it: without case, accents, half-spaces and the two spellings that Persian keyboards give to
 * one letter, with Western digits, single spaces.
 */
export function foldText(text: string): string {
  return westernDigits(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0670]/g, '')
    .replace(/\u064a|\u0649/g, 'ی')
    .replace(/\u0643/g, 'ک')
    .replace(/[\u200c\u200d]/g, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Persian, Arabic and Thai digits as Western ones. */
export function westernDigits(text: string): string {
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** In the marks of the quote's own script. */
export function quoted(quote: string): string {
  return /[\u0600-\u06ff]/.test(quote) ? `«${quote}»` : `“${quote}”`;
}
