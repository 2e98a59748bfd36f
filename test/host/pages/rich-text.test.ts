import fc from 'fast-check';
import { decodeEntities, parseRichText, plainText } from '../../../src/host/pages/cards/rich-text';

describe('formatted text', () => {
  test('knows the tags that Google knows', () => {
    expect(
      parseRichText('<b>62</b> <font color="#9a6700">Watch</font><br><a href="https://x.example/">more</a>'),
    ).toEqual([
      { kind: 'tag', tag: 'b', children: [{ kind: 'text', text: '62' }] },
      { kind: 'text', text: ' ' },
      { kind: 'tag', tag: 'font', color: '#9a6700', children: [{ kind: 'text', text: 'Watch' }] },
      { kind: 'break' },
      { kind: 'tag', tag: 'a', href: 'https://x.example/', children: [{ kind: 'text', text: 'more' }] },
    ]);
  });

  test('shows every other tag as it stands', () => {
    expect(parseRichText('<script>alert(1)</script><img src=x>')).toEqual([
      { kind: 'text', text: '<script>alert(1)</script><img src=x>' },
    ]);
  });

  test('shows a link that is no web address as it stands', () => {
    expect(parseRichText('<a href="javascript:alert(1)">x')).toEqual([
      { kind: 'text', text: '<a href="javascript:alert(1)">x' },
    ]);
  });

  test('shows a colour that is none as it stands', () => {
    expect(parseRichText('<font color="red;x:y">x')).toEqual([{ kind: 'text', text: '<font color="red;x:y">x' }]);
  });

  test('decodes entities once', () => {
    expect(parseRichText('a &lt;b&gt; &amp;amp; &#39;&#x1F600;')).toEqual([{ kind: 'text', text: "a <b> &amp; '😀" }]);
  });

  test('leaves an entity it does not know', () => {
    expect(decodeEntities('&nosuch; &#0; &#x110000; &')).toBe('&nosuch; &#0; &#x110000; &');
  });

  test('closes what is crossed or left open', () => {
    expect(parseRichText('<b>a<i>b</b>c</i>')).toEqual([
      {
        kind: 'tag',
        tag: 'b',
        children: [
          { kind: 'text', text: 'a' },
          { kind: 'tag', tag: 'i', children: [{ kind: 'text', text: 'b' }] },
        ],
      },
      { kind: 'text', text: 'c</i>' },
    ]);
  });

  test('makes a line break of a newline', () => {
    expect(parseRichText('a\nb')).toEqual([
      { kind: 'text', text: 'a' },
      { kind: 'break' },
      { kind: 'text', text: 'b' },
    ]);
  });

  test('loses no character of a text that was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
        expect(plainText(parseRichText(escaped))).toBe(text);
      }),
    );
  });
});
