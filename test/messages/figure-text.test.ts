import { type FigureName, figures } from '../../src/domain/metrics/figures';
import { languages } from '../../src/domain/team/teammate';
import { figureText, figureWords } from '../../src/messages/figure-text';
import { words } from '../../src/messages/words';
import { answered, books, moved, only, accounts as someAccounts, year } from '../domain/metrics/books';

const ask = { period: year };
const names = Object.keys(figures) as FigureName[];

describe('a figure in words', () => {
  test.each(languages)('in %s says why there is none, whichever it is, and never nought or infinity', (language) => {
    const said = words(language, 'UTC');
    const empty = books();
    for (const name of names) {
      for (const reading of figures[name].read(empty, ask)) {
        const text = figureText(name, reading, said);
        expect(Object.values(figureWords[language](said.format).metrics.missing)).toContain(text.value);
        expect(text.about).toHaveLength(2);
      }
    }
  });

  test('says the value, and what it rests on', () => {
    const rows = books({
      accounts: someAccounts(2),
      movements: [moved('0', 'start', 200_000, { currency: 'IRT' }), moved('1', 'new', 5, { currency: 'IRT' })],
    });
    const reading = only(figures.netRetention.read(rows, ask));
    expect(figureText('netRetention', reading, words('en', 'UTC'))).toEqual({
      title: 'Net revenue retention',
      value: '100%',
      how: 'What accounts that paid at the start pay at the end, of what they paid then.',
      about: ['1 Jan 2026 – 31 Dec 2026', 'n = 1'],
    });
    expect(figureText('bridge', only(figures.bridge.read(rows, ask)), words('fa', 'UTC')).value).toBe(
      '۲۰۰٬۰۰۵\u00a0تومان',
    );
  });

  // Two promoters of two and three answers added: 40 ± 1.96 · √(0.54 / 5) · 100.
  test('gives a score its sign and its interval', () => {
    const rows = books({ accounts: someAccounts(1), feedback: [answered('nps', 10), answered('nps', 9)] });
    const text = figureText('nps', only(figures.nps.read(rows, ask)), words('en', 'UTC'));
    expect([text.value, text.about[2]]).toEqual(['+100', 'between −24 and +100, 95 times of 100']);
  });
});
