import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { readCsv, readCsvText } from '../../../src/host/input/csv';

const folder = mkdtempSync(join(tmpdir(), 'tandem-csv-'));
let files = 0;

function written(content: string | Uint8Array): string {
  files += 1;
  const path = join(folder, `${files}.csv`);
  writeFileSync(path, content);
  return path;
}

function reasons(content: string | Uint8Array): readonly string[] {
  return readCsv(written(content)).unread.map(({ line, reason }) => `${line}: ${reason}`);
}

const persian = 'شناسه,نام,شهر\nA-1,شرکت نوآوران پارسی,تهران\nA-2,گروه صنعتی کویر,یزد\nA-3,فروشگاه‌های پگاه,اصفهان\n';
const thai = 'รหัส,ชื่อ,จังหวัด\nT-1,บริษัทสยามการค้า,กรุงเทพมหานคร\nT-2,ร้านเชียงใหม่คราฟท์,เชียงใหม่\n';
const french = 'id,société,ville\nF-1,Crémerie Élysée,Besançon\nF-2,Forêt à côté,Orléans\nF-3,Théâtre très été,Nîmes\n';

describe('a table from a file', () => {
  test.each([
    ['UTF-8', persian, 'utf8', false, 'utf-8'],
    ['UTF-8 with its mark', thai, 'utf8', true, 'utf-8'],
    ['UTF-16 with its mark', persian, 'utf-16le', true, 'utf-16le'],
    ['UTF-16, high byte first, with its mark', thai, 'utf-16be', true, 'utf-16be'],
    ['UTF-16 without mark', french, 'utf-16le', false, 'utf-16le'],
    ['the Windows page of Western Europe', french, 'windows-1252', false, 'windows-1252'],
    [
      'the Windows page of Arabic script',
      persian.replaceAll('ی', 'ي').replaceAll('\u200c', ' '),
      'windows-1256',
      false,
      'windows-1256',
    ],
    ['the Windows page of Thai', thai, 'windows-874', false, 'windows-874'],
  ])('is read from %s', (_, text, encoding, addBOM, told) => {
    const file = readCsv(written(iconv.encode(text, encoding, { addBOM })));
    expect({ encoding: file.encoding, rows: file.rows, unread: file.unread }).toEqual({
      encoding: told,
      rows: text
        .trim()
        .split('\n')
        .map((line) => line.split(',')),
      unread: [],
    });
  });

  test.each([
    [
      'semicolons beside decimal commas',
      'a;b;c\n1,5;2,5;3,5\n',
      ';',
      [
        ['a', 'b', 'c'],
        ['1,5', '2,5', '3,5'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2\n',
      '\t',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'bars',
      'a|b\n1|2\n',
      '|',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'what Excel says in its first line',
      'sep=;\r\na;b\r\n1;2\r\n',
      ';',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['one column', 'email\nmina@pars.example\n', ',', [['email'], ['mina@pars.example']]],
    [
      'line ends of an old Mac',
      'a,b\r1,2\r',
      ',',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quoted commas, quotes and line ends',
      'a,b\r\n"x, ""y""","two\r\nlines"\r\n',
      ',',
      [
        ['a', 'b'],
        ['x, "y"', 'two\nlines'],
      ],
    ],
  ])('is split by %s', (_, text, separator, rows) => {
    const file = readCsv(written(text));
    expect({ separator: file.separator, rows: file.rows, unread: file.unread }).toEqual({
      separator,
      rows,
      unread: [],
    });
  });

  test('keeps ragged rows and tells their lines, counting lines within quotes', () => {
    const text = 'a,b,c\n1,"two\nlines",3\n4,5\n6,7,8,9\n10,11,12,\n';
    expect(readCsv(written(text)).rows.slice(1)).toEqual([
      ['1', 'two\nlines', '3'],
      ['4', '5', ''],
      ['6', '7', '8'],
      ['10', '11', '12'],
    ]);
    expect(reasons(text)).toEqual([
      '4: has 2 of 3 cells; the missing ones are read as empty',
      '5: has 1 more filled cells than there are headers; they are left out',
    ]);
  });

  test('loses no row behind a quote that is never closed', () => {
    const text = 'a,b\n1,"open\n2,two\n3,three\n';
    expect(readCsv(written(text)).rows).toEqual([
      ['a', 'b'],
      ['1', '"open'],
      ['2', 'two'],
      ['3', 'three'],
    ]);
    expect(reasons(text)).toEqual(['2: a quotation mark is never closed; the line is read as it stands']);
  });

  test('reads quotes as they stand where one line after the other leaves them open', () => {
    const text = `a,b\n${Array.from({ length: 30 }, (_, at) => `"${at},x`).join('\n')}\n`;
    const file = readCsvText(written(text));
    expect([file.rows.length, file.rows[1], file.rows[30], file.lines[30]]).toEqual([
      31,
      ['"0', 'x'],
      ['"29', 'x'],
      31,
    ]);
    expect(file.unread.at(-1)?.reason).toBe(
      'too many quotation marks are never closed; from here on they are read as they stand',
    );
  });

  test('keeps titles, blank and ragged rows where it is asked for as it stands', () => {
    const file = readCsvText(written('Accounts\n\nid,name\nA-1\n'));
    expect([file.rows, file.lines]).toEqual([
      [['Accounts'], [''], ['id', 'name'], ['A-1'], ['']],
      [1, 2, 3, 4, 5],
    ]);
  });

  test('begins at the headers and tells of titles above them', () => {
    const text = 'Accounts 2026,,\n\nid,name,plan\nA-1,Alder,Team\nA-2,Birch,Team\n';
    expect(readCsv(written(text)).rows[0]).toEqual(['id', 'name', 'plan']);
    expect(reasons(text)).toEqual(['1: stands above the headers and belongs to no column']);
  });

  test('is refused with a reason when it is no text or empty', () => {
    expect(reasons(Buffer.from('PK\u0003\u0004rest'))).toEqual([
      '0: is a workbook or archive (zip), not text: export it as CSV',
    ]);
    expect(reasons(Buffer.from('%PDF-1.7\nstream'))).toEqual(['0: is a PDF, not text: export it as CSV']);
    expect(reasons(Buffer.from([1, 2, 3, 4, 5, 6, 255, 1]))).toEqual(['0: is not text: export it as CSV']);
    expect(reasons('\n\n')).toEqual(['0: the file holds no rows']);
  });
});
