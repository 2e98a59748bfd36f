import { type Language, languages } from '../../src/domain/team/teammate';
import { introduction } from '../../src/messages/draft-lines';
import { figureWords } from '../../src/messages/figure-text';
import { words } from '../../src/messages/words';
import type { TableLabels } from '../../src/store/labels';

type Message = { readonly key: string; readonly text: string; readonly asked: readonly string[] };

/** Every message of a language with its key; a function is called with stand-ins, and what it asks for is noted. */
function messagesOf(language: Language): readonly Message[] {
  const { format, language: _, zone, ...catalogue } = words(language, 'Asia/Bangkok');
  return walk({ ...catalogue, ...figureWords[language](format) }, '');
}

function walk(value: unknown, key: string): readonly Message[] {
  if (typeof value === 'string') return [{ key, text: value, asked: [] }];
  if (typeof value === 'boolean') return [];
  if (typeof value === 'function') return [called(value as (of: unknown) => string, key)];
  return Object.entries(value as object).flatMap(([name, inner]) => walk(inner, key === '' ? name : `${key}.${name}`));
}

/** 7 wherever a number or a text is wanted: both work on a String object. */
function called(message: (of: unknown) => string, key: string): Message {
  const asked = new Set<string>();
  const standIn = new Proxy(new String('7'), {
    get: (target, name) => {
      const own = Reflect.get(target, name, target) as unknown;
      if (typeof own === 'function') return own.bind(target);
      if (typeof name === 'symbol' || own !== undefined) return own;
      asked.add(name);
      return name === 'state' ? 'accepted' : new String('7');
    },
  });
  return { key, text: message(standIn), asked: [...asked].sort() };
}

/** Names and forms that stay Latin in every script. */
const stays =
  /https:\/\/(?:chat\.googleapis|hooks\.slack)\.com|\b(?:docs\/permissions\.md|Slack|Chat|English|Tandem|Google|Workspace|CSM|AM|NPS|CSAT|Asia\/\w+|(?:name@)?acme\.example|yourcompany\.example|Usage!A1:F|A1:F)\b/g;

describe('the catalogues', () => {
  test('have the same messages in each language', () => {
    const keys = languages.map((language) =>
      messagesOf(language)
        .map(({ key }) => key)
        .sort(),
    );
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
  });

  test.each(['fa', 'th'] as const)('leave nothing in English in %s', (language) => {
    const left = messagesOf(language).filter(({ text }) => /[A-Za-z]/.test(text.replace(stays, '')));
    expect(left.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });

  test('write no Latin CSM or AM in Persian', () => {
    expect(messagesOf('fa').filter(({ text }) => /\b(?:CSM|AM|Tandem)\b/.test(text))).toEqual([]);
  });

  test('write Persian digits in Persian, but in what has to be typed as it stands', () => {
    const western = messagesOf('fa').filter(({ text }) =>
      /\d/.test(text.replace(/2027-\d\d-\d\d(?: 09:30)?|A1:F/g, '')),
    );
    // The stand-in for a text is a bare 7, so these are names and addresses, not numbers.
    const numbers = western.filter(({ text }) => /\d/.test(text.replace(/\b7\b/g, '')));
    expect(numbers.map(({ key }) => key)).toEqual([]);
  });

  test('use Persian letters, not the Arabic ones that look alike', () => {
    expect(messagesOf('fa').filter(({ text }) => /[يىك٠-٩]/.test(text))).toEqual([]);
  });

  test('ask for the same values in each language', () => {
    const [english, ...others] = languages.map(
      (language) => new Map(messagesOf(language).map((one) => [one.key, one])),
    );
    const different = others.flatMap((other) =>
      [...other.values()].filter(({ key, asked }) => String(asked) !== String(english?.get(key)?.asked)),
    );
    // Thai greets at any hour alike.
    expect(different.map(({ key, asked }) => `${key}(${asked})`)).toEqual(['home.greeting(name)']);
  });

  test('say each value that they ask for', () => {
    const unsaid = languages.flatMap((language) =>
      messagesOf(language)
        // The one says the part of the day, the other the difference.
        .filter(({ key }) => key !== 'home.greeting' && key !== 'health.steps.open_cases')
        .filter(({ text, asked }) => asked.some((name) => name !== 'state') && !/[7۷]|Seven|seven|هفت/.test(text)),
    );
    expect(unsaid).toEqual([]);
  });

  test('end no message in a blank and hold no double one', () => {
    const untidy = languages.flatMap((language) =>
      messagesOf(language).filter(({ text }) => /^\s|\s$|\s\s/.test(text)),
    );
    expect(untidy.map(({ key }) => key)).toEqual([]);
  });

  test.each(languages)('name every tab, column and setting of the workbook in %s', (language) => {
    const { labels } = words(language, 'UTC');
    const needed: TableLabels = labels;
    const titles = Object.values(needed.tabs);
    expect(new Set(titles).size).toBe(titles.length);
    for (const headers of Object.values(needed.headers)) {
      expect(new Set(Object.values(headers)).size).toBe(Object.keys(headers).length);
    }
    expect(needed.rightToLeft).toBe(language === 'fa');
  });
});

describe('lines for a draft', () => {
  const am = { email: 'arthit@orbit.example', name: 'Arthit Suksan' } as const;

  test.each(languages)('name the AM in full in %s', (language) => {
    const line = introduction(language, am);
    expect(line).toContain('Arthit Suksan');
    expect(line).toContain('(arthit@orbit.example)');
  });
});
