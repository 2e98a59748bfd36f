import { formatString } from '../../../../src/host/services/utilities/format-string';
import { parseJavaDate } from '../../../../src/host/services/utilities/java-date-parse';
import { formatJavaDate } from '../../../../src/host/services/utilities/java-date-pattern';
import { thrownBy, worth } from '../../realm/run-script';

describe('Utilities', () => {
  test('encodes text and bytes in base 64, both ways', () => {
    expect(
      worth(
        `[Utilities.base64Encode('é?>'), Utilities.base64EncodeWebSafe('é?>'), Utilities.base64Encode([104, 105])]`,
      ),
    ).toEqual(['w6k/Pg==', 'w6k_Pg==', 'aGk=']);
    expect(worth(`[Utilities.base64Decode('w6k='), Utilities.base64DecodeWebSafe('w6k_Pg==')]`)).toEqual([
      [-61, -87],
      [-61, -87, 63, 62],
    ]);
    expect(thrownBy(`Utilities.base64Decode('***')`)).toBe('Exception: Could not decode string.');
  });

  test('computes digests and signatures as signed bytes', () => {
    const hex = (bytes: string) => `${bytes}.map((b) => (b & 255).toString(16).padStart(2, '0')).join('')`;
    expect(worth(hex(`Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc')`))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(worth(hex(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc', Utilities.Charset.UTF_8)`))).toBe(
      '900150983cd24fb0d6963f7d28e17f72',
    );
    // RFC 4231, test case 2
    expect(worth(hex(`Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe')`))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(thrownBy(`Utilities.computeDigest('SHA_256', 'abc')`)).toBe(
      "Exception: The parameters (String,String) don't match the method signature for Utilities.computeDigest.",
    );
  });

  test('makes blobs of text and bytes', () => {
    expect(
      worth(`((blob) => [blob.getDataAsString(), blob.getBytes(), blob.getContentType(), blob.getName(),
        Utilities.ungzip(Utilities.gzip(blob)).getDataAsString()])(Utilities.newBlob('hé', 'text/plain', 'a.txt'))`),
    ).toEqual(['hé', [104, -61, -87], 'text/plain', 'a.txt', 'hé']);
  });

  test('reads CSV and makes a new id each time', () => {
    expect(worth(`Utilities.parseCsv('a,"b, c"\\n1,2\\n')`)).toEqual([
      ['a', 'b, c'],
      ['1', '2'],
    ]);
    expect(worth(`Utilities.parseCsv('a;b', ';')`)).toEqual([['a', 'b']]);
    expect(worth(`/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(Utilities.getUuid())`)).toBe(true);
    expect(worth('Utilities.getUuid() === Utilities.getUuid()')).toBe(false);
  });

  test('formats a date only with a zone and a pattern', () => {
    expect(worth(`Utilities.formatDate(new Date(0), 'GMT+7', 'HH:mm')`)).toBe('07:00');
    expect(thrownBy(`Utilities.formatDate(0, 'UTC', 'HH')`)).toBe(
      "Exception: The parameters (number,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(thrownBy(`Utilities.formatDate(new Date(0), 'Nowhere/City', 'HH')`)).toBe(
      'Exception: Invalid argument: timeZone. Should be of type: String',
    );
  });
});

describe('a Java date pattern', () => {
  const moment = Date.UTC(2026, 2, 1, 15, 4, 5, 67);

  test.each([
    ['yyyy-MM-dd HH:mm:ss.SSS', '2026-03-01 15:04:05.067'],
    ["EEE, d MMM yy 'at' h:mm a", 'Sun, 1 Mar 26 at 3:04 PM'],
    ['EEEE MMMM D u F', 'Sunday March 60 7 1'],
    ["yyyy''MM", "2026'03"],
    ['k K kk G', '15 3 15 AD'],
    ['Z X XXX z', '+0000 Z Z GMT'],
    ['YYYY w W', '2026 10 1'],
  ])('%s is written as in Java', (pattern, text) => {
    expect(formatJavaDate(moment, 'UTC', pattern)).toBe(text);
  });

  test('follows a zone through its summer time', () => {
    const zoned = (instant: number) => formatJavaDate(instant, 'Europe/Berlin', 'yyyy-MM-dd HH:mm XXX z');
    expect(zoned(Date.UTC(2026, 2, 29, 0, 59))).toBe('2026-03-29 01:59 +01:00 GMT+1');
    expect(zoned(Date.UTC(2026, 2, 29, 1, 0))).toBe('2026-03-29 03:00 +02:00 GMT+2');
    expect(formatJavaDate(moment, 'Asia/Kathmandu', 'HH:mm Z X')).toBe('20:49 +0545 +05');
  });

  test('knows the year of a week from the year of its day', () => {
    expect(formatJavaDate(Date.UTC(2026, 11, 27), 'UTC', 'yyyy YYYY w')).toBe('2026 2027 1');
  });

  test('refuses a letter that is none', () => {
    expect(() => formatJavaDate(moment, 'UTC', 'b')).toThrow("Illegal pattern character 'b'");
  });

  test.each([
    ['2026-03-01 15:04', 'Asia/Tehran', 'yyyy-MM-dd HH:mm', Date.UTC(2026, 2, 1, 11, 34)],
    ['20260301', 'UTC', 'yyyyMMdd', Date.UTC(2026, 2, 1)],
    ['1 March 2026 3:04 PM', 'UTC', 'd MMMM yyyy h:mm a', Date.UTC(2026, 2, 1, 15, 4)],
    ['Sun Mar 1 12:30 AM 2026', 'UTC', 'EEE MMM d hh:mm a yyyy', Date.UTC(2026, 2, 1, 0, 30)],
    ['2026-03-01T15:04+07:00', 'UTC', "yyyy-MM-dd'T'HH:mmXXX", Date.UTC(2026, 2, 1, 8, 4)],
    ['2026-07-01 00:00', 'America/New_York', 'yyyy-MM-dd HH:mm', Date.UTC(2026, 6, 1, 4)],
  ])('reads %s', (text, zone, pattern, instant) => {
    expect(parseJavaDate(text, zone, pattern)).toBe(instant);
  });

  test('refuses a text that does not fit', () => {
    expect(() => parseJavaDate('tomorrow', 'UTC', 'yyyy-MM-dd')).toThrow('Unparseable date: "tomorrow"');
  });
});

describe('a format string', () => {
  test.each<[string, unknown[], string]>([
    ['%s and %s', ['a', 1], 'a and 1'],
    ['%d|%5d|%-5d|%05d|%+d|%,d', [7, 7, 7, -7, 7, 1234567], '7|    7|7    |-0007|+7|1,234,567'],
    ['%.2f|%8.3f|%,.2f', [3.456, 2.5, 1234.5], '3.46|   2.500|1,234.50'],
    ['%x %X %o %c %b %e', [255, 255, 8, 'abc', true, 12345.678], 'ff FF 10 a true 1.234568e+04'],
    ['%2$s %1$s 100%%', ['a', 'b'], 'b a 100%'],
    ['%.2s|%4s|%-4s|', ['abc', 'x', 'x'], 'ab|   x|x   |'],
  ])('%s takes its values', (template, values, text) => {
    expect(formatString(template, values)).toBe(text);
  });

  test('says which value is missing', () => {
    expect(() => formatString('%s %s', ['a'])).toThrow("Format specifier '%s' has no argument");
  });
});
