import { evidenceOf, sentencesOf } from '../../../src/domain/signal/evidence';
import { foldText, westernDigits } from '../../../src/domain/text';

describe('sentences of a mail', () => {
  test('leave out what it quotes and its signature', () => {
    const mail =
      'Hello Mina,\r\nwe will be ten people soon. Could we get\r\nmore seats?\r\n\r\n> Are you happy so far?\r\n-- \r\nJana, Acme';
    expect(sentencesOf(mail)).toEqual(['Hello Mina, we will be ten people soon.', 'Could we get more seats?']);
  });

  test('are at most fifteen, each short enough for a card', () => {
    const sentences = sentencesOf(
      Array.from({ length: 30 }, (_, index) => `Sentence number ${index} ${'x'.repeat(400)}.`).join(' '),
    );
    expect(sentences).toHaveLength(15);
    expect(Math.max(...sentences.map((sentence) => [...sentence].length))).toBe(240);
  });

  test('end at Persian question marks too, and Thai lines are taken whole', () => {
    expect(sentencesOf('می‌توانیم پنج کاربر دیگر اضافه کنیم؟ منتظر پاسخ شما هستیم.')).toHaveLength(2);
    expect(sentencesOf('อยากเพิ่มผู้ใช้อีกสิบคนได้ไหม')).toEqual(['อยากเพิ่มผู้ใช้อีกสิบคนได้ไหม']);
  });

  test('stand quoted below what was typed', () => {
    expect(evidenceOf('Call of 20 Nov', ['More seats?'])).toBe('Call of 20 Nov\n“More seats?”');
    expect(evidenceOf('', [])).toBe('');
  });
});

describe('text for searching', () => {
  test('has no case, accents, half-spaces or Arabic spellings', () => {
    expect([foldText('  Café  NOVÁK '), foldText('مي‌روم كتاب')]).toEqual(['cafe novak', 'می روم کتاب']);
  });

  test('has Western digits, whichever were typed', () => {
    expect(westernDigits('۱۴۰۵ ٢٠ ๙')).toBe('1405 20 9');
  });
});
