/** `%s`, `%d`, `%5.2f`, `%-10s`, `%05d`, `%x`, `%o`, `%e`, `%c`, `%b`, `%%` and `%2$s`, as in Utilities.formatString. */
import { ScriptError } from '../../contract';

type Spec = { readonly flags: string; readonly width: number; readonly precision: number | undefined };

export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%(?:(\d+)\$)?([-+ 0,#(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g,
    (found, place?: string, flags?: string, width?: string, precision?: string, kind?: string) => {
      if (kind === '%') return '%';
      const index = place === undefined ? next++ : Number(place) - 1;
      if (index >= values.length) throw new ScriptError(`Format specifier '${found}' has no argument`);
      const spec = {
        flags: flags ?? '',
        width: Number(width ?? 0),
        precision: precision === undefined ? undefined : Number(precision),
      };
      return padded(converted(kind ?? '', values[index], spec), kind ?? '', spec);
    },
  );
}

function converted(kind: string, value: unknown, spec: Spec): string {
  switch (kind) {
    case 's':
      return spec.precision === undefined ? String(value) : String(value).slice(0, spec.precision);
    case 'd':
    case 'i':
      return signed(Math.trunc(numberOf(value, kind)), (size) => grouped(String(size), spec), spec);
    case 'f':
      return signed(numberOf(value, kind), (size) => grouped(size.toFixed(spec.precision ?? 6), spec), spec);
    case 'e':
      return signed(numberOf(value, kind), (size) => exponential(size, spec), spec);
    case 'x':
    case 'X': {
      const text = (Math.trunc(numberOf(value, kind)) >>> 0).toString(16);
      return kind === 'X' ? text.toUpperCase() : text;
    }
    case 'o':
      return (Math.trunc(numberOf(value, kind)) >>> 0).toString(8);
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1);
    case 'b':
      return String(value === true || value === 'true');
    default:
      throw new ScriptError(`Unknown format conversion '${kind}'`);
  }
}

function numberOf(value: unknown, kind: string): number {
  const number = Number(value);
  if (Number.isNaN(number)) throw new ScriptError(`Format specifier '%${kind}' does not fit "${value}"`);
  return number;
}

function signed(value: number, show: (size: number) => string, { flags }: Spec): string {
  const sign = value < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  return sign + show(Math.abs(value));
}

function grouped(text: string, { flags }: Spec): string {
  return flags.includes(',') ? text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',') : text;
}

function exponential(size: number, { precision = 6 }: Spec): string {
  return size.toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2');
}

function padded(text: string, kind: string, { flags, width }: Spec): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || kind === 's') return text.padStart(width);
  const sign = /^[+\- ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
